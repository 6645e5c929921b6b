import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { BedRegion } from '#shared/contract/beds.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import { call } from '../../../api/call.ts'

/** The beds to be expected, as at a day, of one region or of all. */
export function useBeds(asAt: LocalDate, region: BedRegion | undefined) {
  return useQuery({
    queryKey: ['qualityImprovement', 'beds', asAt, region],
    queryFn: () =>
      call('qualityImprovement.summariseBeds', { asAt, ...(region ? { region } : {}) }),
    placeholderData: keepPreviousData,
  })
}
