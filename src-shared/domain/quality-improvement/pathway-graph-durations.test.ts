import { expect, test } from 'vitest'
import { describeDurations } from './pathway-graph-durations.ts'

/** R: `quantile(x, 0.9, type = 7)`, `median(x)`, `sd(x)` of 10, 1, 3, 2. */
test('describes durations in any order', () => {
  const durations = [10, 1, 3, 2]

  expect(describeDurations(durations)).toEqual({
    frequency: 4,
    mean: 4,
    median: 2.5,
    p90: expect.closeTo(7.9, 12),
    min: 1,
    max: 10,
    sum: 16,
    stdev: expect.closeTo(4.08248290463863, 12),
  })
  expect(durations).toEqual([10, 1, 3, 2])
})

test('one duration has no spread', () => {
  expect(describeDurations([7])).toMatchObject({ median: 7, p90: 7, stdev: null })
})
