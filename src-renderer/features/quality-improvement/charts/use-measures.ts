import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Request } from '#shared/contract/api.ts'
import { call } from '../../../api/call.ts'

export type MeasureQuestion = Request<'qualityImprovement.summariseMeasure'>

/** One measure on its chart; nothing is asked while its period is not complete. */
export function useMeasure(question: MeasureQuestion | undefined) {
  return useQuery({
    queryKey: ['qualityImprovement', 'measure', question],
    queryFn: () => (question ? call('qualityImprovement.summariseMeasure', question) : null),
    enabled: question !== undefined,
    placeholderData: keepPreviousData,
  })
}

/** Every measure of the catalogue over the same period. */
export function useMeasures(question: Request<'qualityImprovement.listMeasures'> | undefined) {
  return useQuery({
    queryKey: ['qualityImprovement', 'measures', question],
    queryFn: () => (question ? call('qualityImprovement.listMeasures', question) : null),
    enabled: question !== undefined,
    placeholderData: keepPreviousData,
  })
}
