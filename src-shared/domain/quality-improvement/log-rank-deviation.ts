/** How far one group is from what was expected, and how that varies with each group by chance. */
export interface Deviation {
  readonly difference: number
  /** With each group in the order of the list, itself among them. */
  readonly covariances: readonly number[]
}

/**
 * The deviations squared, each in units of its own chance: d' V⁻¹ d, for a covariance V that has an
 * inverse. Group by group, what one explains of the next ones is taken out of them.
 */
export function standardisedSquare(deviations: readonly Deviation[]): number {
  let square = 0
  let rest = deviations
  for (let place = 0; place < deviations.length; place += 1) {
    const [first, ...others] = rest as [Deviation, ...Deviation[]]
    const variance = first.covariances[place] as number
    square += first.difference ** 2 / variance
    rest = others.map(({ difference, covariances }) => {
      const explained = (covariances[place] as number) / variance
      return {
        difference: difference - explained * first.difference,
        covariances: covariances.map(
          (value, index) => value - explained * (first.covariances[index] as number),
        ),
      }
    })
  }
  return square
}
