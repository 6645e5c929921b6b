/** Measures of which each point is a rare event, told by the gap since the event before. */
import { compareText } from '../../compare-text.ts'
import { daysBetween, type LocalDate } from '../../local-date.ts'
import { admittedOn, type ReferralFacts } from '../../referrals/referral.ts'
import type { MeasureSeries, OpenGap, SeriesPoint } from '../spc/measure-series.ts'
import { isInPeriod, leftOutBy, type Measure, type MeasureScope } from './measure.ts'

/** One chance for an event to happen, and whether it did. */
export interface Trial {
  readonly on: LocalDate
  readonly isEvent: boolean
}

/**
 * The gaps between events, from chances in order of time: a point for each event but the first, on
 * its day, with the days since the event before, and the chances after that one up to and with its
 * own. What has passed since the latest event up to a day is the open gap.
 */
export function gapsBetween(
  trials: readonly Trial[],
  until: LocalDate,
): Pick<MeasureSeries, 'points' | 'openGap'> {
  const points: SeriesPoint[] = []
  let before: LocalDate | undefined
  let chances = 0
  for (const { on, isEvent } of trials) {
    chances += 1
    if (!isEvent) continue
    if (before) points.push({ x: on, y: daysBetween(before, on), n: chances })
    before = on
    chances = 0
  }
  const openGap: OpenGap | null = before
    ? { from: before, to: until, days: daysBetween(before, until), trials: chances }
    : null
  return { points, openGap }
}

/** Beyond so many days from the referral an admission took twice what the guidance allows. */
const LONG_WAIT = 56

/** Admissions after more than 56 days by the guidance's clock; each admission is a chance. */
export const admissionsAfter56Days: Measure = (referrals, scope) => {
  const admitted = referrals.filter((one) => isInPeriod(admittedOn(one), scope))
  const trials = admitted.flatMap((one) => {
    const start = one.days.referral_made
    const on = admittedOn(one)
    return start && on && start <= on
      ? [{ id: one.id, on, isEvent: daysBetween(start, on) > LONG_WAIT }]
      : []
  })
  return {
    ...gapsBetween(trials.toSorted(inOrder), untilOf(scope)),
    withheld: [],
    leftOut: leftOutBy({ start_unknown: admitted.length - trials.length }),
  }
}

/** Warrants issued again; each warrant is a chance, the first of a referral never an event. */
export const warrantsReissued: Measure = (referrals, scope) => {
  const trials = referrals.flatMap((one) =>
    warrantsOf(one)
      .map((on, index) => ({ id: one.id, on, isEvent: index > 0 }))
      .filter(({ on }) => isInPeriod(on, scope)),
  )
  const points = gapsBetween(trials.toSorted(inOrder), untilOf(scope))
  return { ...points, withheld: [], leftOut: {} }
}

/** A first warrant may stand among the milestones only. */
function warrantsOf({ warrants, days }: ReferralFacts): readonly LocalDate[] {
  if (warrants.length > 0 || !days.warrant_issued) return warrants
  return [days.warrant_issued]
}

/** Nothing is known of the days after the period, or after the as-at date. */
function untilOf({ to, asAt }: MeasureScope): LocalDate {
  return to < asAt ? to : asAt
}

function inOrder(one: Trial & { readonly id: string }, other: Trial & { readonly id: string }) {
  return compareText(one.on, other.on) || compareText(one.id, other.id)
}
