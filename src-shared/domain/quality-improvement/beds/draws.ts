/** Draws from the distributions that arrivals follow, out of a chance that can be repeated. */
import type { Chance } from '../../demonstration/chance.ts'

/** A standard normal number, by Box and Muller. */
function drawNormal(luck: Chance): number {
  // A draw may be 0, whose logarithm is not a number to work with.
  const radius = Math.sqrt(-2 * Math.log(1 - luck.draw()))
  return radius * Math.cos(2 * Math.PI * luck.draw())
}

/**
 * A gamma number of this shape, above 0, and of scale 1. Source: Marsaglia and Tsang 2000; below a
 * shape of 1 by theirs of one more.
 */
export function drawGamma(luck: Chance, shape: number): number {
  if (shape < 1) return drawGamma(luck, shape + 1) * (1 - luck.draw()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const normal = drawNormal(luck)
    const cube = (1 + c * normal) ** 3
    if (cube <= 0) continue
    const height = Math.log(1 - luck.draw())
    if (height < normal ** 2 / 2 + d - d * cube + d * Math.log(cube)) return d * cube
  }
}

/** A Poisson count, by Knuth's product of uniform draws; in parts, so that none underflows. */
export function drawPoisson(luck: Chance, mean: number): number {
  const PART = 30
  if (mean > PART) return drawPoisson(luck, PART) + drawPoisson(luck, mean - PART)
  const floor = Math.exp(-mean)
  let count = 0
  for (let product = 1 - luck.draw(); product > floor; count += 1) product *= 1 - luck.draw()
  return count
}
