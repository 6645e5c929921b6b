import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chiSquaredUpperTail } from './chi-squared.ts'

/** R 4.2.2: `pchisq(value, df, lower.tail = FALSE)`. */
test.each([
  [1e-6, 1, 0.999202115572178],
  [0.1, 1, 0.751829634045849],
  [1, 1, 0.317310507862914],
  [3, 1, 0.0832645166635506],
  [3.841458820694124, 1, 0.05],
  [30, 1, 4.3204630578275e-8],
  [1000, 1, 1.79583278480073e-219],
  [2, 2, 0.367879441171442],
  [30, 2, 3.05902320501826e-7],
  [5, 3, 0.171797144296733],
  [200, 3, 4.21854110719204e-43],
  [6, 4, 0.199148273471456],
  [7, 7, 0.428879857553055],
  [9, 7, 0.252656046496564],
  [1000, 7, 1.20442677351902e-211],
  [30, 20, 0.0698536606994098],
  [99, 99, 0.481096912408264],
  [101, 99, 0.425238644522994],
  [200, 99, 8.19391189142211e-9],
])('%d on %d degrees of freedom', (value, df, expected) => {
  expect(chiSquaredUpperTail(value, df) / expected).toBeCloseTo(1, 10)
})

test('nothing found, or less than nothing by rounding, is no surprise', () => {
  expect(chiSquaredUpperTail(0, 3)).toBe(1)
  expect(chiSquaredUpperTail(-1e-17, 3)).toBe(1)
})

test('is a chance, and the smaller the larger the figure', () => {
  const figure = fc.double({ min: 0, max: 500, noNaN: true })
  fc.assert(
    fc.property(figure, figure, fc.integer({ min: 1, max: 120 }), (one, other, df) => {
      const nearer = chiSquaredUpperTail(Math.min(one, other), df)
      const farther = chiSquaredUpperTail(Math.max(one, other), df)

      expect(nearer).toBeLessThanOrEqual(1)
      expect(farther).toBeGreaterThanOrEqual(0)
      expect(farther).toBeLessThanOrEqual(nearer + 1e-14)
    }),
  )
})
