/** How much must be there before a detector looks at all. Source: docs/specs/hidden-blockages.md. */
import type { PlaceKind } from '../comparison/groupings.ts'

/** A place, and all others together, need this many referrals each to be compared. */
export const PLACE_NEEDS = 8

/** Counted findings are of at least so many referrals; a re-issued warrant counts alone. */
export const COUNTED_NEEDS = 3

/** The kinds of place that are looked at one by one. */
export const PLACE_KINDS: readonly PlaceKind[] = ['establishment', 'provider']

/** Half as long again, and two days more, is a difference worth a word. */
const TIMES_LONGER = 1.5
const DAYS_LONGER = 2

/**
 * Whether one median is so much longer than another that it matters, however sure it is that they
 * differ; in days, `null` where half never went on.
 */
export function isMuchLonger(median: number | null, other: number | null): boolean {
  if (median === null) return true
  return other !== null && median >= TIMES_LONGER * other && median - other >= DAYS_LONGER
}
