import type { Kept } from '#shared/contract/kept.ts'
import type { ProjectDetail } from '#shared/contract/projects.ts'
import type {
  Driver,
  PdsaCycle,
  ProjectAction,
  ProjectMeasure,
  ProjectMember,
} from '#shared/domain/quality-improvement/projects/project.ts'
import { ActionPanel } from './action-panel.tsx'
import { CyclePanel } from './cycle-panel.tsx'
import { DriverPanel } from './driver-panel.tsx'
import { EntryPanel } from './entry-panel.tsx'
import { MeasurePanel } from './measure-panel.tsx'
import { MemberPanel } from './member-panel.tsx'
import { SaveProjectPanel } from './save-project-panel.tsx'

/** Which form is open beside a project. */
export type OpenPanel =
  | { readonly kind: 'project' | 'entry' | 'freeze' }
  | { readonly kind: 'driver'; readonly driver?: Driver; readonly parent?: Driver | undefined }
  | { readonly kind: 'measure'; readonly measure?: ProjectMeasure }
  | { readonly kind: 'cycle'; readonly cycle?: PdsaCycle }
  | { readonly kind: 'action'; readonly action?: ProjectAction }
  | { readonly kind: 'member'; readonly member?: ProjectMember }

interface Props {
  readonly panel:
    | Exclude<OpenPanel, { kind: 'project' | 'entry' | 'freeze' }>
    | { readonly kind: 'project' | 'entry' }
  readonly project: ProjectDetail
  readonly onClose: () => void
  readonly onDone: (words: string, kept: Kept) => void
}

export function ProjectPanels({ panel, project, onClose, onDone }: Props) {
  const shared = { projectId: project.id, onClose, onDone }
  switch (panel.kind) {
    case 'project':
      return <SaveProjectPanel project={project} onClose={onClose} onDone={onDone} />
    case 'driver':
      return (
        <DriverPanel
          {...shared}
          drivers={project.drivers}
          driver={panel.driver}
          parent={panel.parent}
        />
      )
    case 'measure':
      return <MeasurePanel {...shared} measure={panel.measure} />
    case 'cycle':
      return <CyclePanel {...shared} cycle={panel.cycle} />
    case 'action':
      return <ActionPanel {...shared} action={panel.action} blockages={project.blockages} />
    case 'member':
      return <MemberPanel {...shared} member={panel.member} />
    case 'entry':
      return <EntryPanel {...shared} />
  }
}
