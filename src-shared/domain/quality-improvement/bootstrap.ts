/** Cohorts drawn again with replacement, to tell how far chance alone moves a figure. */
import { quantile } from '../board-reports/figures.ts'
import { chance } from '../demonstration/chance.ts'

const DRAWS = 2_000
const SEED = 28

/**
 * A figure of 2,000 cohorts, each of as many referrals drawn with replacement from the same ones. It is
 * given the positions that were drawn, in an array that is used again. Seeded: the same cohort gives
 * the same draws. Source: docs/specs/cohorts.md.
 */
export function drawAgain(
  size: number,
  figureOf: (drawn: ArrayLike<number>) => number,
): readonly number[] {
  const luck = chance(SEED)
  const drawn = new Int32Array(size)
  return Array.from({ length: DRAWS }, () => {
    for (let position = 0; position < size; position += 1) {
      drawn[position] = luck.between(0, size - 1)
    }
    return figureOf(drawn)
  })
}

/** 95 % limits of a figure: the 2.5th and 97.5th centiles of its draws. */
export function percentileLimits(draws: readonly number[]): {
  readonly lower: number
  readonly upper: number
} {
  return { lower: quantile(draws, 0.025) ?? 0, upper: quantile(draws, 0.975) ?? 0 }
}
