import { useState } from 'react'
import { Awaited } from '../../../components/page/awaited.tsx'
import { Below } from '../../../components/page/below.tsx'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { Section } from '../../../components/page/section.tsx'
import { useViewing } from '../../../components/page/viewing.tsx'
import type { GroupChoice } from '../scope/group-choice.ts'
import { useScope } from '../scope/use-scope.ts'
import { MapForm } from './map-form.tsx'
import { type MapChoice, questionOf } from './map-question.ts'
import { MapResults } from './map-results.tsx'
import { useBottleneckMap } from './use-bottleneck-map.ts'

/** The bottleneck map of the referrals of a window: which are meant, and what became of them. */
export function BottleneckMap() {
  const { asAt } = useViewing()
  const { scope, change } = useScope()
  const [second, setSecond] = useState<GroupChoice>()
  const choice: MapChoice = { months: scope.months, first: scope.group, second }
  const question = questionOf(choice, asAt)
  const answer = useBottleneckMap(question)
  const found = answer.data?.ok ? answer.data.value : undefined
  const refused = answer.data && !answer.data.ok ? answer.data.failure : undefined
  return (
    <Below>
      <Section title="Which referrals">
        <MapForm
          value={choice}
          choices={found?.choices}
          reversed={refused?.group}
          onChange={(next) => {
            setSecond(next.second)
            change({ months: next.months, group: next.first })
          }}
        />
      </Section>
      <Awaited answer={answer} isAsked={question !== undefined} doing="Drawing the map" />
      {found && question && found.map.size === 0 && !found.other && (
        <Section title="No transfers">
          <EmptyState title="No such transfer was referred in this window">
            Choose another window or fewer filters, or import the referrals of this one.
          </EmptyState>
        </Section>
      )}
      {found && question && (found.map.size > 0 || found.other) && (
        <MapResults answer={found} question={question} />
      )}
    </Below>
  )
}
