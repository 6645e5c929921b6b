import { Awaited } from '../../../components/page/awaited.tsx'
import { Below } from '../../../components/page/below.tsx'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { Page } from '../../../components/page/page.tsx'
import { Section } from '../../../components/page/section.tsx'
import { useViewing } from '../../../components/page/viewing.tsx'
import { longDay } from '../../../components/words/day-words.ts'
import { ImprovementTabs } from '../improvement-tabs.tsx'
import { ScopeForm } from '../scope/scope-form.tsx'
import { useScope } from '../scope/use-scope.ts'
import { AgeingSection } from './ageing-section.tsx'
import { scopeWords } from './blockage-words.ts'
import { DaysLostSections } from './days-lost-sections.tsx'
import { FunnelSection } from './funnel-section.tsx'
import { SuggestionSection } from './suggestion-section.tsx'
import { useSuggestions } from './use-blockages.ts'

/** Where days are lost that nobody explained, and where to look for what holds referrals up. */
export function BlockagesScreen() {
  const { asAt } = useViewing()
  const { scope, question, change } = useScope()
  const answer = useSuggestions(question)
  const found = answer.data?.ok ? answer.data.value : undefined
  return (
    <Page
      title="Hidden blockages"
      summary={`As at ${longDay(asAt)}, with everyone who still waits counted.`}
    >
      <ImprovementTabs />
      <Below>
        <ScopeForm
          value={scope}
          choices={found?.choices}
          isReversed={answer.data?.ok === false}
          onChange={change}
        />
        <Awaited answer={answer} isAsked={question !== undefined} doing="Looking for blockages" />
        {found && question && found.size === 0 && (
          <Section title="No transfers">
            <EmptyState title="No such transfer was referred in this window">
              Choose another window or fewer filters, or import the referrals of this one.
            </EmptyState>
          </Section>
        )}
        {found && question && found.size > 0 && (
          <>
            <SuggestionSection answer={found} about={scopeWords(question)} />
            <DaysLostSections question={question} />
            <FunnelSection question={question} />
          </>
        )}
        {question && <AgeingSection question={question} />}
      </Below>
    </Page>
  )
}
