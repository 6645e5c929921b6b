import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Request } from '#shared/contract/api.ts'
import { call } from '../../../api/call.ts'

export type WhatIfQuestion = Request<'qualityImprovement.summariseWhatIf'>

/** A cohort's history with one change; nothing is asked while the question is not complete. */
export function useWhatIf(question: WhatIfQuestion | undefined) {
  return useQuery({
    queryKey: ['qualityImprovement', 'what-if', question],
    queryFn: () => (question ? call('qualityImprovement.summariseWhatIf', question) : null),
    enabled: question !== undefined,
    placeholderData: keepPreviousData,
  })
}
