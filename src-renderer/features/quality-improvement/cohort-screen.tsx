import Alert from '@mui/material/Alert'
import LinearProgress from '@mui/material/LinearProgress'
import { useState } from 'react'
import { dateEntry } from '../../components/form/date-field.tsx'
import { defaultPeriod } from '../../components/form/default-period.ts'
import { Below } from '../../components/page/below.tsx'
import { FailureNotice } from '../../components/page/failure-notice.tsx'
import { Late } from '../../components/page/late.tsx'
import { Page } from '../../components/page/page.tsx'
import { Section } from '../../components/page/section.tsx'
import { useViewing } from '../../components/page/viewing.tsx'
import { longDay } from '../../components/words/day-words.ts'
import { CohortForm } from './cohort-form.tsx'
import { CohortResults } from './cohort-results.tsx'
import { cohortWords } from './cohort-words.ts'
import { ImprovementTabs } from './improvement-tabs.tsx'
import { type CohortQuestion, useCohort } from './use-cohort.ts'

/** Referrals of a window, each followed as long: where their days went, open ones counted. */
export function CohortScreen() {
  const { asAt } = useViewing()
  const [chosen, setChosen] = useState(() => {
    const { from, to } = defaultPeriod(asAt)
    return { from: dateEntry(from), to: dateEntry(to), months: '6' }
  })
  const { from, to, months } = chosen
  const question: CohortQuestion | undefined =
    from.on && to.on
      ? { from: from.on, to: to.on, asAt, followUpMonths: Number(months) }
      : undefined
  const cohort = useCohort(question)
  const found = cohort.data?.ok ? cohort.data.value : undefined

  return (
    <Page
      title="Quality improvement"
      summary={
        found
          ? `${cohortWords(found)} As at ${longDay(asAt)}, from referral (guidance).`
          : `As at ${longDay(asAt)}, from referral (guidance).`
      }
    >
      <ImprovementTabs />
      <Below>
        <Section title="Cohort">
          <CohortForm value={chosen} onChange={setChosen} />
          {cohort.data && !cohort.data.ok && (
            <Alert severity="warning" sx={{ marginTop: 3 }}>
              The window ends before it begins. Change one of its dates.
            </Alert>
          )}
        </Section>
        {cohort.isPending && question && (
          <Late>
            <LinearProgress aria-label="Following the cohort" />
          </Late>
        )}
        {cohort.isError && (
          <FailureNotice
            error={cohort.error}
            while="reading"
            onRetry={() => void cohort.refetch()}
          />
        )}
        {found && <CohortResults cohort={found} />}
      </Below>
    </Page>
  )
}
