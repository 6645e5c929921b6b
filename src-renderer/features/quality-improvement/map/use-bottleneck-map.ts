import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Request } from '#shared/contract/api.ts'
import { call } from '../../../api/call.ts'

export type MapQuestion = Request<'qualityImprovement.summariseMap'>

/** The map of a window; nothing is asked while its dates are not complete. */
export function useBottleneckMap(question: MapQuestion | undefined) {
  return useQuery({
    queryKey: ['qualityImprovement', 'map', question],
    queryFn: () => (question ? call('qualityImprovement.summariseMap', question) : null),
    enabled: question !== undefined,
    placeholderData: keepPreviousData,
  })
}
