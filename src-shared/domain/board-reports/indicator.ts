import { addDays, daysBetween, type LocalDate } from '../local-date.ts'
import { CLOCK_DEFINITIONS, type WaitClock } from '../referrals/clocks.ts'
import type { Milestone } from '../referrals/milestone.ts'
import { exclusionOf, type ReferralFacts } from '../referrals/referral.ts'

/** The period (both days count), what "today" means, and the clock by which waits are judged. */
export interface Scope {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly asAt: LocalDate
  readonly clock: WaitClock
}

/** What an indicator is worked out from: referrals as they were known on the as-at date. */
export interface Subject {
  readonly scope: Scope
  readonly transfers: readonly ReferralFacts[]
  readonly remissions: readonly ReferralFacts[]
  /** Kept out of the figures for adults in England. */
  readonly leftOut: readonly ReferralFacts[]
}

export type Unit = 'percent' | 'days' | 'count'

/**
 * Referrals that an indicator leaves out, by the reason. `under18` and `wales` are always there, and
 * `dateOrder` wherever dates can be in the wrong order; other reasons only where they left out some.
 */
export type Excluded = Readonly<Record<string, number>>

/** An indicator's answer. `value` is null for a denominator of 0, or where the data do not exist. */
export interface Indicator {
  readonly name: string
  readonly unit: Unit
  readonly excluded: Excluded
  readonly numerator?: number
  readonly denominator?: number
  readonly value?: number | null
  readonly reason?: 'not recorded'
  readonly median?: number | null
  readonly p90?: number | null
  readonly mean?: number | null
  readonly min?: number | null
  readonly max?: number | null
  readonly endedOtherwise?: number
  readonly medianAssessmentToBed?: number | null
  readonly medianBedToAdmission?: number | null
  readonly assessmentToBedDenominator?: number
  readonly bedToAdmissionDenominator?: number
}

const STARTS: Readonly<Record<WaitClock, Milestone>> = {
  guidance: 'referral_made',
  need: 'need_identified',
  statutory: 'initial_request',
}

/** The start of a referral's wait on the scope's clock. */
export function startOf(referral: ReferralFacts, { clock }: Scope): LocalDate | undefined {
  return referral.days[STARTS[clock]]
}

/** The month of the start, where its day is not known. */
export function startedInMonth(referral: ReferralFacts, { clock }: Scope): string | undefined {
  return referral.months[STARTS[clock]]
}

/** The last day within 28 on the scope's clock: one earlier by statute, where the first day counts. */
export function lastDayWithin(start: LocalDate, { clock }: Scope): LocalDate {
  return addDays(start, CLOCK_DEFINITIONS[clock].toLastDay ?? 0)
}

export function isInPeriod(day: LocalDate | undefined, { from, to }: Scope): day is LocalDate {
  return day !== undefined && from <= day && day <= to
}

/** Whether some day of a month lies in the period: which day it was is not known. */
export function mayBeInPeriod(month: string | undefined, { from, to }: Scope): boolean {
  return month !== undefined && from.slice(0, 7) <= month && month <= to.slice(0, 7)
}

/** Whole days from one day to the next; `undefined` where either is missing. */
export function interval(
  from: LocalDate | undefined,
  to: LocalDate | undefined,
): number | undefined {
  return from && to ? daysBetween(from, to) : undefined
}

const ALWAYS_SAID = ['dateOrder', 'under18', 'wales']

/** The reasons of an indicator's own, with those that apply to every indicator. */
export function excluded(
  { leftOut }: Pick<Subject, 'leftOut'>,
  counts: Excluded = {},
  wouldCount: (referral: ReferralFacts) => boolean = () => true,
): Excluded {
  const concerned = leftOut.filter(wouldCount)
  const all = {
    ...counts,
    under18: concerned.filter((one) => exclusionOf(one) === 'under18').length,
    wales: concerned.filter((one) => exclusionOf(one) === 'wales').length,
  }
  return Object.fromEntries(
    Object.entries(all).filter(([reason, count]) => count > 0 || ALWAYS_SAID.includes(reason)),
  )
}
