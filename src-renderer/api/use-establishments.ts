import { useQuery } from '@tanstack/react-query'
import { call } from './call.ts'

/** Prisons and removal centres to choose from. */
export function useEstablishments() {
  return useQuery({
    queryKey: ['referenceData', 'establishments'],
    queryFn: () => call('referenceData.listEstablishments', {}),
  })
}
