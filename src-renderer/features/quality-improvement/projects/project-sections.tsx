import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import type { ProjectDetail } from '#shared/contract/projects.ts'
import { Below } from '../../../components/page/below.tsx'
import { Section } from '../../../components/page/section.tsx'
import { useViewing } from '../../../components/page/viewing.tsx'
import { longDay } from '../../../components/words/day-words.ts'
import { ActionLine } from './action-line.tsx'
import { CohortList } from './cohort-list.tsx'
import { DriverDiagram } from './driver-diagram.tsx'
import { PartList } from './part-list.tsx'
import { ProjectMeasures } from './project-measures.tsx'
import type { OpenPanel } from './project-panels.tsx'
import { cycleWords } from './project-words.ts'
import type { ProjectActs } from './use-projects.ts'

interface Props {
  readonly project: ProjectDetail
  readonly acts: Pick<ProjectActs, 'remove' | 'removeCohort'>
  readonly onOpen: (panel: OpenPanel) => void
}

/** All that belongs to a project, section by section. */
export function ProjectSections({ project, acts: { remove, removeCohort }, onOpen }: Props) {
  const { asAt } = useViewing()
  const { aim, drivers, measures, cycles, actions, members, entries, cohorts } = project
  return (
    <Below>
      <Section
        title="Driver diagram"
        summary="What the aim depends on, and the ideas that could move it."
      >
        <DriverDiagram
          aim={aim}
          drivers={drivers}
          onAdd={(parent) => onOpen({ kind: 'driver', parent })}
          onChange={(driver) => onOpen({ kind: 'driver', driver })}
          onRemove={({ id }) => remove('driver', id)}
        />
      </Section>
      <Section
        title="Measures"
        action={<Add onClick={() => onOpen({ kind: 'measure' })}>Add a measure</Add>}
      >
        <ProjectMeasures
          measures={measures}
          onChange={(measure) => onOpen({ kind: 'measure', measure })}
          onRemove={({ id }) => remove('measure', id)}
        />
      </Section>
      <Section
        title="PDSA cycles"
        summary="Each stands on the charts of the measures above, on the day it began."
        action={<Add onClick={() => onOpen({ kind: 'cycle' })}>Begin a cycle</Add>}
      >
        <PartList
          label="PDSA cycles"
          parts={cycles}
          empty="Nothing is being tried yet. A cycle is one small test of one change."
          nameOf={({ title }) => title}
          onChange={(cycle) => onOpen({ kind: 'cycle', cycle })}
          onRemove={({ id }) => remove('cycle', id)}
        >
          {(cycle) => (
            <>
              <Typography sx={{ fontWeight: 500 }}>{cycle.title}</Typography>
              <Typography sx={{ color: 'text.secondary' }}>{cycleWords(cycle, asAt)}</Typography>
              <Typography>{`Prediction: ${cycle.prediction}`}</Typography>
              {cycle.learning && <Typography>{`Learnt: ${cycle.learning}`}</Typography>}
            </>
          )}
        </PartList>
      </Section>
      <Section
        title="Action plan"
        action={<Add onClick={() => onOpen({ kind: 'action' })}>Add an action</Add>}
      >
        <PartList
          label="Actions"
          parts={actions}
          empty="No action yet. An action has an owner and a day, and answers a blockage."
          nameOf={({ text }) => text}
          onChange={(action) => onOpen({ kind: 'action', action })}
          onRemove={({ id }) => remove('action', id)}
        >
          {(action) => <ActionLine action={action} blockages={project.blockages} />}
        </PartList>
      </Section>
      <Section
        title="Cohorts"
        summary="Referrals that are followed, settled once so that nobody slips out of view."
        action={<Add onClick={() => onOpen({ kind: 'freeze' })}>Freeze a cohort</Add>}
      >
        <CohortList cohorts={cohorts} onRemove={({ id }) => removeCohort(id)} />
      </Section>
      <Section
        title="Team"
        action={<Add onClick={() => onOpen({ kind: 'member' })}>Add a person</Add>}
      >
        <PartList
          label="Team"
          parts={members}
          empty="Nobody is named yet."
          nameOf={({ name }) => name}
          onChange={(member) => onOpen({ kind: 'member', member })}
          onRemove={({ id }) => remove('member', id)}
        >
          {({ name, role, organisation }) => (
            <Typography>{[name, role, organisation].filter(Boolean).join(', ')}</Typography>
          )}
        </PartList>
      </Section>
      <Section
        title="Log"
        action={<Add onClick={() => onOpen({ kind: 'entry' })}>Write in the log</Add>}
      >
        <PartList
          label="Log"
          parts={entries}
          empty="Nothing is written yet."
          nameOf={({ text }) => text}
          onRemove={({ id }) => remove('entry', id)}
        >
          {({ on, text, recordedBy }) => (
            <>
              <Typography
                sx={{ color: 'text.secondary' }}
              >{`${longDay(on)}, ${recordedBy}`}</Typography>
              <Typography>{text}</Typography>
            </>
          )}
        </PartList>
      </Section>
    </Below>
  )
}

function Add({
  onClick,
  children,
}: {
  readonly onClick: () => void
  readonly children: ReactNode
}) {
  return (
    <Button size="small" variant="outlined" onClick={onClick}>
      {children}
    </Button>
  )
}
