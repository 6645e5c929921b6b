/** Measures of which each point is a month, or who waits on its last day. */
import { addDays, daysBetween, type LocalDate } from '../../local-date.ts'
import {
  admittedOn,
  endedInMonth,
  endOf,
  isOpen,
  knownAsAt,
  type ReferralFacts,
} from '../../referrals/referral.ts'
import { FEWEST_FOR_SHARE } from '../spc/measure-series.ts'
import { leftOutBy, type Measure } from './measure.ts'
import { isIn, type Month, monthsOf } from './months.ts'

/** Guidance clock B: a wait of more than so many days is beyond it. */
const WAIT_LIMIT = 28

/** Referrals of each month, those of which only the month is known too. */
export const referralsPerMonth: Measure = (referrals, scope) => {
  const { complete, withheld } = monthsOf(scope, 0)
  const points = complete.map((month) => {
    const y = referrals.filter(({ days, months }) => {
      const byMonth = months.referral_made === month.first.slice(0, 7)
      return isIn(month, days.referral_made) || (!days.referral_made && byMonth)
    }).length
    return { x: month.first, y, n: y }
  })
  return { points, openGap: null, withheld, leftOut: {} }
}

interface ShareRule {
  /** Days within which the step is to be reached; a month is shown once all have had them. */
  readonly within: number
  readonly reachedOn: (referral: ReferralFacts) => LocalDate | undefined
  /** Whether the step, or the end of the referral, happened on a day that is not known. */
  readonly isDayUnknown: (referral: ReferralFacts) => boolean
  /** Whether the referral left before its days were up, so that it neither met nor missed them. */
  readonly leaves: (referral: ReferralFacts, due: LocalDate) => boolean
}

/**
 * Of the referrals of each month, the share that reached a step within so many days; who still waits
 * then counts as not. Who left before is left out, as in indicators I4 and I6. A share of fewer than
 * 5 has no value. Source: docs/specs/measures.md.
 */
function shareReached({ within, reachedOn, isDayUnknown, leaves }: ShareRule): Measure {
  return (referrals, scope) => {
    const { complete, withheld } = monthsOf(scope, within)
    const started = referrals.flatMap((referral) => {
      const start = referral.days.referral_made
      const month = complete.find((one) => isIn(one, start))
      if (!start || !month) return []
      return [{ referral, start, month, due: addDays(start, within), on: reachedOn(referral) }]
    })
    const known = started.filter(({ referral }) => !isDayUnknown(referral))
    const inOrder = known.filter(({ start, on }) => !on || on >= start)
    const counted = inOrder.filter(({ referral, due }) => !leaves(referral, due))
    return {
      points: complete.map((month) => {
        const own = counted.filter((one) => one.month === month)
        const numerator = own.filter(({ on, due }) => on !== undefined && on <= due).length
        const y = own.length < FEWEST_FOR_SHARE ? null : numerator / own.length
        return { x: month.first, y, n: own.length, numerator }
      }),
      openGap: null,
      withheld,
      leftOut: leftOutBy({
        day_unknown: started.length - known.length,
        out_of_order: known.length - inOrder.length,
        ended_otherwise: inOrder.length - counted.length,
      }),
    }
  }
}

export const shareAdmittedWithin28: Measure = shareReached({
  within: WAIT_LIMIT,
  reachedOn: admittedOn,
  isDayUnknown: endedInMonth,
  leaves: (one, due) => {
    const end = endOf(one)
    return end?.otherwise === true && end.on < due
  },
})

export const shareAssessedWithin14: Measure = shareReached({
  within: 14,
  reachedOn: ({ days }) => days.first_psychiatric_assessment,
  isDayUnknown: (one) =>
    one.months.first_psychiatric_assessment !== undefined ||
    (!one.days.first_psychiatric_assessment && endedInMonth(one)),
  leaves: (one, due) => {
    const end = endOf(one)
    return !one.days.first_psychiatric_assessment && end !== undefined && end.on < due
  },
})

/**
 * Who waits for longer than 28 days on the last day of each month, of all who wait on it (n), as it
 * was known on that day. A month's end in the period is shown once it has come.
 */
export const waitingBeyond28AtMonthEnd: Measure = (referrals, scope) => {
  const { complete, withheld } = monthsOf(scope, 0)
  return {
    points: complete.map(({ last }: Month) => {
      const waits = referrals.flatMap((one) => {
        const start = one.days.referral_made
        return start && start <= last && isOpen(knownAsAt(one, last))
          ? [daysBetween(start, last)]
          : []
      })
      return { x: last, y: waits.filter((days) => days > WAIT_LIMIT).length, n: waits.length }
    }),
    openGap: null,
    withheld,
    leftOut: leftOutBy({
      start_unknown: referrals.filter((one) => isOpen(one) && one.days.referral_made === undefined)
        .length,
    }),
  }
}
