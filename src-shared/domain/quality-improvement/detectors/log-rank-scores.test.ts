import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sum } from '../../board-reports/figures.ts'
import { logRank } from '../log-rank.ts'
import { laterByChance, logRankScores } from './log-rank-scores.ts'

const ended = (times: readonly number[]) => times.map((time) => ({ time, end: 'x' }))

const someFollowUps = fc.array(fc.record({ time: fc.nat(30), end: fc.constantFrom('x', null) }), {
  minLength: 1,
  maxLength: 20,
})

test('the scores of all add up to nothing, those of a group to the numerator of its log-rank test', () => {
  fc.assert(
    fc.property(someFollowUps, someFollowUps, (one, other) => {
      const scores = logRankScores([...one, ...other])
      const result = logRank([one, other])

      expect(sum(scores)).toBeCloseTo(0, 9)
      if (!result) return
      const difference = (result.observed[0] ?? 0) - (result.expected[0] ?? 0)
      expect(sum(scores.slice(0, one.length))).toBeCloseTo(difference, 9)
    }),
  )
})

// All 6 choose 3 = 20 divisions are as likely; only this one has the three latest in the group.
test('the three latest of six are so by chance once in twenty', () => {
  const p = laterByChance(ended([4, 5, 6]), ended([1, 2, 3]))

  expect(p).toBeGreaterThan(0.03)
  expect(p).toBeLessThan(0.08)
})

test('a group that is sooner is never later by chance', () => {
  expect(laterByChance(ended([1, 2, 3]), ended([4, 5, 6]))).toBe(1)
})

test('who is still waiting makes a group later', () => {
  const others = ended([3, 4, 5, 6, 7, 8, 9, 10])
  const open = Array.from({ length: 8 }, () => ({ time: 40, end: null }))

  expect(laterByChance(open, others)).toBeLessThan(0.001)
})

// By hand, in R: s <- 1 - cumsum of deaths over at risk, at each time; z is sum(s of the later 60)
// over sqrt(60 * 60 * sum(s^2) / (120 * 119)), which is -4.98044; pnorm(z) is 3.17205e-07.
test('large groups are judged by the normal curve', () => {
  const range = (from: number) => Array.from({ length: 60 }, (_, index) => from + index)
  const p = laterByChance(ended(range(21)), ended(range(1)))

  expect(p / 3.1720522139671285e-7).toBeCloseTo(1, 6)
})
