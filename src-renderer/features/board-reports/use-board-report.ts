import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Input } from '#shared/contract/api.ts'
import type { ReportEdits } from '#shared/domain/board-reports/report-edits.ts'
import { call } from '../../api/call.ts'
import { useAct } from '../../api/use-act.ts'

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

interface Edits {
  readonly edits: ReportEdits | undefined
  readonly error: Error | null
  readonly change: (edits: ReportEdits) => void
}

/** What the author changed in the last report of the same kind, and keeps changing. */
export function useReportEdits(kind: ReportKind): Edits {
  const key = JSON.stringify(kind)
  const [own, setOwn] = useState<Readonly<Record<string, ReportEdits>>>({})
  const keep = useAct('boardReports.keepEdits')
  const kept = useQuery({
    queryKey: ['boardReports', 'edits', kind],
    queryFn: () => call('boardReports.findEdits', kind),
  })
  return {
    // What was just said counts at once, before it is kept.
    edits: own[key] ?? kept.data,
    error: keep.error,
    change: (edits) => {
      setOwn({ ...own, [key]: edits })
      keep.mutate({ ...kind, edits })
    },
  }
}
