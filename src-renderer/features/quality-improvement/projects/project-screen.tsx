import Button from '@mui/material/Button'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import type { ProjectDetail } from '#shared/contract/projects.ts'
import { Awaited } from '../../../components/page/awaited.tsx'
import { Below } from '../../../components/page/below.tsx'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { Page } from '../../../components/page/page.tsx'
import { longDay } from '../../../components/words/day-words.ts'
import { ImprovementTabs } from '../improvement-tabs.tsx'
import { DoneWithUndo } from './done-with-undo.tsx'
import { FreezePanel } from './freeze-panel.tsx'
import { type OpenPanel, ProjectPanels } from './project-panels.tsx'
import { ProjectSections } from './project-sections.tsx'
import { STATE_NAMES } from './project-words.ts'
import { useProject, useProjectActs } from './use-projects.ts'

/** One project: its aim, its theory of change, its measures, what is tried, and who is followed. */
export function ProjectScreen() {
  const { id = '' } = useParams()
  const answer = useProject(id)
  if (answer.data?.ok) return <Project project={answer.data.value} />
  return (
    <Page title="Project">
      <ImprovementTabs />
      <Awaited answer={answer} doing="Reading the project" />
      {answer.data && (
        <EmptyState
          title="This project is not there"
          action={
            <Button component={Link} to="/quality-improvement/projects" variant="contained">
              All projects
            </Button>
          }
        >
          Its creation may have been undone.
        </EmptyState>
      )}
    </Page>
  )
}

function Project({ project }: { readonly project: ProjectDetail }) {
  const acts = useProjectActs()
  const navigate = useNavigate()
  const [panel, setPanel] = useState<OpenPanel>()
  const { name, aim, aimBy, state } = project
  const by = aimBy ? ` By ${longDay(aimBy)}.` : ''
  const close = () => setPanel(undefined)
  return (
    <Page
      title={name}
      summary={`${aim}${/[.!?]$/.test(aim) ? '' : '.'}${by} ${STATE_NAMES[state]}.`}
      action={
        <Button variant="outlined" onClick={() => setPanel({ kind: 'project' })}>
          Change the aim
        </Button>
      }
    >
      <ImprovementTabs />
      <Below>
        <DoneWithUndo acts={acts} />
        <ProjectSections project={project} acts={acts} onOpen={setPanel} />
      </Below>
      {panel?.kind === 'freeze' && (
        <FreezePanel
          projectId={project.id}
          onClose={close}
          onFrozen={(cohort) => void navigate(`/quality-improvement/cohorts/${cohort.id}`)}
        />
      )}
      {panel && panel.kind !== 'freeze' && (
        <ProjectPanels
          panel={{ ...panel, kind: panel.kind } as Parameters<typeof ProjectPanels>[0]['panel']}
          project={project}
          onClose={close}
          onDone={(words, kept) => {
            close()
            acts.say(words, kept)
          }}
        />
      )}
    </Page>
  )
}
