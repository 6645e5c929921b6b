import { csvLine } from '#shared/domain/csv.ts'
import type { ImportIssue } from '#shared/domain/imports/issue.ts'
import type { Reader } from '../../database/writer.ts'
import { listIssues, listKeptRows } from './imports.queries.ts'
import type { KeptRow } from './kept-row.ts'

/** All that was said of an import's rows, as CSV. */
export async function issueLines(db: Reader, batchId: string): Promise<readonly string[]> {
  const issues = await listIssues(db, batchId)
  return [
    csvLine(['row', 'column', 'code', 'severity', 'value', 'message']),
    ...issues.map(({ row, column, code, severity, value, message }) =>
      csvLine([row, column, code, severity, value, message]),
    ),
  ]
}

const EXTRA_HEADINGS = ['Row in the return', 'Not taken in because', 'Row as it stood']

/**
 * The rows of an import that did not come in, under the headings of the return and in its heading
 * row, so that the same recipe reads them once they are corrected. The reasons stand in columns of
 * their own, which no recipe knows.
 */
export async function keptRowLines(db: Reader, batchId: string): Promise<readonly string[]> {
  const rows = await listKeptRows(db, batchId)
  const issues = Map.groupBy(await listIssues(db, batchId), ({ row }) => row)
  const kept = rows.map(({ row_number, cells }) => ({
    row: row_number,
    // Written by keepRow, and by nothing else.
    ...(JSON.parse(cells) as KeptRow),
  }))
  const [first] = kept
  const headings = first?.cells.map(([heading]) => heading) ?? []
  const linesAbove = Math.max(0, (first?.headerRow ?? 1) - 1)
  return [
    ...Array.from({ length: linesAbove }, (_, line) =>
      csvLine([line === 0 ? 'Rows that were not taken in' : '']),
    ),
    csvLine([...headings, ...EXTRA_HEADINGS]),
    ...kept.map(({ row, cells, original }) => {
      const texts = cells.map(([, text]) => text)
      return csvLine([...texts, row, reasons(issues.get(row) ?? []), original ?? ''])
    }),
  ]
}

function reasons(issues: readonly ImportIssue[]): string {
  return issues.map(({ message }) => message).join(' ')
}
