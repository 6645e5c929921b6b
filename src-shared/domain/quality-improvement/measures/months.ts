import { addDays, addMonths, type LocalDate, lastDayOfMonth, localDate } from '../../local-date.ts'
import type { MeasureScope } from './measure.ts'

/** A calendar month by its first and last day. */
export interface Month {
  readonly first: LocalDate
  readonly last: LocalDate
}

/** The months of a period: those that may be shown, and those that are not complete. */
export interface PeriodMonths {
  readonly complete: readonly Month[]
  readonly withheld: readonly LocalDate[]
}

/**
 * The months of a period that are complete: every day of the month lies in the period, and so many
 * days have passed since its last day, 0 for a month that only has to be over. The others are
 * withheld, never shown as if they were whole.
 *
 * @example monthsOf({ from: '2025-01-10', to: '2025-03-31', asAt: '2025-03-30' }, 0) // February only
 */
export function monthsOf(
  { from, to, asAt }: Pick<MeasureScope, 'from' | 'to' | 'asAt'>,
  followedFor: number,
): PeriodMonths {
  const complete: Month[] = []
  const withheld: LocalDate[] = []
  const begin = localDate(`${from.slice(0, 7)}-01`)
  for (let first = begin; first <= to; first = addMonths(first, 1)) {
    const last = lastDayOfMonth(first.slice(0, 7))
    const isWhole = from <= first && last <= to && addDays(last, followedFor) <= asAt
    if (isWhole) complete.push({ first, last })
    else withheld.push(first)
  }
  return { complete, withheld }
}

/** Whether a day lies in a month. */
export function isIn({ first, last }: Month, day: LocalDate | undefined): boolean {
  return day !== undefined && first <= day && day <= last
}
