import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Request } from '#shared/contract/api.ts'
import { call } from '../../api/call.ts'

type CohortQuestion = Request<'qualityImprovement.summariseCohort'>

/** A cohort summed up; nothing is asked while its window is not complete. */
export function useCohort(question: CohortQuestion | undefined) {
  return useQuery({
    queryKey: ['qualityImprovement', 'cohort', question],
    queryFn: () => (question ? call('qualityImprovement.summariseCohort', question) : null),
    enabled: question !== undefined,
    placeholderData: keepPreviousData,
  })
}
