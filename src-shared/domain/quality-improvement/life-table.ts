/** One referral's follow-up: the time from its start, and how the follow-up ended. */
export interface FollowUp<Kind extends string> {
  readonly time: number
  /** `null` where the referral was still open when observation stopped. */
  readonly end: Kind | null
}

/** What happened at one time: how many were still followed up just before it, and who left then. */
export interface LifeTableRow<Kind extends string> {
  readonly time: number
  readonly atRisk: number
  readonly ended: number
  readonly censored: number
  /** Those who ended, by the way in which they did. */
  readonly ends: ReadonlyMap<Kind, number>
}

interface Leaving<Kind> {
  ended: number
  censored: number
  readonly ends: Map<Kind, number>
}

/**
 * One row for each time at which anyone ended or was last seen open, in order. Who is last seen open
 * at a time at which others end counts as at risk of it: ends come before censorings.
 */
export function lifeTable<Kind extends string>(
  followUps: readonly FollowUp<Kind>[],
): readonly LifeTableRow<Kind>[] {
  const leaving = new Map<number, Leaving<Kind>>()
  for (const { time, end } of followUps) {
    const now = leaving.get(time) ?? { ended: 0, censored: 0, ends: new Map() }
    leaving.set(time, now)
    if (end === null) now.censored += 1
    else {
      now.ended += 1
      now.ends.set(end, (now.ends.get(end) ?? 0) + 1)
    }
  }
  let atRisk = followUps.length
  return [...leaving]
    .sort(([a], [b]) => a - b)
    .map(([time, now]) => {
      const row = { time, atRisk, ...now }
      atRisk -= now.ended + now.censored
      return row
    })
}
