import type { TemplateColumn } from './template.ts'

/** All that can be said of a row. Source: docs/specs/import.md, "Errors" and "Warnings". */
export type IssueCode =
  | 'REQUIRED_MISSING'
  | 'DATE_INVALID'
  | 'DATE_FUTURE'
  | 'DATE_ORDER'
  | 'DATE_PARTIAL'
  | 'DUPLICATE_IN_FILE'
  | 'ROW_MALFORMED'
  | 'VALUE_TOO_LONG'
  | 'CODE_UNKNOWN'
  | 'NHS_NUMBER_INVALID'
  | 'PRISON_NUMBER_INVALID'
  | 'PROBABLE_DUPLICATE'
  | 'CORRECTED_HERE'

/** Something to be said of one cell of a row, or, with an empty column, of the row as a whole. */
export interface RowIssue {
  readonly column: TemplateColumn | ''
  readonly code: IssueCode
  /** An error rejects the row. */
  readonly severity: 'error' | 'warning'
  /** What the cell held. */
  readonly value: string
  /** One sentence that never quotes the cell, which may hold an identifier. */
  readonly message: string
}

/** An issue as it is told to people and kept with its import. */
export interface ImportIssue extends Omit<RowIssue, 'column'> {
  /** The spreadsheet's own row number. */
  readonly row: number
  readonly column: string
}

/** What an import did, or, after a dry run, would do. */
export interface ImportSummary {
  /** `null` after a dry run. */
  readonly batchId: string | null
  readonly rowsRead: number
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly parked: number
  readonly rejected: number
  readonly ignoredColumns: readonly string[]
  readonly issues: readonly ImportIssue[]
}
