import fc from 'fast-check'
import { expect, test } from 'vitest'
import { averageOf } from './average.ts'

const measure = fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((value) => value + 0)

test('there is no mean of nothing', () => {
  expect(averageOf([])).toBeNull()
})

test.each([
  { values: [0.1, 0.2, 0.3], mean: 0.2 },
  { values: [4.35, 4.05, 4.2], mean: 4.2 },
  { values: [1e16, 1, -1e16], mean: 1 / 3 },
  { values: [1, 1e16, -1e16], mean: 1 / 3 },
])('the mean of $values loses nothing on the way', ({ values, mean }) => {
  expect(averageOf(values)).toBe(mean)
})

test('the mean of equal values is that value, to the last digit', () => {
  fc.assert(
    fc.property(measure, fc.integer({ min: 1, max: 200 }), (value, count) => {
      expect(averageOf(Array<number>(count).fill(value))).toBe(value)
    }),
  )
})

test('the order of the values does not matter', () => {
  fc.assert(
    fc.property(fc.array(measure, { minLength: 1 }), (values) => {
      expect(averageOf(values.toReversed())).toBe(averageOf(values))
    }),
  )
})
