import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Request } from '#shared/contract/api.ts'
import { call } from '../../api/call.ts'
import { useViewing } from '../../components/page/viewing.tsx'
import type { BreachSearch } from './breaches-next-search.ts'

/** Who breaches next. Whoever leaves, or asks something else meanwhile, stops the work. */
export function useBreachesNext({ establishments, stages, historyMonths, sort }: BreachSearch) {
  const { clock, chosenAsAt } = useViewing()
  const question: Request<'breachesNext.list'> = {
    ...{ clock, sort, establishments: [...establishments], stages: [...stages] },
    ...(chosenAsAt ? { asAt: chosenAsAt } : {}),
    ...(historyMonths ? { historyMonths } : {}),
  }
  return useQuery({
    queryKey: ['breachesNext', question],
    queryFn: ({ signal }) => {
      const callId = crypto.randomUUID()
      signal.addEventListener('abort', () => window.desktop.cancel(callId))
      return call('breachesNext.list', question, callId)
    },
    placeholderData: keepPreviousData,
  })
}
