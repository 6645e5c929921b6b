import { HIDDEN } from './disclosure-control.ts'
import type { ReportTable } from './report-table.ts'
import type { SlideTable } from './slides.ts'
import { type Mark, shownCell, type TableCell } from './table-cell.ts'

/** How the slides say that a cell has no figure: in the words of the printed report. */
export const SLIDE_MARKS: Readonly<Record<Mark, string>> = {
  c: HIDDEN.shown,
  x: 'not recorded',
  z: 'no figure',
}

const MOST_ROWS = 10
/** How many letters a line across a whole slide holds, and how many lines a slide. */
const LETTERS = 136
const LINES = 19
const NARROWEST = 10
const WIDEST = 90

/** A table cut to what a slide holds: at most ten rows, fewer where their words are long. */
export function slideTables({ columns, rows }: ReportTable): readonly SlideTable[] {
  const words = rows.map((row) => row.map(slideCell))
  const weights = columns.map(({ title }, place) => {
    const longest = Math.max(title.length, ...words.map((row) => row[place]?.length ?? 0))
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 2))
  })
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const heads = columns.map(({ title, kind }, place) => ({
    title,
    isNumber: kind !== 'text',
    share: (weights[place] ?? 0) / all,
  }))
  return groupsOf(words, (row) => linesOf(row, heads)).map((group) => ({
    columns: heads,
    rows: group,
  }))
}

export function slideCell(cell: TableCell): string {
  return cell.kind === 'mark' ? SLIDE_MARKS[cell.mark] : shownCell(cell)
}

/** How many lines a row takes, the space round its words as a half of one. */
function linesOf(row: readonly string[], columns: SlideTable['columns']): number {
  const lines = row.map((text, place) => {
    const letters = Math.max(1, Math.floor((columns[place]?.share ?? 1) * LETTERS) - 2)
    return Math.ceil(text.length / letters)
  })
  return Math.max(1, ...lines) + 0.5
}

function groupsOf(
  rows: SlideTable['rows'],
  heightOf: (row: readonly string[]) => number,
): readonly SlideTable['rows'][] {
  const groups: (readonly string[])[][] = []
  let height = 0
  for (const row of rows) {
    const last = groups.at(-1)
    height += heightOf(row)
    if (last && last.length < MOST_ROWS && height <= LINES) last.push(row)
    else {
      groups.push([row])
      height = heightOf(row)
    }
  }
  return groups
}
