import type { LocalDate } from '../local-date.ts'
import type { TableCell } from './table-cell.ts'

/**
 * A workbook as both writers get it. It can hold no merged cell, blank row, filter, frozen pane,
 * fill, picture or formula, because it has no word for one. Source: docs/specs/workbooks.md.
 */
export interface Workbook {
  readonly title: string
  readonly author: string
  readonly description: string
  /** The language of its words, as a tag such as "en-GB". */
  readonly language: string
  readonly createdOn: LocalDate
  readonly sheets: readonly Sheet[]
}

/** A worksheet: its title in A1, lines below it in column A, then its table, then nothing. */
export interface Sheet {
  readonly name: string
  readonly title: string
  readonly lines: readonly SheetLine[]
  readonly table: SheetTable | undefined
  /** The width of each column in characters. */
  readonly widths: readonly number[]
}

export interface SheetLine {
  readonly text: string
  readonly isHeading: boolean
  /** The worksheet that it leads to. */
  readonly linkTo: string | undefined
}

export interface SheetTable {
  /** Unique in the workbook, and good for a program: letters, digits and underscores. */
  readonly name: string
  readonly columns: readonly { readonly title: string; readonly isNumber: boolean }[]
  readonly rows: readonly (readonly SheetCell[])[]
}

/** A cell of a table, which may lead to a worksheet. */
export type SheetCell =
  | TableCell
  | { readonly kind: 'link'; readonly text: string; readonly linkTo: string }

/** The row of the headings of a sheet's table, counted from 1. */
export function headingRow({ lines }: Pick<Sheet, 'lines'>): number {
  return lines.length + 2
}
