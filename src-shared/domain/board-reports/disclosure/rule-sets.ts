/**
 * The named rule sets for figures that leave the region. A set is never changed once a report has
 * been issued by it: a change of what it shows is a new name. Source: docs/specs/disclosure-control.md.
 */
import type { Range } from './system.ts'

export const RULE_SET_NAMES = [
  'pathway28-external-2',
  'mhsds-subnational-1',
  'hes-style-1',
] as const
export type RuleSetName = (typeof RULE_SET_NAMES)[number]

/** The project's own, where no other is chosen. */
export const DEFAULT_RULE_SET: RuleSetName = 'pathway28-external-2'

/** What a report records that hides nothing. */
export const INTERNAL_RULE_SET = 'internal-unsuppressed'

export interface RuleSet {
  readonly name: RuleSetName
  /** The smallest count, other than 0, that is shown. */
  readonly threshold: number
  /** Counts that are shown are rounded to the nearest multiple of this. */
  readonly roundTo: number
  readonly isZeroHidden: boolean
  readonly percentages: {
    /** Worked out from the counts as they are, or as they are shown. */
    readonly parts: 'unrounded' | 'rounded'
    /** Whether those who were not counted must be nobody or enough, too. */
    readonly needsRest: boolean
    /** From this rounded denominator on, one decimal place; else whole. */
    readonly oneDecimalFrom: number
  }
  /** The fewest people of whom a median, a mean or a centile is given. */
  readonly fewestForAverage: number
}

/** Source: domain rules of the service, section 8: what each publisher's rule says. */
export const RULE_SETS: Readonly<Record<RuleSetName, RuleSet>> = {
  'pathway28-external-2': {
    name: 'pathway28-external-2',
    threshold: 5,
    roundTo: 5,
    isZeroHidden: false,
    percentages: { parts: 'unrounded', needsRest: true, oneDecimalFrom: Number.POSITIVE_INFINITY },
    fewestForAverage: 8,
  },
  'mhsds-subnational-1': {
    name: 'mhsds-subnational-1',
    threshold: 5,
    roundTo: 5,
    isZeroHidden: true,
    percentages: { parts: 'unrounded', needsRest: false, oneDecimalFrom: Number.POSITIVE_INFINITY },
    fewestForAverage: 8,
  },
  'hes-style-1': {
    name: 'hes-style-1',
    threshold: 8,
    roundTo: 5,
    isZeroHidden: false,
    percentages: { parts: 'rounded', needsRest: false, oneDecimalFrom: 4_000 },
    fewestForAverage: 8,
  },
}

/** Whether a rule set lets a count be shown. */
export function isShowable(count: number, { threshold, isZeroHidden }: RuleSet): boolean {
  return count === 0 ? !isZeroHidden : count >= threshold
}

/** Whether a count says nothing about a handful of people: nobody, or enough of them. */
export function isNobodyOrEnough(count: number, { threshold }: RuleSet): boolean {
  return count === 0 || count >= threshold
}

/** @example rounded(13, RULE_SETS['hes-style-1']) // 15 */
export function rounded(count: number, { roundTo }: RuleSet): number {
  return Math.round(count / roundTo) * roundTo
}

/** The counts that are shown as such a number. */
export function countsShownAs(shown: number, { threshold, roundTo }: RuleSet): Range {
  if (shown === 0) return { min: 0, max: 0 }
  const below = Math.floor(roundTo / 2)
  return {
    min: Math.max(threshold, shown - below),
    max: shown + roundTo - below - 1,
  }
}

/** The counts that the rule itself hides. */
export function countsHidden({ threshold, isZeroHidden }: RuleSet): Range {
  return { min: isZeroHidden ? 0 : 1, max: threshold - 1 }
}
