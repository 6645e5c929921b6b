import { useQuery } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { useViewing } from '../../../components/page/viewing.tsx'
import { type GroupChoice, questionOf } from '../map/map-question.ts'

/** What is recorded in a window, to narrow it down by. */
export function useMapChoices(group: GroupChoice) {
  const { asAt } = useViewing()
  const question = questionOf({ months: '6', first: group, second: undefined }, asAt)
  const answer = useQuery({
    queryKey: ['qualityImprovement', 'map', question],
    queryFn: () => (question ? call('qualityImprovement.summariseMap', question) : null),
    enabled: question !== undefined,
  })
  return answer.data?.ok ? answer.data.value.choices : undefined
}
