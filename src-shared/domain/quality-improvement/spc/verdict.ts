import type { ProcessLimits } from './process-limits.ts'
import type { SignalCode } from './signals.ts'

/** The ways a measure may be wanted to go. */
export const IMPROVEMENT_DIRECTIONS = ['increase', 'decrease', 'neutral'] as const

export type ImprovementDirection = (typeof IMPROVEMENT_DIRECTIONS)[number]

/** What a point means to the people who wanted the measure to go one way. */
export type PointType = 'common_cause' | 'improvement' | 'concern' | 'neutral_high' | 'neutral_low'

/** Whether the process as it is can be expected to meet its target. */
export type Assurance = 'consistent_pass' | 'consistent_fail' | 'inconsistent'

const HIGH: ReadonlySet<SignalCode> = new Set(['UCL', 'T+', '2A', '7A'])

/** The meaning of a code: a rising trend counts as high wherever its points lie. */
export function pointType(code: SignalCode, direction: ImprovementDirection): PointType {
  if (code === 'CC') return 'common_cause'
  const isHigh = HIGH.has(code)
  if (direction === 'neutral') return isHigh ? 'neutral_high' : 'neutral_low'
  return isHigh === (direction === 'increase') ? 'improvement' : 'concern'
}

/**
 * What the limits say of a target; `null` without a target or a wanted direction. A target on a
 * limit, or without limits to hold it against, is neither always met nor always missed.
 */
export function assuranceOf(
  target: number | null,
  { lpl, upl }: ProcessLimits,
  direction: ImprovementDirection,
): Assurance | null {
  if (target === null || direction === 'neutral') return null
  const isAbove = upl !== null && target > upl
  const isBelow = lpl !== null && target < lpl
  if (!isAbove && !isBelow) return 'inconsistent'
  return isBelow === (direction === 'increase') ? 'consistent_pass' : 'consistent_fail'
}
