import { expect, test } from 'vitest'
import { wilsonLimits } from './wilson-limits.ts'

// Newcombe 1998, Statistics in Medicine 17, 857, table I, method 3.
test.each([
  [81, 263, 25.53, 36.62],
  [15, 148, 6.24, 16.05],
  [0, 20, 0, 16.11],
  [1, 29, 0.61, 17.18],
])('the limits of %i of %i are those of Wilson’s score', (numerator, denominator, lower, upper) => {
  const limits = wilsonLimits(numerator, denominator)

  expect(limits?.lower).toBeCloseTo(lower, 2)
  expect(limits?.upper).toBeCloseTo(upper, 2)
})

test('the limits of none and of all stay within 0 and 100', () => {
  expect(wilsonLimits(0, 10)?.lower).toBe(0)
  expect(wilsonLimits(10, 10)?.upper).toBe(100)
})

test('nobody has no limits', () => {
  expect(wilsonLimits(0, 0)).toBeUndefined()
})
