import { median } from '../../board-reports/figures.ts'
import { averageOf } from './average.ts'
import type { Judged, Lines } from './chart-kinds.ts'
import type { ProcessLimits, Value } from './process-limits.ts'
import { RULE_SETS } from './rule-sets.ts'
import { codePoints } from './signals.ts'

/**
 * The G chart of the referrals between events: the centre is the median, the upper limit the mean m
 * and three times the spread of a geometric count, √(m(m + 1)); the lower is 0, which nothing is
 * below. The two-in-three rule is not used: so skewed a count has no near limits to speak of.
 * Source: docs/specs/control-limits.md.
 *
 * @example judgeReferralsBetween([0, 2, 4], 3) // centre 2, lower 0, upper 2 + 3√6 = 9.3
 */
export function judgeReferralsBetween(
  counts: readonly Value[],
  baseline: number,
): readonly Judged[] {
  const counted = counts.slice(0, baseline).filter((one) => one !== null)
  const mean = averageOf(counted)
  const centre = median(counted)
  const upper = mean === null ? null : mean + 3 * Math.sqrt(mean * (mean + 1))
  const lower = mean === null ? null : 0
  const lines: Lines = { centre, lower, upper, nearLower: null, nearUpper: null }
  const limits: ProcessLimits = {
    mean: centre,
    lpl: lower,
    upl: upper,
    nearLpl: null,
    nearUpl: null,
  }
  return codePoints(
    counts.map((y) => ({ y })),
    limits,
    RULE_SETS.excel,
  ).map(({ code }) => ({ ...lines, code }))
}
