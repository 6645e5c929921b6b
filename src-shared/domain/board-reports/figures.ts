/** The arithmetic of published figures: exact where it is a ratio of counts. */

/**
 * A percentage to one decimal place, half away from zero, worked out in whole numbers so that no
 * binary fraction decides a tie. `null` for a denominator of 0.
 *
 * @example percentage(31, 70) // 44.3
 */
export function percentage(numerator: number, denominator: number): number | null {
  return ratio(100 * numerator, denominator, 1)
}

/** A ratio of two whole numbers of 0 or more, to so many decimals, half away from zero. */
export function ratio(numerator: number, denominator: number, decimals: number): number | null {
  if (denominator === 0) return null
  const scale = 10 ** decimals
  return Math.floor((2 * scale * numerator + denominator) / (2 * denominator)) / scale
}

/** A figure of 0 or more to so many decimals, half away from zero. */
export function round(value: number, decimals: number): number {
  const scale = 10 ** decimals
  // The nudge gives back what binary fractions take: 1.005 is stored just below itself.
  return Math.floor(value * scale * (1 + Number.EPSILON) + 0.5) / scale
}

/**
 * A quantile by linear interpolation between order statistics (R's type 7), unrounded. `null` where
 * there are no values. `share` is 0 to 1.
 */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const position = (sorted.length - 1) * share
  const below = sorted[Math.floor(position)]
  const above = sorted[Math.ceil(position)]
  if (below === undefined || above === undefined) return null
  return below + (position - Math.floor(position)) * (above - below)
}

export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5)
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
