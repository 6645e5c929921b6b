import { useState } from 'react'
import { Awaited } from '../../../components/page/awaited.tsx'
import { Below } from '../../../components/page/below.tsx'
import { Page } from '../../../components/page/page.tsx'
import { Section } from '../../../components/page/section.tsx'
import { useViewing } from '../../../components/page/viewing.tsx'
import { longDay } from '../../../components/words/day-words.ts'
import { ImprovementTabs } from '../improvement-tabs.tsx'
import { ScopeForm } from '../scope/scope-form.tsx'
import { useScope } from '../scope/use-scope.ts'
import { type ChangeChoice, changeOf } from './change-choice.ts'
import { useWhatIf } from './use-what-if.ts'
import { WhatIfForm } from './what-if-form.tsx'
import { WhatIfResults } from './what-if-results.tsx'

/** A cohort's own history with one change made to it: who would have been admitted within 28 days. */
export function WhatIfScreen() {
  const { asAt } = useViewing()
  const { scope, question, change: changeScope } = useScope()
  const [choice, setChoice] = useState<ChangeChoice>({
    supposed: 'assessment_to_admission',
    days: '10',
  })
  const change = changeOf(choice)
  const whatIf = useWhatIf(question && change && { ...question, change })
  const found = whatIf.data?.ok ? whatIf.data.value : undefined

  return (
    <Page
      title="What if"
      summary={`As at ${longDay(asAt)}, from referral (guidance). One thing is changed in what happened, and nothing else.`}
    >
      <ImprovementTabs />
      <Below>
        <ScopeForm
          value={scope}
          choices={found?.choices}
          isReversed={whatIf.data?.ok === false}
          onChange={changeScope}
        />
        <Section title="What is supposed">
          <WhatIfForm value={choice} answer={found} onChange={setChoice} />
        </Section>
        <Awaited
          answer={whatIf}
          isAsked={question !== undefined && change !== undefined}
          doing="Working out what would have been"
        />
        {found && question && change && (
          <WhatIfResults answer={found} question={question} days={choice.days} />
        )}
      </Below>
    </Page>
  )
}
