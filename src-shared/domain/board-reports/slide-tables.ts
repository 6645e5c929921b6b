import { printedCell } from './print-marks.ts'
import type { ReportTable } from './report-table.ts'
import type { SlideTable } from './slides.ts'

const MOST_ROWS = 10
/** How many letters a line across a whole slide holds, and how many lines a slide. */
const LETTERS = 116
const LINES = 17.5
/** The space beside a column's words, in letters. */
const MARGINS = 4
/** A column of words as short as this keeps them on one line. */
const SHORT = 22
const WIDEST = 90

/** A table cut to what a slide holds: at most ten rows, fewer where their words are long. */
export function slideTables({ columns, rows }: ReportTable): readonly SlideTable[] {
  const words = rows.map((row) => row.map(printedCell))
  const needs = columns.map(
    ({ title }, place) =>
      MARGINS + Math.max(title.length, ...words.map((row) => row[place]?.length ?? 0)),
  )
  const shares = sharesOf(needs)
  const heads = columns.map(({ title, kind }, place) => ({
    title,
    isNumber: kind !== 'text',
    share: shares[place] ?? 0,
  }))
  return evenGroups(words, (row) => linesOf(row, heads)).map((group) => ({
    columns: heads,
    rows: group,
  }))
}

/** The width of each column as a share: short words whole, long ones with what is left. */
function sharesOf(needs: readonly number[]): readonly number[] {
  const short = needs.filter((need) => need <= SHORT).reduce((sum, need) => sum + need, 0)
  const long = needs
    .filter((need) => need > SHORT)
    .reduce((sum, need) => sum + Math.min(WIDEST, need), 0)
  const isTight = short + long > LETTERS
  const scale = isTight ? (LETTERS - short) / long : LETTERS / (short + long)
  return needs.map((need) => {
    const own = Math.min(WIDEST, need) * (isTight && need <= SHORT ? 1 : scale)
    return own / LETTERS
  })
}

/** How many lines a row takes, the space round its words as a half of one. */
function linesOf(row: readonly string[], columns: SlideTable['columns']): number {
  const lines = row.map((text, place) => {
    const letters = Math.max(1, Math.floor((columns[place]?.share ?? 1) * LETTERS) - MARGINS / 2)
    return Math.ceil(text.length / letters)
  })
  return Math.max(1, ...lines) + 0.5
}

/** As few slides as the rows need, with about as many on each: never one row alone on the last. */
function evenGroups(
  rows: SlideTable['rows'],
  heightOf: (row: readonly string[]) => number,
): readonly SlideTable['rows'][] {
  const full = groupsOf(rows, heightOf, MOST_ROWS)
  const even = groupsOf(rows, heightOf, Math.ceil(rows.length / full.length))
  return even.length === full.length ? even : full
}

function groupsOf(
  rows: SlideTable['rows'],
  heightOf: (row: readonly string[]) => number,
  most: number,
): readonly SlideTable['rows'][] {
  const groups: (readonly string[])[][] = []
  let height = 0
  for (const row of rows) {
    const last = groups.at(-1)
    height += heightOf(row)
    if (last && last.length < most && height <= LINES) last.push(row)
    else {
      groups.push([row])
      height = heightOf(row)
    }
  }
  return groups
}
