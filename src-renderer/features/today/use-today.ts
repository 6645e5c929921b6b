import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useViewing } from '../../components/page/viewing.tsx'

/** What the caseload asks for today, on the chosen clock and as at the chosen day. */
export function useToday() {
  const { clock, chosenAsAt } = useViewing()
  const question = { clock, ...(chosenAsAt ? { asAt: chosenAsAt } : {}) }
  return useQuery({
    queryKey: ['today', question],
    queryFn: () => call('today.summarise', question),
    placeholderData: keepPreviousData,
  })
}
