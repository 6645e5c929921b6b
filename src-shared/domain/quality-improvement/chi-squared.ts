/** Steps smaller than this change no digit of the answer. */
const PRECISION = 1e-15

/**
 * The chance that a chi-squared figure is at least this large when there is nothing to find, for a
 * whole number of degrees of freedom of at least 1.
 *
 * By the regularised incomplete gamma function: the series below its bend, where the answer is not
 * small, and the continued fraction above it, which keeps its digits however small the answer.
 *
 * @example chiSquaredUpperTail(3.841458820694124, 1) // 0.05
 */
export function chiSquaredUpperTail(value: number, degreesOfFreedom: number): number {
  if (value <= 0) return 1
  const shape = degreesOfFreedom / 2
  const x = value / 2
  const scale = Math.exp(shape * Math.log(x) - x - logGammaOfHalves(shape))
  return x < shape + 1 ? 1 - scale * sumSeries(shape, x) : scale * continueFraction(shape, x)
}

/** By the recurrence from gamma(1) = 1 and gamma(1/2) = √π. */
function logGammaOfHalves(shape: number): number {
  let log = Number.isInteger(shape) ? 0 : Math.log(Math.PI) / 2
  for (let factor = shape - 1; factor > 0; factor -= 1) log += Math.log(factor)
  return log
}

function sumSeries(shape: number, x: number): number {
  let term = 1 / shape
  let total = term
  for (let step = 1; term > total * PRECISION; step += 1) {
    term *= x / (shape + step)
    total += term
  }
  return total
}

/** Lentz's method. From x = shape + 1 on, no partial denominator comes near 0. */
function continueFraction(shape: number, x: number): number {
  let b = x + 1 - shape
  let d = 1 / b
  let c = Number.MAX_VALUE
  let fraction = d
  let change = 0
  for (let step = 1; Math.abs(change - 1) > PRECISION; step += 1) {
    const a = -step * (step - shape)
    b += 2
    d = 1 / (a * d + b)
    c = b + a / c
    change = c * d
    fraction *= change
  }
  return fraction
}
