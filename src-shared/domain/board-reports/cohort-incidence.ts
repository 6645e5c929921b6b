import { daysBetween } from '../local-date.ts'
import {
  cumulativeIncidence,
  type FollowUp,
  incidenceAt,
  logLogLimits,
} from '../quality-improvement/aalen-johansen.ts'
import { endedInMonth, endOf, type ReferralFacts } from '../referrals/referral.ts'
import { round } from './figures.ts'
import {
  type Excluded,
  excluded,
  isInPeriod,
  mayBeInPeriod,
  type Subject,
  startedInMonth,
  startOf,
} from './indicator.ts'

/** The days at which the curve is read off. */
export const INCIDENCE_DAYS = [14, 28, 56, 84, 182] as const
type ByDay = Readonly<Record<string, number | null>>

export interface CohortIncidence {
  /** Chance of admission by each day, 0 to 1, with every open referral counted. */
  readonly cumulativeIncidence: ByDay
  readonly cumulativeIncidenceLower: ByDay
  readonly cumulativeIncidenceUpper: ByDay
  readonly cohortSize: number
  /** Referrals of the period that the cohort leaves out, by the reason. */
  readonly cohortExcluded: Excluded
}

/** The referrals made in the period, as far as their days let them be followed. */
interface Cohort {
  /** In whole days from the start of each. */
  readonly followUps: readonly FollowUp<'admitted' | 'ended otherwise'>[]
  readonly left: Excluded
}

/** How the referrals made in the period have been followed up, and how many could not be. */
export function cohortOf({ transfers, scope }: Pick<Subject, 'transfers' | 'scope'>): Cohort {
  const started = transfers.flatMap((referral) => {
    const start = startOf(referral, scope)
    return isInPeriod(start, scope) ? [{ referral, start, end: endOf(referral) }] : []
  })
  const known = started.filter(({ referral }) => !endedInMonth(referral))
  const inOrder = known.filter(({ start, end }) => !end || end.on >= start)
  const startedInSomeMonth = transfers.filter((one) =>
    mayBeInPeriod(startedInMonth(one, scope), scope),
  )
  return {
    followUps: inOrder.map(({ start, end }) => {
      const time = daysBetween(start, end?.on ?? scope.asAt)
      if (!end) return { time, end: null }
      return { time, end: end.otherwise ? 'ended otherwise' : 'admitted' }
    }),
    left: {
      datePartial: started.length - known.length + startedInSomeMonth.length,
      dateOrder: known.length - inOrder.length,
    },
  }
}

/**
 * Aalen-Johansen: the chance that a referral made in the period is admitted by a day, ends
 * otherwise competing and open referrals censored at the as-at date.
 */
export function cohortIncidence(subject: Subject): CohortIncidence {
  const { followUps, left } = cohortOf(subject)
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
    cohortExcluded: excluded(subject, left, mayBeOf(subject)),
  }
}

/** Whose clock started in the period, or may have: what the cohort leaves out for age or country. */
const mayBeOf =
  ({ scope }: Subject) =>
  (one: ReferralFacts): boolean =>
    one.direction === 'transfer' &&
    (isInPeriod(startOf(one, scope), scope) || mayBeInPeriod(startedInMonth(one, scope), scope))
