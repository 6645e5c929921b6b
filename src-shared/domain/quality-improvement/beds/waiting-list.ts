/** The arithmetic of a waiting list. All times are in weeks, all rates per week. */

/** What must be known of a list: means over the same weeks, and the list as it stands. */
export interface WaitingList {
  /** Referrals per week. */
  readonly demand: number
  /** People leaving the list per week, in whatever way. */
  readonly capacity: number
  /** People waiting now. */
  readonly queue: number
  /** Weeks that those waiting now have waited, on average; `null` where nobody waits. */
  readonly meanWait: number | null
  /** Weeks within which nearly everyone should be through. */
  readonly target: number
}

export interface WaitingListFigures {
  /** Demand by capacity: at 1 or more the list grows without end. `null` where nobody left. */
  readonly load: number | null
  readonly isLoadTooBig: boolean
  /** Weeks: a quarter of the target, so that about 98 in 100 are through within it. */
  readonly targetMeanWait: number
  /** People who may wait at once for the mean wait to be that: demand times it. */
  readonly targetQueue: number
  /** The queue is more than twice the target queue. */
  readonly isQueueTooBig: boolean
  /** Per week, to bring the queue down to its target in 26 weeks; `null` where it is not too big. */
  readonly reliefCapacity: number | null
  /** Twice the mean wait by the target: above 1, the target is most likely missed. */
  readonly pressure: number | null
}

const WEEKS_TO_RELIEF = 26

/**
 * Load, target queue, relief capacity and pressure of a waiting list. Source: Fong and others 2022,
 * as in the R package NHSRwaitinglist (`wl_stats`); docs/specs/beds.md.
 *
 * @example 1,200 waiting, 30 referred a week, target 52 weeks: target queue 390, relief capacity 61.2
 */
export function waitingListFigures(list: WaitingList): WaitingListFigures {
  const { demand, capacity, queue, meanWait, target } = list
  const targetMeanWait = target / 4
  const targetQueue = demand * targetMeanWait
  const isQueueTooBig = queue > 2 * targetQueue
  return {
    load: capacity === 0 ? null : demand / capacity,
    isLoadTooBig: demand > 0 && demand >= capacity,
    targetMeanWait,
    targetQueue,
    isQueueTooBig,
    reliefCapacity: isQueueTooBig ? demand + (queue - targetQueue) / WEEKS_TO_RELIEF : null,
    pressure: meanWait === null ? null : (2 * meanWait) / target,
  }
}
