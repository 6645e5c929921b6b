import { expect, test } from 'vitest'
import { drawAgain, percentileLimits } from './bootstrap.ts'

test('a cohort is drawn again 2,000 times, everyone of it as often as anyone', () => {
  const times = [0, 0, 0]
  const draws = drawAgain(3, (drawn) => {
    for (const place of Array.from(drawn)) times[place] = (times[place] ?? 0) + 1
    return drawn.length
  })

  expect(draws).toHaveLength(2000)
  expect(new Set(draws)).toEqual(new Set([3]))
  // 2,000 expected of each, with a standard error of 37.
  for (const count of times) expect(Math.abs(count - 2000)).toBeLessThan(120)
})

test('the same cohort gives the same draws', () => {
  const first = (drawn: ArrayLike<number>) => drawn[0] ?? 0

  expect(drawAgain(50, first)).toEqual(drawAgain(50, first))
})

test('limits leave out 2.5 in 100 on each side', () => {
  expect(percentileLimits(Array.from({ length: 1001 }, (_, index) => index))).toEqual({
    lower: 25,
    upper: 975,
  })
  expect(percentileLimits([])).toEqual({ lower: 0, upper: 0 })
})
