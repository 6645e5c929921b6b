import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Input } from '#shared/contract/api.ts'
import { call } from '../../api/call.ts'

type ReportKind = Input<'boardReports.findEdits'>

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

/** What the author changed in the last report of the same kind. */
export function useReportEdits(kind: ReportKind) {
  return useQuery({
    queryKey: ['boardReports', 'edits', kind],
    queryFn: () => call('boardReports.findEdits', kind),
  })
}
