const NORMAL_975 = 1.959963984540054

/**
 * Wilson's 95 % score limits of a share of so many, in percent; `undefined` of nobody.
 * Source: Wilson 1927, Journal of the American Statistical Association 22, 209.
 *
 * @example wilsonLimits(81, 263) // { lower: 25.53, upper: 36.62 }, rounded here
 */
export function wilsonLimits(
  numerator: number,
  denominator: number,
): { readonly lower: number; readonly upper: number } | undefined {
  if (denominator === 0) return undefined
  const share = numerator / denominator
  const square = NORMAL_975 ** 2
  const centre = (2 * numerator + square) / (2 * (denominator + square))
  const width =
    (NORMAL_975 * Math.sqrt(square + 4 * numerator * (1 - share))) / (2 * (denominator + square))
  return { lower: 100 * Math.max(0, centre - width), upper: 100 * Math.min(1, centre + width) }
}
