import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { Link, useParams } from 'react-router'
import type { FollowedCohort } from '#shared/contract/cohorts.ts'
import { LOST_AFTER } from '#shared/domain/quality-improvement/huddle.ts'
import { Awaited } from '../../../components/page/awaited.tsx'
import { Below } from '../../../components/page/below.tsx'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { Page } from '../../../components/page/page.tsx'
import { Section } from '../../../components/page/section.tsx'
import { longDay } from '../../../components/words/day-words.ts'
import { CohortResults } from '../cohort-results.tsx'
import { cohortWords } from '../cohort-words.ts'
import { ImprovementTabs } from '../improvement-tabs.tsx'
import { frozenWords } from '../projects/cohort-list.tsx'
import { HuddleTable } from './huddle-table.tsx'
import { LaterChanges } from './later-changes.tsx'
import { useFrozenCohort } from './use-frozen-cohort.ts'

/** A frozen cohort: who still waits, what changed since, and where its days went. */
export function FrozenCohortScreen() {
  const { id = '' } = useParams()
  const answer = useFrozenCohort(id)
  if (answer.data?.ok) return <Followed followed={answer.data.value} />
  return (
    <Page title="Cohort">
      <ImprovementTabs />
      <Awaited answer={answer} doing="Following the cohort" />
      {answer.data && (
        <EmptyState
          title="This cohort is not there"
          action={
            <Button component={Link} to="/quality-improvement/projects" variant="contained">
              All projects
            </Button>
          }
        >
          Open it again from its project.
        </EmptyState>
      )}
    </Page>
  )
}

function Followed({ followed }: { readonly followed: FollowedCohort }) {
  const { cohort, summary, silentAfter, changes, huddle, lost } = followed
  const { asAt } = summary.cohort
  return (
    <Page
      title={cohort.name}
      summary={
        <>
          {cohortWords(summary, silentAfter)} As at {longDay(asAt)}, from referral (guidance).
          <br />
          {frozenWords(cohort)}.{leftOutWords(cohort.members - summary.cohort.size)}
        </>
      }
      action={
        <Box sx={{ display: 'flex', gap: 2 }}>
          <Button
            component={Link}
            to={`/quality-improvement/projects/${cohort.projectId}`}
            variant="outlined"
          >
            The project
          </Button>
          {huddle.length > 0 && (
            <Button
              component={Link}
              to={`/quality-improvement/cohorts/${cohort.id}/huddle`}
              variant="contained"
            >
              Weekly huddle
            </Button>
          )}
        </Box>
      }
    >
      <ImprovementTabs />
      <Below>
        <Section title="Still waiting" summary="The longest wait first.">
          {huddle.length === 0 ? (
            <Typography>Nobody of this cohort is still waiting.</Typography>
          ) : (
            <HuddleTable caption="Still waiting" rows={huddle} />
          )}
        </Section>
        <Section
          title="Lost to follow-up"
          summary={`Still waiting, and no step, blockage, chase or note for more than ${LOST_AFTER} days.`}
        >
          {lost.length === 0 ? (
            <Typography>Nobody.</Typography>
          ) : (
            <HuddleTable caption="Lost to follow-up" rows={lost} />
          )}
        </Section>
        <Section
          title="Since the cohort was frozen"
          summary="Corrections of what was known then, and what was recorded late. Members are followed as they are recorded now; who was added later is shown and not counted."
        >
          <LaterChanges changes={changes} />
        </Section>
        <CohortResults cohort={summary} />
      </Below>
    </Page>
  )
}

/** Members of whom no days can be counted. */
function leftOutWords(members: number): string {
  if (members === 0) return ''
  const who = members === 1 ? '1 member is' : `${members} members are`
  return ` ${who} in no figure: ended on no known day, no longer there, or not counted in England's adult figures.`
}
