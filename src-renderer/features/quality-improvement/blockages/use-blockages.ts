import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Request } from '#shared/contract/api.ts'
import { call } from '../../../api/call.ts'

export type BlockageQuestion = Request<'qualityImprovement.listSuggestions'>
export type FunnelQuestion = Request<'qualityImprovement.summariseFunnel'>

/** Where to look in a cohort; nothing is asked while its dates are not complete. */
export function useSuggestions(question: BlockageQuestion | undefined) {
  return useQuery({
    queryKey: ['qualityImprovement', 'suggestions', question],
    queryFn: () => (question ? call('qualityImprovement.listSuggestions', question) : null),
    enabled: question !== undefined,
    placeholderData: keepPreviousData,
  })
}

/** The days lost in a cohort, and those of them that nobody explained. */
export function useDaysLost(question: BlockageQuestion) {
  return useQuery({
    queryKey: ['qualityImprovement', 'daysLost', question],
    queryFn: () => call('qualityImprovement.summariseDaysLost', question),
    placeholderData: keepPreviousData,
  })
}

/** The places of a cohort beside each other. */
export function useFunnel(question: FunnelQuestion) {
  return useQuery({
    queryKey: ['qualityImprovement', 'funnel', question],
    queryFn: () => call('qualityImprovement.summariseFunnel', question),
    placeholderData: keepPreviousData,
  })
}

/** The open referrals by age, whichever window they were referred in. */
export function useAgeing({ asAt, filters }: BlockageQuestion) {
  const question = { asAt, filters }
  return useQuery({
    queryKey: ['qualityImprovement', 'ageing', question],
    queryFn: () => call('qualityImprovement.summariseAgeing', question),
    placeholderData: keepPreviousData,
  })
}
