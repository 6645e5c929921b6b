import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { LocalDate } from '#shared/domain/local-date.ts'
import { call } from '../../../api/call.ts'

/** The beds to be expected, as at a day. */
export function useBeds(asAt: LocalDate) {
  return useQuery({
    queryKey: ['qualityImprovement', 'beds', asAt],
    queryFn: () => call('qualityImprovement.summariseBeds', { asAt }),
    placeholderData: keepPreviousData,
  })
}
