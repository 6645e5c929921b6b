import { daysBetween } from '../local-date.ts'
import { admittedOn, isOpen } from '../referrals/referral.ts'
import type { Cell, Disclosure } from './disclosure-control.ts'
import { ADMITTED_TOTAL, admittedIn, WAITING_TOTAL, waitingIn } from './figure-names.ts'
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

/** The lengths of wait that are told apart, in whole days, both ends counted. */
export const WAIT_BANDS = BAND_ENDS.map((to, index) => {
  const from = (BAND_ENDS[index - 1] ?? -1) + 1
  return { from, to, name: Number.isFinite(to) ? `${from} to ${to} days` : `${from} days or more` }
})

export interface WaitCounts {
  /** In the order of the bands. */
  readonly admitted: readonly number[]
  readonly waiting: readonly number[]
  readonly admittedTotal: number
  readonly waitingTotal: number
}

export function countWaits({ transfers, scope }: Pick<Subject, 'transfers' | 'scope'>): WaitCounts {
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
  return {
    admitted: countByBand(admitted),
    waiting: countByBand(waiting),
    admittedTotal: admitted.length,
    waitingTotal: waiting.length,
  }
}

export function waitsSection(counts: WaitCounts, disclosure: Disclosure): WaitsSection {
  return {
    bands: WAIT_BANDS.map(({ name }, index) => ({
      name,
      admitted: disclosure.count(admittedIn(name), counts.admitted[index]),
      waiting: disclosure.count(waitingIn(name), counts.waiting[index]),
    })),
    admittedTotal: disclosure.count(ADMITTED_TOTAL, counts.admittedTotal),
    waitingTotal: disclosure.count(WAITING_TOTAL, counts.waitingTotal),
  }
}

function countByBand(lengths: readonly number[]): readonly number[] {
  return WAIT_BANDS.map(
    ({ from, to }) => lengths.filter((length) => from <= length && length <= to).length,
  )
}
