import type { LocalDate } from '../../local-date.ts'
import { endedInMonth, endOf, type ReferralFacts } from '../../referrals/referral.ts'
import { explainDays } from '../ledger.ts'
import { daysPastLimits } from '../pathway-stages.ts'
import { leftOutBy, type Measure, type MeasureScope } from './measure.ts'
import { isIn, monthsOf } from './months.ts'

/**
 * The days of each month that waits spent beyond the limit of a stage without any reason recorded,
 * by the ledger's rule: no blockage stood on the day, and no delay of the stage is recorded. A day
 * beyond two limits counts once. The day
 * on which a stage ends is not spent in it. n is the referrals with a day beyond a limit in the month.
 * A reason recorded later makes an earlier month smaller. Source: docs/specs/measures.md.
 */
export const unexplainedOverrunDays: Measure = (referrals, scope) => {
  const { complete, withheld } = monthsOf(scope, 0)
  const all = referrals.map((referral) => daysBeyond(referral, scope))
  const beyond = all.flatMap((days) => days ?? [])
  return {
    points: complete.map((month) => {
      const own = beyond.filter(({ on }) => isIn(month, on))
      const y = own.filter(({ hasReason }) => !hasReason).length
      return { x: month.first, y, n: new Set(own.map(({ id }) => id)).size }
    }),
    openGap: null,
    withheld,
    leftOut: leftOutBy({ wait_unknown: all.filter((days) => days === undefined).length }),
  }
}

interface DayBeyond {
  readonly id: string
  readonly on: LocalDate
  readonly hasReason: boolean
}

/** `undefined` for a wait that cannot be told: no start, an end before it, or on no known day. */
function daysBeyond(
  referral: ReferralFacts,
  { asAt, limits }: MeasureScope,
): readonly DayBeyond[] | undefined {
  const start = referral.days.referral_made
  const stop = endOf(referral)?.on ?? asAt
  if (!start || start > stop || endedInMonth(referral)) return undefined
  const wait = { referral, start, stop, limits }
  return explainDays(wait, daysPastLimits(wait)).map(({ on, reason }) => ({
    id: referral.id,
    on,
    hasReason: reason !== undefined,
  }))
}
