import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Input } from '#shared/contract/api.ts'
import { call } from '../../api/call.ts'

export type ReportQuestion = Input<'boardReports.findPreview'>

/** The report as the page that will be printed; nothing is asked while the form is not complete. */
export function useReportPreview(question: ReportQuestion | undefined) {
  return useQuery({
    queryKey: ['boardReports', 'preview', question],
    queryFn: () => (question ? call('boardReports.findPreview', question) : null),
    enabled: question !== undefined,
    placeholderData: keepPreviousData,
  })
}
