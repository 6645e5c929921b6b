import { useQuery } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'

/** Every issued report, the newest first. */
export function useIssuedReports() {
  return useQuery({
    queryKey: ['boardReports', 'issued'],
    queryFn: () => call('boardReports.listIssued', {}),
  })
}

/** The key by which they are signed; `null` before the first issue. */
export function useSigningKey() {
  return useQuery({
    queryKey: ['boardReports', 'signing-key'],
    queryFn: () => call('boardReports.findSigningKey', {}),
  })
}

/** One of them with its page. */
export function useIssuedReport(id: string) {
  return useQuery({
    queryKey: ['boardReports', 'issued', id],
    queryFn: () => call('boardReports.findIssued', { id }),
  })
}
