/** 2 to the 27th plus 1: parts a number into two halves whose products with a count are exact. */
const SPLITTER = 134_217_729

/**
 * The arithmetic mean, rounded once; `null` of nothing.
 *
 * Whether a point lies exactly on the mean decides whether it breaks a run. Adding up in the plain
 * way puts the mean of 0.1, 0.2 and 0.3 just above 0.2, so what each addition and the division lose
 * is carried along. R does the same with longer numbers.
 *
 * @example averageOf([0.1, 0.2, 0.3]) // 0.2
 */
export function averageOf(values: readonly number[]): number | null {
  const count = values.length
  if (count === 0) return null
  let sum = 0
  let lost = 0
  for (const value of values) {
    const next = sum + value
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum
    sum = next
  }
  const total = sum + lost
  const rest = sum - total + lost
  const quotient = total / count
  const wide = SPLITTER * quotient
  const high = wide - (wide - quotient)
  const low = quotient - high
  return quotient + (total - high * count - low * count + rest) / count
}
