/** The tables of issued reports as Kysely sees them. */
import type { Audience } from '#shared/domain/board-reports/disclosure-control.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import type { WaitClock } from '#shared/domain/referrals/clocks.ts'

export interface IssuedReportTable {
  readonly id: string
  readonly issued_at: string
  readonly issued_by: string
  readonly title: string
  readonly template: string
  readonly audience: Audience
  readonly rule_set: string
  readonly from_on: LocalDate
  readonly to_on: LocalDate
  readonly as_at: LocalDate
  readonly clock: WaitClock
  /** JSON of what else the report is of. */
  readonly scope: string
  readonly version: string
  /** The SHA-256 of its document, which is its id in `issued_document`. */
  readonly document_id: string
  readonly replaces: string | null
}

interface IssuedFileTable {
  readonly id: string
  readonly report_id: string
  readonly name: string
  readonly format: string
  readonly sha256: string
  readonly bytes: number
}

/** Written by `keepDocument`: the log has its hash, in the row of the report. */
export interface IssuedDocumentTable {
  readonly id: string
  readonly content: string
}

export interface IssuedReportSchema {
  readonly issued_report: IssuedReportTable
  readonly issued_file: IssuedFileTable
}

/** The names of those tables, parents before their children. */
export const ISSUED_REPORT_TABLES = {
  issued_report: true,
  issued_file: true,
} satisfies Record<keyof IssuedReportSchema, true>
