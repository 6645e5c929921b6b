import { addDays, daysBetween, type LocalDate, localDate } from '../../local-date.ts'
import { endOf, type ReferralFacts } from '../../referrals/referral.ts'
import { cohortOf } from '../cohort.ts'
import { followUpOf } from '../comparison/stage-follow-ups.ts'
import type { Wait } from '../pathway-stages.ts'
import type { PastWait } from '../wait-chances.ts'
import { type Arrivals, arrivalsOf } from './arrivals.ts'
import { WEEKS_AHEAD } from './bed-forecast.ts'

/** Waits are learnt from the referrals of so many weeks, and the rate of referral from so many. */
const WAITS_WEEKS = 104
const ARRIVALS_WEEKS = 52

/** Under this many past referrals, and under this many weeks of them, nothing is forecast. */
const FEWEST_REFERRALS = 20
const FEWEST_WEEKS = WEEKS_AHEAD

const BEFORE_ANY = localDate('1900-01-01')

/** What was known on a day of those waiting, those who waited, and those who came. */
export interface BedHistory {
  readonly asAt: LocalDate
  /** Days that each of those who wait has waited. */
  readonly waited: readonly number[]
  readonly past: readonly PastWait[]
  readonly arrivals: Arrivals
  /** Admissions in each of the 13 weeks up to the day, the earliest first. */
  readonly lastWeeks: readonly number[]
  readonly isTooFew: boolean
}

/** Every transfer known on a day, open or ended, as long as it was followed. */
export function waitsKnownOn(
  referrals: readonly ReferralFacts[],
  asAt: LocalDate,
): readonly Wait[] {
  return cohortOf(referrals, {
    ...{ from: BEFORE_ANY, to: asAt, asAt, followUpTo: asAt },
    followUpMonths: 0,
  })
}

/** What is to be learnt from the waits known on a day. */
export function bedHistory(waits: readonly Wait[], asAt: LocalDate): BedHistory {
  const since = (weeks: number) => addDays(asAt, -7 * weeks)
  const past = waits.filter(({ start }) => start > since(WAITS_WEEKS)).map(followUpOf)
  const starts = waits.map(({ start }) => start).sort()
  const weeks = Math.min(ARRIVALS_WEEKS, weeksBetween(starts[0], asAt))
  const open = waits.filter(({ referral }) => !endOf(referral))
  return {
    asAt,
    past,
    waited: open.map(({ start, stop }) => daysBetween(start, stop)),
    arrivals: arrivalsOf(weekly(starts, asAt, weeks)),
    lastWeeks: weekly(admissionDays(waits), asAt, WEEKS_AHEAD),
    isTooFew: past.length < FEWEST_REFERRALS || weeks < FEWEST_WEEKS,
  }
}

function weeksBetween(first: LocalDate | undefined, asAt: LocalDate): number {
  return first ? Math.floor((daysBetween(first, asAt) + 1) / 7) : 0
}

/** The days on which people were admitted. */
export function admissionDays(waits: readonly Wait[]): readonly LocalDate[] {
  return waits.flatMap(({ referral }) => {
    const end = endOf(referral)
    return end && !end.otherwise ? [end.on] : []
  })
}

/** How many of some days lie in each of so many weeks, the last of which ends on a day. */
export function weekly(
  days: readonly LocalDate[],
  lastDay: LocalDate,
  weeks: number,
): readonly number[] {
  const counts = new Array<number>(weeks).fill(0)
  for (const on of days) {
    const ago = Math.floor(daysBetween(on, lastDay) / 7)
    const week = weeks - 1 - ago
    if (ago >= 0 && week >= 0) counts[week] = (counts[week] ?? 0) + 1
  }
  return counts
}
