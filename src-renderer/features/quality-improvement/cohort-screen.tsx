import Box from '@mui/material/Box'
import { Awaited } from '../../components/page/awaited.tsx'
import { Below } from '../../components/page/below.tsx'
import { Page } from '../../components/page/page.tsx'
import { useViewing } from '../../components/page/viewing.tsx'
import { longDay } from '../../components/words/day-words.ts'
import { CohortResults } from './cohort-results.tsx'
import { cohortWords } from './cohort-words.ts'
import { ImprovementTabs } from './improvement-tabs.tsx'
import { scopeWords } from './scope/scope-choice.ts'
import { ScopeForm } from './scope/scope-form.tsx'
import { useScope } from './scope/use-scope.ts'
import { useCohort } from './use-cohort.ts'

/** Referrals of a window, each followed as long: where their days went, open ones counted. */
export function CohortScreen() {
  const { asAt } = useViewing()
  const { scope, question, change } = useScope()
  const cohort = useCohort(question)
  const found = cohort.data?.ok ? cohort.data.value : undefined

  return (
    <Page
      title="Quality improvement"
      summary={
        // Room for the sentences that come with the figures: the links below stay where they are.
        <Box sx={{ minHeight: '7.5em' }}>
          {found && question
            ? `${cohortWords(found.summary, found.silentAfter)} ${scopeWords(question)}`
            : `As at ${longDay(asAt)}, from referral (guidance).`}
        </Box>
      }
    >
      <ImprovementTabs />
      <Below>
        <ScopeForm
          value={scope}
          choices={found?.choices}
          isReversed={cohort.data?.ok === false}
          onChange={change}
        />
        <Awaited answer={cohort} isAsked={question !== undefined} doing="Following the cohort" />
        {found && <CohortResults cohort={found.summary} />}
      </Below>
    </Page>
  )
}
