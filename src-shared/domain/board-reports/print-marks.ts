import { TOO_FEW } from '../quality-improvement/too-few.ts'
import { HIDDEN } from './disclosure-control.ts'
import { type Mark, markCell, shownCell, type TableCell } from './table-cell.ts'

/** How a page and a slide say that a cell has no figure: in words for people, not in shorthand. */
export const PRINT_MARKS: Readonly<Record<Mark, string>> = {
  c: HIDDEN.shown,
  u: TOO_FEW,
  x: 'not recorded',
  z: 'no figure',
}

/** A cell as a page shows it. */
export function printedCell(cell: TableCell): string {
  return cell.kind === 'mark' ? PRINT_MARKS[cell.mark] : shownCell(cell)
}

/** A sentence as a page shows it: the shorthand of the tables in the words of the page. */
export function printed(sentence: string): string {
  return (['c', 'u', 'x', 'z'] as const).reduce(
    (text, mark) => text.replaceAll(shownCell(markCell(mark)), PRINT_MARKS[mark]),
    sentence,
  )
}
