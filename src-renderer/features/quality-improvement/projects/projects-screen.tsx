import Add from '@mui/icons-material/Add'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MuiLink from '@mui/material/Link'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { ProjectLine } from '#shared/contract/projects.ts'
import { Awaited } from '../../../components/page/awaited.tsx'
import { Below } from '../../../components/page/below.tsx'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { Page } from '../../../components/page/page.tsx'
import { longDay } from '../../../components/words/day-words.ts'
import { ImprovementTabs } from '../improvement-tabs.tsx'
import { STATE_NAMES } from './project-words.ts'
import { SaveProjectPanel } from './save-project-panel.tsx'
import { useProjects } from './use-projects.ts'

/** The quality improvement projects of the site. */
export function ProjectsScreen() {
  const projects = useProjects()
  const navigate = useNavigate()
  const [isAdding, setAdding] = useState(false)
  const add = (
    <Button variant="contained" startIcon={<Add />} onClick={() => setAdding(true)}>
      New project
    </Button>
  )
  return (
    <Page
      title="Projects"
      summary="What you want to improve, how you would know, and what you are trying."
      action={add}
    >
      <ImprovementTabs />
      <Below>
        <Awaited answer={projects} doing="Reading the projects" />
        {projects.data?.length === 0 && (
          <EmptyState title="There is no project yet" action={add}>
            A project has an aim, measures that show whether it is reached, changes that are tried
            in small cycles, and a cohort of referrals that is followed.
          </EmptyState>
        )}
        {projects.data?.map((project) => (
          <ProjectCard key={project.id} project={project} />
        ))}
      </Below>
      {isAdding && (
        <SaveProjectPanel
          onClose={() => setAdding(false)}
          onDone={(_words, { id }) => void navigate(`/quality-improvement/projects/${id}`)}
        />
      )}
    </Page>
  )
}

function ProjectCard({ project }: { readonly project: ProjectLine }) {
  const { id, name, aim, aimBy, state } = project
  return (
    <Paper component="article" variant="outlined" sx={{ padding: 4, display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', gap: 3, alignItems: 'baseline', flexWrap: 'wrap' }}>
        <Typography component="h2" variant="h2">
          <MuiLink component={Link} to={`/quality-improvement/projects/${id}`}>
            {name}
          </MuiLink>
        </Typography>
        <Typography sx={{ color: 'text.secondary' }}>{STATE_NAMES[state]}</Typography>
      </Box>
      <Typography sx={{ maxWidth: '75ch' }}>
        {aim}
        {aimBy && ` (by ${longDay(aimBy)})`}
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>{countWords(project)}</Typography>
    </Paper>
  )
}

function countWords({ cohorts, cycles, openActions, overdueActions }: ProjectLine): string {
  const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`
  const overdue = overdueActions > 0 ? `, ${overdueActions} of them overdue` : ''
  return `${count(cohorts, 'cohort', 'cohorts')}, ${count(cycles, 'PDSA cycle', 'PDSA cycles')}, ${count(openActions, 'open action', 'open actions')}${overdue}`
}
