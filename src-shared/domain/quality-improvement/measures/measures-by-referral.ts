/** Measures of which each point is one referral, in the order in which they reached a step. */
import { compareText } from '../../compare-text.ts'
import { daysBetween, type LocalDate, lastDayOfMonth } from '../../local-date.ts'
import type { Milestone } from '../../referrals/milestone.ts'
import { admittedOn, endOf, type ReferralFacts } from '../../referrals/referral.ts'
import { silentDays } from '../ledger.ts'
import { isInPeriod, leftOutBy, type Measure } from './measure.ts'

/** The day on which a referral reached a step, by the rules of its end where the step is the end. */
function reachedOn(referral: ReferralFacts, step: Milestone): LocalDate | undefined {
  return step === 'admitted' ? admittedOn(referral) : referral.days[step]
}

function endOfMonth(month: string | undefined): LocalDate | undefined {
  return month === undefined ? undefined : lastDayOfMonth(month)
}

/**
 * The days from one step to another, of each referral that reached the second in the period, in the
 * order of those days. A referral without the first day, or with the two the wrong way round, is left
 * out and counted.
 */
export function daysBetweenSteps(start: Milestone, stop: Milestone): Measure {
  return (referrals, scope) => {
    const reached = referrals.filter((one) => isInPeriod(reachedOn(one, stop), scope))
    const counted = reached.flatMap((one) => {
      const from = one.days[start]
      const to = reachedOn(one, stop)
      return from && to ? [{ id: one.id, on: to, value: daysBetween(from, to) }] : []
    })
    const inOrder = counted.filter(({ value }) => value >= 0)
    const inMonth = referrals.filter(
      (one) =>
        reachedOn(one, stop) === undefined && isInPeriod(endOfMonth(one.months[stop]), scope),
    )
    return {
      points: toPoints(inOrder),
      openGap: null,
      withheld: [],
      leftOut: leftOutBy({
        start_unknown: reached.length - counted.length,
        out_of_order: counted.length - inOrder.length,
        day_unknown: inMonth.length,
      }),
    }
  }
}

/** How many access assessments each admitted person had, of those with one or more; 1 is ideal. */
export const accessAssessmentsPerReferral: Measure = (referrals, scope) => {
  const admitted = referrals.flatMap((one) => {
    const on = admittedOn(one)
    return isInPeriod(on, scope) ? [{ id: one.id, on, value: one.accessAssessments.length }] : []
  })
  const assessed = admitted.filter(({ value }) => value > 0)
  return {
    points: toPoints(assessed),
    openGap: null,
    withheld: [],
    leftOut: leftOutBy({ not_assessed: admitted.length - assessed.length }),
  }
}

/** The silent days of each ended wait, in which nothing at all was recorded for too long. */
export const silentDaysPerReferral: Measure = (referrals, scope) => {
  const ended = referrals.flatMap((referral) => {
    const stop = endOf(referral)?.on
    return isInPeriod(stop, scope) ? [{ referral, stop }] : []
  })
  const counted = ended.flatMap(({ referral, stop }) => {
    const start = referral.days.referral_made
    if (!start || start > stop) return []
    const value = silentDays({ referral, start, stop, silentAfter: scope.silentAfter })
    return [{ id: referral.id, on: stop, value }]
  })
  return {
    points: toPoints(counted),
    openGap: null,
    withheld: [],
    leftOut: leftOutBy({ start_unknown: ended.length - counted.length }),
  }
}

interface Counted {
  readonly id: string
  readonly on: LocalDate
  readonly value: number
}

/** Referrals of one day stand in the order of their ids: the same on every machine. */
function toPoints(counted: readonly Counted[]) {
  return counted
    .toSorted((one, other) => compareText(one.on, other.on) || compareText(one.id, other.id))
    .map(({ on, value }) => ({ x: on, y: value, n: 1 }))
}
