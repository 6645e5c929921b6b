import { useQuery } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'

/** Every issued report, the newest first. */
export function useIssuedReports() {
  return useQuery({
    queryKey: ['boardReports', 'issued'],
    queryFn: () => call('boardReports.listIssued', {}),
  })
}

/** One of them with its page. */
export function useIssuedReport(id: string) {
  return useQuery({
    queryKey: ['boardReports', 'issued', id],
    queryFn: () => call('boardReports.findIssued', { id }),
  })
}
