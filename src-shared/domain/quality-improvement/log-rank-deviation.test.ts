import { expect, test } from 'vitest'
import { standardisedSquare } from './log-rank-deviation.ts'

test('divides by the variance of one', () => {
  expect(standardisedSquare([{ difference: 6, covariances: [4] }])).toBe(9)
})

test('takes what groups share into account', () => {
  // (1, 2, 3) with the inverse of this matrix worked out by hand.
  const square = standardisedSquare([
    { difference: 1, covariances: [2, -1, 0] },
    { difference: 2, covariances: [-1, 2, -1] },
    { difference: 3, covariances: [0, -1, 2] },
  ])

  expect(square).toBeCloseTo(21, 12)
})
