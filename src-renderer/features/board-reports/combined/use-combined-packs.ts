import { useQuery } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'

/** The packs that were collected, and where each stands. */
export function useCollection() {
  return useQuery({
    queryKey: ['boardReports', 'collected'],
    queryFn: () => call('boardReports.listCollected', {}),
  })
}
