/** Sums of published counts, and what the true sum can be. Source: docs/specs/combined-packs.md. */
import { countsShownAs, type RuleSet } from '../disclosure/rule-sets.ts'
import { ratio, sum } from '../figures.ts'
import type { SharedCell } from './figures-for-combining.ts'

/** A count of one region, and the rule set it was shown by: none inside the region. */
export interface PublishedCount {
  readonly count: SharedCell
  readonly ruleSet: RuleSet | undefined
}

export interface PublishedSum {
  /** Of how many regions it is: those that have such a figure, hidden or not. */
  readonly regions: number
  /** The counts as they are shown, added up; `null` where one is hidden, or no region has any. */
  readonly shown: number | null
  readonly isHidden: boolean
  /** What the true sum is at least. */
  readonly least: number
  /** What it is at most; `null` where a part is hidden. */
  readonly most: number | null
}

/**
 * Adds up a count over regions.
 *
 * @example by the project's rule set, 10 and 25: shown 35, at least 31, at most 39
 */
export function publishedSum(parts: readonly PublishedCount[]): PublishedSum {
  const known = parts.flatMap(({ count, ruleSet }) =>
    count === null ? [] : [{ count, ...trueCounts(count, ruleSet) }],
  )
  const isHidden = known.some(({ count }) => count === '*')
  const isShown = known.length > 0 && !isHidden
  return {
    regions: known.length,
    shown: isShown ? sum(known.map(({ count }) => Number(count))) : null,
    isHidden,
    least: sum(known.map(({ min }) => min)),
    most: isShown ? sum(known.map(({ max }) => max)) : null,
  }
}

/** The counts that can be behind one that was issued; a star may be a zero of a withheld table. */
export function trueCounts(count: number | '*', ruleSet: RuleSet | undefined) {
  if (count === '*') return { min: 0, max: Number.POSITIVE_INFINITY }
  return ruleSet ? countsShownAs(count, ruleSet) : { min: count, max: count }
}

/** A percentage of two sums, and from where to where the true one can lie. */
export interface PublishedShare {
  readonly percent: number
  readonly least: number
  readonly most: number
}

/** `null` where a part is hidden or there is nobody; from exact sums all three are the same. */
export function publishedShare(
  numerator: PublishedSum,
  denominator: PublishedSum,
): PublishedShare | null {
  if (numerator.shown === null || denominator.shown === null) return null
  if (numerator.most === null || denominator.most === null || denominator.least === 0) return null
  // Regions that lack one of the two would be in one sum only.
  if (numerator.regions !== denominator.regions) return null
  const isExact = numerator.least === numerator.most && denominator.least === denominator.most
  const decimals = isExact ? 1 : 0
  const share = ratio(100 * numerator.shown, denominator.shown, decimals) ?? 0
  // Rounding can make a numerator look larger than its denominator.
  const percent = Math.min(100, share)
  if (isExact) return { percent, least: percent, most: percent }
  return {
    percent,
    least: Math.floor((100 * numerator.least) / denominator.most),
    most: Math.min(100, Math.ceil((100 * numerator.most) / denominator.least)),
  }
}
