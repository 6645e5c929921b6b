import type { Detector, Look } from './suggestion.ts'

/** In caseloads with nothing to find, at most this share shows any tested suggestion at all. */
export const STATED_RATE = 0.05

/** Detectors that test; each has the same part of the stated rate. */
const TESTING: readonly Detector[] = [
  'hand-over-gap',
  'repeat-assessment',
  'weekday-batch',
  'stuck-in-stage',
  'far-place',
  'step-change',
]

/** A look, with its chance corrected for all the looks that were taken. */
export interface CorrectedLook {
  readonly look: Look
  /** 0 to 1; `null` where the look was counted and not tested. */
  readonly corrected: number | null
}

/**
 * The chance of each look, corrected for how many there were: by Holm's method within a detector, and
 * six-fold for the six that test. Source: Holm 1979, Scandinavian Journal of Statistics 6, 65.
 */
export function correctForLooks(looks: readonly Look[]): readonly CorrectedLook[] {
  const byDetector = Map.groupBy(looks, ({ detector }) => detector)
  return [...byDetector.values()].flatMap((own) => holm(own))
}

function holm(looks: readonly Look[]): readonly CorrectedLook[] {
  const tested = looks.flatMap((look) => (look.p === null ? [] : [{ look, p: look.p }]))
  let largest = 0
  const corrected = tested
    .sort((a, b) => a.p - b.p)
    .map(({ look, p }, index): CorrectedLook => {
      largest = Math.max(largest, Math.min(1, p * (tested.length - index) * TESTING.length))
      return { look, corrected: largest }
    })
  const counted = looks
    .filter(({ p }) => p === null)
    .map((look): CorrectedLook => ({ look, corrected: null }))
  return [...corrected, ...counted]
}
