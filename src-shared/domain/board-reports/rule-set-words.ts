import type { RuleSet, RuleSetName } from './disclosure/rule-sets.ts'

/** Whose rules a set follows. */
export const RULE_SET_TITLES: Readonly<Record<RuleSetName, string>> = {
  'pathway28-external-2': 'Pathway 28',
  'mhsds-subnational-1': 'Mental Health Services Data Set, sub-national',
  'hes-style-1': 'Hospital Episode Statistics, in style',
}

/** What a rule set does to the figures, in words; `hidden` is how one is marked. */
export function ruleSetWords(ruleSet: RuleSet, hidden: string): string {
  const { threshold, roundTo, isZeroHidden, percentages, fewestForAverage } = ruleSet
  const smallest = isZeroHidden ? 0 : 1
  const shares = percentages.needsRest
    ? `percentages are whole, and shown only where no group in them is smaller than ${threshold}`
    : percentages.parts === 'rounded'
      ? 'percentages are worked out from counts as they are shown'
      : `percentages are whole, and shown only where numerator and denominator are at least ${threshold}`
  return [
    `Counts of ${smallest} to ${threshold - 1} are shown as ${hidden}, others to the nearest ${roundTo}`,
    shares,
    `medians only of ${fewestForAverage} people or more. Others are hidden where a hidden count could be worked out from them. Totals may not add up.`,
  ].join('; ')
}
