import { averageOf } from './average.ts'
import type { RuleSet } from './rule-sets.ts'

/** A value of a series; `null` where it is missing. */
export type Value = number | null

/** The lines of a chart, each `null` where the values do not give it. */
export interface ProcessLimits {
  readonly mean: number | null
  readonly lpl: number | null
  readonly upl: number | null
  /** Two thirds of the way from the mean to the process limits. */
  readonly nearLpl: number | null
  readonly nearUpl: number | null
}

/** A moving range of this many averages or more is screened out of the limits. */
const SCREEN_FACTOR = 3.267

const NO_LIMITS = { lpl: null, upl: null, nearLpl: null, nearUpl: null }

/**
 * The mean and the limits of a baseline. Outliers never leave the mean; no moving range spans a
 * missing value. Source: docs/specs/control-limits.md.
 *
 * @example processLimits([5, 9, 7], RULE_SETS.r) // mean 7, lpl -0.98, upl 14.98
 */
export function processLimits(baseline: readonly Value[], ruleSet: RuleSet): ProcessLimits {
  const mean = averageOf(recorded(baseline))
  // Screening would leave a constant series no moving range, and so no limits at all.
  const width = isConstant(baseline) ? 0 : averageRange(movingRanges(baseline), ruleSet)
  if (mean === null || width === null) return { mean, ...NO_LIMITS }
  const half = ruleSet.limitFactor * width
  const near = 2 * (ruleSet.limitFactor / 3) * width
  return {
    mean,
    lpl: mean - half,
    upl: mean + half,
    nearLpl: mean - near,
    nearUpl: mean + near,
  }
}

/** Whether every recorded value is the same, with at least one pair of neighbours to say so. */
export function isConstant(baseline: readonly Value[]): boolean {
  const [first, ...others] = recorded(baseline)
  return others.every((one) => one === first) && movingRanges(baseline).length > 0
}

function recorded(values: readonly Value[]): number[] {
  return values.filter((one) => one !== null)
}

function movingRanges(values: readonly Value[]): number[] {
  return values.flatMap((value, index) => {
    const before = values[index - 1] ?? null
    return value === null || before === null ? [] : [Math.abs(value - before)]
  })
}

function averageRange(ranges: readonly number[], { screensOutliers }: RuleSet): number | null {
  const average = averageOf(ranges)
  if (average === null || !screensOutliers) return average
  return averageOf(ranges.filter((range) => range < SCREEN_FACTOR * average))
}
