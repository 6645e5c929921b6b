import { daysBetween } from '../local-date.ts'
import { admittedOn, isOpen } from '../referrals/referral.ts'
import type { Cell, Disclosure } from './disclosure-control.ts'
import { isInPeriod, type Subject, startOf } from './indicator.ts'

/** Waits by length: of those admitted in the period, and of those still waiting at the as-at date. */
export interface WaitsSection {
  readonly bands: readonly {
    readonly name: string
    readonly admitted: Cell
    readonly waiting: Cell
  }[]
  readonly admittedTotal: Cell
  readonly waitingTotal: Cell
}

/** The last day of each band; the 28 days end the third. */
const BAND_ENDS = [7, 14, 28, 42, 56, 84, Number.POSITIVE_INFINITY]

export function waitsSection(
  { transfers, scope }: Pick<Subject, 'transfers' | 'scope'>,
  disclosure: Disclosure,
): WaitsSection {
  const started = transfers.flatMap((one) => {
    const start = startOf(one, scope)
    return start ? [{ start, admitted: admittedOn(one), isWaiting: isOpen(one) }] : []
  })
  const admitted = started.flatMap(({ start, admitted: stop }) =>
    isInPeriod(stop, scope) && stop >= start ? [daysBetween(start, stop)] : [],
  )
  const waiting = started
    .filter(({ isWaiting }) => isWaiting)
    .map(({ start }) => daysBetween(start, scope.asAt))

  const admittedRow = disclosure.row(countByBand(admitted))
  const waitingRow = disclosure.row(countByBand(waiting))
  return {
    bands: BAND_ENDS.map((end, index) => ({
      name: bandName(index, end),
      admitted: admittedRow.cells[index] ?? admittedRow.total,
      waiting: waitingRow.cells[index] ?? waitingRow.total,
    })),
    admittedTotal: admittedRow.total,
    waitingTotal: waitingRow.total,
  }
}

function countByBand(lengths: readonly number[]): readonly number[] {
  return BAND_ENDS.map((end, index) => {
    const after = BAND_ENDS[index - 1] ?? -1
    return lengths.filter((length) => after < length && length <= end).length
  })
}

function bandName(index: number, end: number): string {
  const from = (BAND_ENDS[index - 1] ?? -1) + 1
  return Number.isFinite(end) ? `${from} to ${end} days` : `${from} days or more`
}
