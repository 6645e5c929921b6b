/** How two of three points near a limit are recognised. */
type TwoInThree = 'between-the-limits' | 'beyond-the-near-limit'

/** One tool's way of drawing an XmR chart. Source: docs/specs/control-limits.md. */
export interface RuleSet {
  /** As it is printed beside a chart. */
  readonly title: string
  /** Whether moving ranges of 3.267 averages or more are left out, once, of the width of the limits. */
  readonly screensOutliers: boolean
  /** Average moving ranges between the mean and a process limit. */
  readonly limitFactor: number
  /** Points that make a trend. */
  readonly trendPoints: number
  readonly twoInThree: TwoInThree
  /** What sets it apart from the R package, in words. */
  readonly differences: string
}

/** The rule sets that can be named; a chart says which one it follows, and never mixes two. */
export const RULE_SETS = {
  r: {
    title: 'NHSRplotthedots 0.2.2',
    screensOutliers: true,
    limitFactor: 2.66,
    trendPoints: 7,
    twoInThree: 'between-the-limits',
    differences:
      'unusually large moving ranges are left out of the limits; seven points make a trend',
  },
  excel: {
    title: 'Making Data Count Excel tool',
    screensOutliers: false,
    limitFactor: 2.66,
    trendPoints: 7,
    twoInThree: 'between-the-limits',
    differences:
      'as NHSRplotthedots 0.2.2, but every moving range counts towards the limits, which one outlier widens',
  },
  'power-bi': {
    title: 'PowerBI-SPC',
    screensOutliers: true,
    limitFactor: 3 / 1.128,
    trendPoints: 5,
    twoInThree: 'beyond-the-near-limit',
    differences:
      'as NHSRplotthedots 0.2.2, but the limits are 0.02 % narrower, five points make a trend, and two of three points count when both lie beyond the near limit on one side, outside the process limit or not, wherever the third lies',
  },
} as const satisfies Record<string, RuleSet>

export type RuleSetName = keyof typeof RULE_SETS

/** Whether a rule set of this name is known. */
export function isRuleSetName(name: string): name is RuleSetName {
  return Object.hasOwn(RULE_SETS, name)
}
