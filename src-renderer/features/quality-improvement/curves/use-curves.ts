import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Request } from '#shared/contract/api.ts'
import { call } from '../../../api/call.ts'

type CurvesQuestion = Request<'qualityImprovement.summariseCurves'>
type ChangeQuestion = Request<'qualityImprovement.summariseChange'>

/** The curves of a window; nothing is asked while its dates are not complete. */
export function useCurves(question: CurvesQuestion | undefined) {
  return useQuery({
    queryKey: ['qualityImprovement', 'curves', question],
    queryFn: () => (question ? call('qualityImprovement.summariseCurves', question) : null),
    enabled: question !== undefined,
    placeholderData: keepPreviousData,
  })
}

/** The two sides of a change; nothing is asked while its day is not known. */
export function useChange(question: ChangeQuestion | undefined) {
  return useQuery({
    queryKey: ['qualityImprovement', 'change', question],
    queryFn: () => (question ? call('qualityImprovement.summariseChange', question) : null),
    enabled: question !== undefined,
    placeholderData: keepPreviousData,
  })
}
