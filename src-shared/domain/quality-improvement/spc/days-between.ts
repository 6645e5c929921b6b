import type { Judged, Lines } from './chart-kinds.ts'
import { processLimits, type Value } from './process-limits.ts'
import { RULE_SETS } from './rule-sets.ts'
import { codePoints } from './signals.ts'

/** The power that makes waits between chance events nearly normal. Source: L. S. Nelson, 1994. */
const POWER = 3.6

/** As which a gap of 0 days is reckoned: half of the least gap that two dates can show. */
const SAME_DAY = 0.5

/** Every moving range counts, as in the T charts of qicharts2 and PowerBI-SPC. */
const RULES = RULE_SETS.excel

/**
 * The T chart of the days between events: limits of individual values of y to the power 1/3.6, taken
 * back to days, with a floor of 0. Points are judged where the limits are worked out. A gap of 0 is
 * shown as 0 and reckoned as half a day. Source: docs/specs/control-limits.md.
 *
 * @example judgeDaysBetween([10, 20, 30], 3) // centre 18.7, lower 3.0, upper 62.6
 */
export function judgeDaysBetween(days: readonly Value[], baseline: number): readonly Judged[] {
  const values = days.map((one) => (one === null ? null : evened(one)))
  const { mean, lpl, upl, nearLpl, nearUpl } = processLimits(values.slice(0, baseline), RULES)
  const limits = { mean, lpl, upl, nearLpl, nearUpl }
  const lines: Lines = {
    centre: backToDays(mean),
    lower: backToDays(lpl),
    upper: backToDays(upl),
    nearLower: backToDays(nearLpl),
    nearUpper: backToDays(nearUpl),
  }
  return codePoints(
    values.map((y) => ({ y })),
    limits,
    RULES,
  ).map(({ code }) => ({ ...lines, code }))
}

/** Days on the scale on which chance gaps lie evenly about their mean. */
export function evened(days: number): number {
  return Math.max(days, SAME_DAY) ** (1 / POWER)
}

/** From that scale back to days; below 0 there are none. */
export function backToDays(value: Value): Value {
  return value === null ? null : Math.max(0, value) ** POWER
}
