import type { FollowUp } from '../life-table.ts'

/**
 * Of how many the fate by a day is known: ended by then, or followed up until then; and whether the
 * chance of that day can be told at all, which takes somebody followed so long, or nobody open.
 */
export function knownBy(
  followUps: readonly FollowUp<string>[],
  day: number,
): { readonly known: number; readonly isFollowed: boolean } {
  const known = followUps.filter(({ time, end }) => time >= day || end !== null)
  const isFollowed = known.some(({ time }) => time >= day) || known.length === followUps.length
  return { known: known.length, isFollowed: known.length > 0 && isFollowed }
}
