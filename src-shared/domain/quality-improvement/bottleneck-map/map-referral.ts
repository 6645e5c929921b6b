import { daysBetween, type LocalDate } from '../../local-date.ts'
import { endOf } from '../../referrals/referral.ts'
import type { Wait } from '../pathway-stages.ts'

/** One referral of the map; nodes, edges and variants name it by its position. */
export interface MapReferral {
  readonly id: string
  readonly localRef: string
  /** Whole days from the referral to its end, or to the day it was last followed. */
  readonly days: number
  /** The day of its end, or the day up to which it was followed. */
  readonly stop: LocalDate
  readonly state: 'admitted' | 'open' | 'ended'
}

/** A wait as the map's lists show it. */
export function toMapReferral({ referral, start, stop }: Wait): MapReferral {
  const end = endOf(referral)
  return {
    id: referral.id,
    localRef: referral.localRef,
    days: daysBetween(start, stop),
    stop,
    state: end ? (end.otherwise ? 'ended' : 'admitted') : 'open',
  }
}
