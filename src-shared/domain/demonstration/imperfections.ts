import { addDays, localDate } from '../local-date.ts'
import type { MadeUpRow } from './made-up-row.ts'

/** Below so many finished pathways a caseload is too small to have its share of faults. */
const FEWEST_FINISHED = 6

const MONTH_LENGTH = 7

/**
 * The faults that a real region's return has, so that data quality has something to show: three steps
 * known only to the month, an admission dated before its bed, a referral date left out. They stand in
 * finished pathways of months that are over, so that who waits is told by whole days.
 */
export function withImperfections(rows: readonly MadeUpRow[], asAt: string): readonly MadeUpRow[] {
  const isFinished = ({ admitted, bed_identified: bed, outcome }: MadeUpRow) =>
    outcome === 'admitted' &&
    admitted !== undefined &&
    bed !== undefined &&
    inMonth(addDays(localDate(admitted), 7)) < inMonth(asAt)
  const finished = rows.flatMap((row, place) => (isFinished(row) ? [place] : []))
  if (finished.length < FEWEST_FINISHED) return rows
  const faults = new Map(
    FAULTS.map((fault, turn) => [
      finished[Math.floor((finished.length * (turn + 1)) / (FAULTS.length + 1))],
      fault,
    ]),
  )
  return rows.map((row, place) => faults.get(place)?.(row) ?? row)
}

const FAULTS: readonly ((row: MadeUpRow) => MadeUpRow)[] = [
  (row) => ({ ...row, ...toMonths(row, ['first_psychiatric_assessment', 'access_assessment_1']) }),
  (row) => ({ ...row, ...toMonths(row, ['bed_identified']) }),
  (row) => ({ ...row, ...toMonths(row, ['admitted', 'outcome_date']) }),
  (row) => ({ ...row, bed_identified: addDays(localDate(row.admitted ?? ''), 2) }),
  ({ referral_made: _, ...row }) => row,
]

function toMonths(row: MadeUpRow, columns: readonly string[]): MadeUpRow {
  return Object.fromEntries(columns.map((column) => [column, inMonth(row[column] ?? '')]))
}

function inMonth(day: string): string {
  return day.slice(0, MONTH_LENGTH)
}
