import { useQuery } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { useViewing } from '../../../components/page/viewing.tsx'
import { type GroupChoice, groupQuestion } from '../scope/group-choice.ts'

/** What is recorded in a window, to narrow it down by. */
export function useScopeChoices(group: GroupChoice) {
  const { asAt } = useViewing()
  const question = groupQuestion(group, '6', asAt)
  const answer = useQuery({
    queryKey: ['qualityImprovement', 'map', question],
    queryFn: () => (question ? call('qualityImprovement.summariseMap', question) : null),
    enabled: question !== undefined,
  })
  return answer.data?.ok ? answer.data.value.choices : undefined
}
