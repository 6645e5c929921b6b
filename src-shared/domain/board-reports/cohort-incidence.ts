import { daysBetween } from '../local-date.ts'
import {
  cumulativeIncidence,
  type FollowUp,
  incidenceAt,
  logLogLimits,
} from '../quality-improvement/aalen-johansen.ts'
import { endedInMonth, endOf } from '../referrals/referral.ts'
import { round } from './figures.ts'
import { isInPeriod, type Subject, startOf } from './indicator.ts'

/** The days at which the curve is read off. */
export const INCIDENCE_DAYS = [14, 28, 56, 84, 182] as const
type ByDay = Readonly<Record<string, number | null>>

export interface CohortIncidence {
  /** Chance of admission by each day, 0 to 1, with every open referral counted. */
  readonly cumulativeIncidence: ByDay
  readonly cumulativeIncidenceLower: ByDay
  readonly cumulativeIncidenceUpper: ByDay
  readonly cohortSize: number
}

/** How the referrals made in the period have been followed up, in whole days from their start. */
export function followUpsOf({
  transfers,
  scope,
}: Pick<Subject, 'transfers' | 'scope'>): readonly FollowUp<'admitted' | 'ended otherwise'>[] {
  return transfers.flatMap((one): FollowUp<'admitted' | 'ended otherwise'>[] => {
    const start = startOf(one, scope)
    if (!isInPeriod(start, scope) || endedInMonth(one)) return []
    const end = endOf(one)
    const time = daysBetween(start, end?.on ?? scope.asAt)
    if (time < 0) return []
    if (!end) return [{ time, end: null }]
    return [{ time, end: end.otherwise ? 'ended otherwise' : 'admitted' }]
  })
}

/**
 * Aalen-Johansen: the chance that a referral made in the period is admitted by a day, ends
 * otherwise competing and open referrals censored at the as-at date.
 */
export function cohortIncidence(subject: Subject): CohortIncidence {
  const followUps = followUpsOf(subject)
  const points = cumulativeIncidence(followUps, 'admitted')
  const read = INCIDENCE_DAYS.map((day) => {
    const point = incidenceAt(points, day)
    const { lower, upper } = logLogLimits(point)
    return { day, value: point.probability, lower, upper }
  })
  const none = followUps.length === 0
  const byDay = (pick: (one: (typeof read)[number]) => number | null): ByDay =>
    Object.fromEntries(
      read.map((one) => {
        const value = none ? null : pick(one)
        return [String(one.day), value === null ? null : round(value, 6)]
      }),
    )
  return {
    cumulativeIncidence: byDay((one) => one.value),
    cumulativeIncidenceLower: byDay((one) => one.lower),
    cumulativeIncidenceUpper: byDay((one) => one.upper),
    cohortSize: followUps.length,
  }
}
