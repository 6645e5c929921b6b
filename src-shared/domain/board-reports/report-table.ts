import type { LocalDate } from '../local-date.ts'
import type { WaitClock } from '../referrals/clocks.ts'
import type { NoteId } from './counting-notes.ts'
import { markCell, type TableCell, textCell } from './table-cell.ts'

/** What the cells of a column are; a `figure` column says the unit of each in another column. */
export type ColumnKind = 'text' | 'count' | 'percent' | 'days' | 'figure'

/** By which clock the waits of a table are judged, where it is not the clock of the report. */
export type TableClock = WaitClock | 'each row'

export interface TableColumn {
  /** Its name in a file for machines, such as "left_out". */
  readonly name: string
  /** Its heading for people. */
  readonly title: string
  readonly kind: ColumnKind
  /** What stands in it, for the data dictionary. */
  readonly meaning: string
}

/** One table of the report: what a worksheet, or one file of CSV, holds. */
export interface ReportTable {
  /** Its name in a file for machines, such as "open-caseload". */
  readonly name: string
  /** Its name for people, short enough for a tab. */
  readonly sheet: string
  readonly title: string
  /** Sentences that stand above it. */
  readonly lead: readonly string[]
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly TableCell[])[]
  /** The notes that its figures need. */
  readonly notes: readonly NoteId[]
  readonly clock?: TableClock
  /** The days that it is of, where they are not the period of the report. */
  readonly period?: { readonly from: LocalDate; readonly to: LocalDate }
}

/** A column in one line. */
export function column(
  name: string,
  title: string,
  kind: ColumnKind,
  meaning: string,
): TableColumn {
  return { name, title, kind, meaning }
}

/** The one row of a table that has nothing to say: a table is never blank. */
export function noneRow(words: string, columns: number): readonly TableCell[] {
  return Array.from({ length: columns }, (_, place) =>
    place === 0 ? textCell(words) : markCell('z'),
  )
}
