/**
 * A share, a comparison or a time statistic (mean, median, centile, and its limits) of fewer referrals
 * than this says "too few" instead, on every screen and in every file saved from one. The JSON of the
 * command line stays exact. Source: docs/specs/bottleneck-map.md, "Too few".
 */
export const TOO_FEW_UNDER = 5

/** What stands in place of a figure of a handful. */
export const TOO_FEW = 'too few'

/** Whether there are some, and too few of them to say anything by a figure. */
export function isTooFew(n: number): boolean {
  return n > 0 && n < TOO_FEW_UNDER
}

/** A figure of so many, or that they are too few for it. */
export function unlessTooFew<Value>(n: number, value: Value): Value | typeof TOO_FEW {
  return isTooFew(n) ? TOO_FEW : value
}
