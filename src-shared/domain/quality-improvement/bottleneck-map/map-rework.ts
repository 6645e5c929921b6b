import { sum } from '../../board-reports/figures.ts'
import { daysBetween, type LocalDate } from '../../local-date.ts'
import { type Milestone, REPEATABLE_MILESTONES } from '../../referrals/milestone.ts'
import type { MapWay } from './map-steps.ts'

/** A milestone that had to be done again: a second access assessment, a warrant issued anew. */
export interface MapRework {
  readonly milestone: Milestone
  /** Referrals that reached it at all. */
  readonly reached: number
  /** Referrals in which it happened more than once. */
  readonly referrals: number
  /** How many times more than once, all together. */
  readonly repeats: number
  /** Days from the first time to the last, all together. */
  readonly days: number
  /** Positions in the map's referrals. */
  readonly members: readonly number[]
}

/** What was done again, of the steps that can be; those that never were are left out. */
export function reworkOf(ways: readonly MapWay[]): readonly MapRework[] {
  return REPEATABLE_MILESTONES.flatMap((milestone) => {
    const times = ways.map(({ steps }) =>
      steps.filter((one) => one.milestone === milestone).map(({ on }) => on),
    )
    const members = times.flatMap((days, member) => (days.length > 1 ? [member] : []))
    if (members.length === 0) return []
    return {
      milestone,
      reached: times.filter((days) => days.length > 0).length,
      referrals: members.length,
      repeats: sum(times.map((days) => Math.max(0, days.length - 1))),
      days: sum(times.map(firstToLast)),
      members,
    }
  })
}

function firstToLast(days: readonly LocalDate[]): number {
  const [first] = days
  const last = days.at(-1)
  return first && last ? daysBetween(first, last) : 0
}
