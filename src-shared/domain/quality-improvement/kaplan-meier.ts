import { type ConfidenceType, confidenceLimits } from './confidence-limits.ts'
import { type FollowUp, lifeTable } from './life-table.ts'

/** The chance of still waiting just after a time at which anyone ended or was last seen open. */
export interface SurvivalPoint {
  readonly time: number
  /** Those followed up until this time. */
  readonly atRisk: number
  readonly events: number
  readonly censored: number
  readonly survival: number
  readonly lower: number | null
  readonly upper: number | null
}

export interface KaplanMeier {
  readonly n: number
  readonly events: number
  /** The time by which half have ended; `null` where the curve does not come down to half. */
  readonly median: number | null
  readonly medianLower: number | null
  readonly medianUpper: number | null
  readonly curve: readonly SurvivalPoint[]
}

/**
 * The Kaplan-Meier estimate of still waiting, with every open referral counted for as long as it was
 * seen. Any end is the event; give another end as open where it only takes somebody out of view.
 * Limits by Greenwood's formula. Source: R survival, `survfit`; checked in tests/oracles.
 */
export function kaplanMeier(
  followUps: readonly FollowUp<string>[],
  confidence: ConfidenceType,
): KaplanMeier {
  let survival = 1
  let variance = 0
  const curve = lifeTable(followUps).map(({ time, atRisk, ended, censored }): SurvivalPoint => {
    survival *= 1 - ended / atRisk
    variance += ended === 0 ? 0 : ended / (atRisk * (atRisk - ended))
    const estimate = { probability: survival, logSe: Math.sqrt(variance) }
    const limits = confidenceLimits(estimate, confidence)
    return { time, atRisk, events: ended, censored, survival, ...limits }
  })
  const median = survivalQuantile(curve, 0.5)
  return {
    n: followUps.length,
    events: curve.reduce((total, { events }) => total + events, 0),
    median: median.time,
    medianLower: median.lower,
    medianUpper: median.upper,
    curve,
  }
}

export interface SurvivalQuantile {
  readonly time: number | null
  readonly lower: number | null
  readonly upper: number | null
}

/**
 * The time by which a share, 0 to 1, has ended. Its limits are the times at which the limits of the
 * curve come down to the same height; `null` where they do not.
 */
export function survivalQuantile(curve: readonly SurvivalPoint[], share: number): SurvivalQuantile {
  const height = 1 - share
  return {
    time: firstTimeAt(height, curve, (point) => point.survival),
    lower: firstTimeAt(height, curve, (point) => point.lower),
    upper: firstTimeAt(height, curve, (point) => point.upper),
  }
}

/** As far from a height as this is still at it: R's `sqrt(.Machine$double.eps)`. */
const TOLERANCE = 2 ** -26

/**
 * The first time at which a curve is down to a height. Where it runs on at just this height, any time
 * along that step divides people as well, and the middle of the step is taken. Where it runs so to
 * its end, the step has no known end, and its beginning is taken.
 */
function firstTimeAt(
  height: number,
  curve: readonly SurvivalPoint[],
  read: (point: SurvivalPoint) => number | null,
): number | null {
  let step: { readonly time: number; readonly value: number } | undefined
  for (const point of curve) {
    const value = read(point)
    if (value === null || value >= height + TOLERANCE) continue
    if (step && value < step.value) return (step.time + point.time) / 2
    if (value <= height - TOLERANCE) return point.time
    step ??= { time: point.time, value }
  }
  return step?.time ?? null
}
