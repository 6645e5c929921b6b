import { expect, test } from 'vitest'
import { isMuchLonger } from './needed.ts'

test.each([
  [15, 10, true],
  [14.5, 10, false],
  [3, 1, true],
  [2.5, 1, false],
  [null, 10, true],
  [null, null, true],
  [10, null, false],
])('a median of %s days beside one of %s: much longer is %s', (median, other, is) => {
  expect(isMuchLonger(median, other)).toBe(is)
})
