import { shownCell } from '#shared/domain/board-reports/table-cell.ts'
import type {
  SheetCell,
  SheetLine,
  SheetTable,
  Workbook,
} from '#shared/domain/board-reports/workbook.ts'
import { looksLikeFormula } from '#shared/domain/csv.ts'

/** How a cell looks, which both kinds of workbook have a style for. */
export type Look =
  | 'text'
  | 'title'
  | 'heading'
  | 'columnHeading'
  | 'numberHeading'
  | 'link'
  | 'mark'
  | 'quoted'
  | 'rowNumber'
  | `number${number}`

/** Text that a person's edit could turn into a formula is marked as text for good. */
function lookOfText(text: string): Look {
  return looksLikeFormula(text) ? 'quoted' : 'text'
}

export function lookOfLine({ text, isHeading, linkTo }: SheetLine): Look {
  if (isHeading) return 'heading'
  return linkTo === undefined ? lookOfText(text) : 'link'
}

/** The cells of a table's row with their looks; the first heads its row, and stands left. */
export function looksOfRow(
  { columns }: SheetTable,
  cells: readonly SheetCell[],
  widths: readonly number[],
): readonly { readonly text: string; readonly width: number; readonly look: Look }[] {
  return cells.map((cell, place) => ({
    text: wordsOf(cell),
    width: widths[place] ?? 0,
    look: lookOfCell(cell, place > 0 && columns[place]?.isNumber === true),
  }))
}

function lookOfCell(cell: SheetCell, isRight: boolean): Look {
  switch (cell.kind) {
    case 'link':
      return 'link'
    case 'text':
      return lookOfText(cell.text)
    case 'mark':
      return isRight ? 'mark' : 'text'
    case 'number':
      return isRight ? `number${cell.decimals}` : 'rowNumber'
  }
}

/** The headings of a table as cells. */
export function headingLook({ columns }: SheetTable, place: number): Look {
  return columns[place]?.isNumber && place > 0 ? 'numberHeading' : 'columnHeading'
}

/** How many decimals the numbers of a workbook have: each needs a number format. */
export function decimalsOf({ sheets }: Workbook): readonly number[] {
  const cells = sheets.flatMap(({ table }) => table?.rows.flat() ?? [])
  const decimals = cells.flatMap((cell) => (cell.kind === 'number' ? [cell.decimals] : []))
  return [...new Set([0, ...decimals])].sort((a, b) => a - b)
}

/** The format code of a number with so many decimals. */
export function numberCode(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`
}

export function wordsOf(cell: SheetCell): string {
  return cell.kind === 'link' ? cell.text : shownCell(cell)
}
