import type { Judged, Lines } from './chart-kinds.ts'
import { type ProcessLimits, processLimits, type Value } from './process-limits.ts'
import type { RuleSet } from './rule-sets.ts'
import { codePoints } from './signals.ts'

/**
 * The XmR chart of one group of values; the first `baseline` of them give mean and limits.
 * Source: docs/specs/control-limits.md.
 */
export function judgeIndividuals(
  values: readonly Value[],
  baseline: number,
  ruleSet: RuleSet,
): readonly Judged[] {
  const limits = processLimits(values.slice(0, baseline), ruleSet)
  const lines = linesOf(limits)
  return codePoints(
    values.map((y) => ({ y })),
    limits,
    ruleSet,
  ).map(({ code }) => ({ ...lines, code }))
}

/** Limits as the lines that are drawn. */
export function linesOf({ mean, lpl, upl, nearLpl, nearUpl }: ProcessLimits): Lines {
  return { centre: mean, lower: lpl, upper: upl, nearLower: nearLpl, nearUpper: nearUpl }
}
