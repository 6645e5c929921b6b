import { ratio } from '../figures.ts'
import {
  atMost,
  type Claims,
  type Derived,
  isKnownSafe,
  isShown,
  NO_CLAIMS,
  type Published,
} from './linked-figures.ts'
import { isNobodyOrEnough, type RuleSet, rounded } from './rule-sets.ts'
import { LARGEST } from './system.ts'

/** A percentage as a rule set shows it; `null` of nobody. */
export function percentageShown(
  numerator: number,
  denominator: number,
  ruleSet: RuleSet,
): { readonly value: number; readonly decimals: number } | null {
  const { parts, oneDecimalFrom } = ruleSet.percentages
  const shown = (count: number) => (parts === 'rounded' ? rounded(count, ruleSet) : count)
  const decimals = rounded(denominator, ruleSet) >= oneDecimalFrom ? 1 : 0
  const value = ratio(100 * shown(numerator), shown(denominator), decimals)
  return value === null ? null : { value, decimals }
}

/** Whether a rule set lets the percentage of two counts be shown. */
function isPercentageSafe(numerator: number, denominator: number, ruleSet: RuleSet): boolean {
  const { percentages, isZeroHidden } = ruleSet
  const isSafe = (count: number) =>
    isNobodyOrEnough(count, ruleSet) && !(isZeroHidden && count === 0)
  return (
    [numerator, denominator].every(isSafe) &&
    (!percentages.needsRest || isNobodyOrEnough(denominator - numerator, ruleSet))
  )
}

interface Share {
  readonly id: string
  readonly tables: readonly string[]
  readonly cost: number
  readonly numerator: { readonly id: string; readonly value: number }
  readonly denominator: { readonly id: string; readonly value: number }
  /** Those of the denominator who were not counted. */
  readonly rest: string
}

/** A percentage and what it tells of the two counts that it is of, and of the rest. */
export function percentageOf(
  { id, tables, cost, numerator, denominator, rest }: Share,
  ruleSet: RuleSet,
): Derived {
  const [n, d] = [numerator.id, denominator.id]
  const isSafe = isPercentageSafe(numerator.value, denominator.value, ruleSet)
  return {
    ...{ id, tables, cost },
    value: percentageShown(numerator.value, denominator.value, ruleSet)?.value ?? null,
    isSafe,
    parts: [n, d],
    tells: (published, others) => {
      if (isShown(published)) return shareClaims(published.value, { n, d, rest }, ruleSet)
      return hiddenClaims(published, [others.get(n), others.get(d)], { rest, ruleSet })
    },
  }
}

/** A percentage to the nearest whole bounds its numerator by its denominator. */
function shareClaims(
  percent: number | null,
  { n, d, rest }: { readonly n: string; readonly d: string; readonly rest: string },
  { percentages, threshold }: RuleSet,
): Claims {
  // Worked out from counts as they are shown, it tells no more than they do.
  if (percent === null || percentages.parts === 'rounded') return NO_CLAIMS
  return {
    ...(percentages.needsRest
      ? { ranges: [[rest, { min: 0, max: LARGEST, gap: threshold }] as const] }
      : {}),
    relations: [
      atMost([
        [2 * percent - 1, d],
        [-200, n],
      ]),
      // Half is rounded up, so that the upper end itself is out.
      atMost(
        [
          [200, n],
          [-(2 * percent + 1), d],
        ],
        -1,
      ),
    ],
  }
}

/** That a percentage is hidden, while nothing is the matter with its parts, speaks of the rest. */
function hiddenClaims(
  published: Published,
  parts: readonly (Published | undefined)[],
  { rest, ruleSet }: { readonly rest: string; readonly ruleSet: RuleSet },
): Claims {
  const { percentages, threshold } = ruleSet
  if (published.kind === 'shown' || !percentages.needsRest || !parts.every(isKnownSafe)) {
    return NO_CLAIMS
  }
  if (published.why === 'rule') return { ranges: [[rest, { min: 1, max: threshold - 1 }]] }
  return published.why === 'other' && parts.every(isShown)
    ? { ranges: [[rest, { min: 0, max: LARGEST, gap: threshold }]] }
    : NO_CLAIMS
}
