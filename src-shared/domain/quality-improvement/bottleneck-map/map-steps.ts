import { compareText } from '../../compare-text.ts'
import { daysBetween, type LocalDate } from '../../local-date.ts'
import type { Outcome } from '../../referrals/code-lists.ts'
import { type Milestone, milestonesOf } from '../../referrals/milestone.ts'
import { admittedOn, endOf, type ReferralFacts } from '../../referrals/referral.ts'
import type { Wait } from '../pathway-stages.ts'

/** How a wait stands that did not end in admission: open, or ended otherwise by its outcome. */
export type MapState = 'still_waiting' | `ended:${Outcome | 'not_recorded'}`

/** A place of the map: where everyone begins, a milestone that was recorded, or how a wait stands. */
export type MapPlace = 'start' | Milestone | MapState

/** A milestone that somebody reached on a day. */
export interface MapStep {
  readonly milestone: Milestone
  readonly on: LocalDate
}

/** The way of one referral through the map. */
export interface MapWay {
  /** In the order of their days; on one day in the order of the pathway. */
  readonly steps: readonly MapStep[]
  /** `undefined` where the way ended in admission. */
  readonly state: MapState | undefined
  /** Recorded milestones that are not on the way: after the end, or known only to the month. */
  readonly leftOut: number
}

const ORDER = milestonesOf('transfer')

/**
 * The milestones really recorded of a wait, one after another. Access assessments and warrants count
 * each time; a milestone after the end of the wait, or of which only the month is known, has no place
 * in an order of days and is counted as left out. Source: docs/specs/bottleneck-map.md, "What is drawn".
 */
export function wayOf({ referral, stop }: Wait): MapWay {
  const recorded = ORDER.flatMap((milestone) =>
    daysOfMilestone(referral, milestone).map((on) => ({ milestone, on })),
  )
  const steps = recorded
    .filter(({ on }) => on <= stop)
    .sort((a, b) => daysBetween(b.on, a.on) || orderOf(a.milestone) - orderOf(b.milestone))
  const byMonth = ORDER.filter((milestone) => referral.months[milestone]).length
  return {
    steps,
    state: stateOf(referral),
    leftOut: recorded.length - steps.length + byMonth,
  }
}

function daysOfMilestone(referral: ReferralFacts, milestone: Milestone): readonly LocalDate[] {
  const once = milestone === 'admitted' ? admittedOn(referral) : referral.days[milestone]
  const all = repeatsOf(referral, milestone)
  return all.length > 0 ? all : once ? [once] : []
}

function repeatsOf(referral: ReferralFacts, milestone: Milestone): readonly LocalDate[] {
  if (milestone === 'access_assessment') return referral.accessAssessments
  return milestone === 'warrant_issued' ? referral.warrants : []
}

function stateOf(referral: ReferralFacts): MapState | undefined {
  const end = endOf(referral)
  if (!end) return 'still_waiting'
  return end.otherwise ? `ended:${referral.outcome ?? 'not_recorded'}` : undefined
}

/** Places without repeats: the start, the milestones as they come on the pathway, the states by name. */
export function placesInOrder(places: readonly MapPlace[]): readonly MapPlace[] {
  return [...new Set(places)].sort((a, b) => orderOf(a) - orderOf(b) || compareText(a, b))
}

function orderOf(place: MapPlace): number {
  if (place === 'start') return -1
  const rank = ORDER.indexOf(place as Milestone)
  if (rank >= 0) return rank
  return place === 'still_waiting' ? ORDER.length : ORDER.length + 1
}
