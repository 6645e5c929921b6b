import { expect, test } from 'vitest'
import { atMostByChance, binomialShare, fewerByChance } from './binomial.ts'

// R: f <- function(n, th, p) { r <- qbinom(p, n, th)
//   a <- (pbinom(r, n, th) - p) / (pbinom(r, n, th) - pbinom(r - 1, n, th)); max(0, (r - a) / n) }
test.each([
  [20, 0.5, 0.025, 0.2558235294],
  [20, 0.5, 0.999, 0.8132642105],
  [8, 0.1, 0.025, 0],
  [300, 0.3, 0.001, 0.2185465764],
  [5000, 0.7, 0.975, 0.7125642694],
])('of %i tries with chance %f, the share at %f is %f', (n, chance, wanted, share) => {
  expect(binomialShare({ n, chance }, wanted)).toBeCloseTo(share, 9)
})

test('never passes 1, however much is wanted', () => {
  expect(binomialShare({ n: 3, chance: 0.999999 }, 1)).toBeLessThanOrEqual(1)
  expect(binomialShare({ n: 3, chance: 0.5 }, 2)).toBe(1)
})

// R: fisher.test(matrix(c(1, 9, 9, 3), 2), alternative = "less")$p.value, and so on; phyper(0, 5, 20, 8)
test.each([
  [{ successes: 1, n: 10, otherSuccesses: 9, otherN: 12 }, 0.003504235702],
  [{ successes: 10, n: 80, otherSuccesses: 120, otherN: 220 }, 1.043087773e-11],
  [{ successes: 0, n: 8, otherSuccesses: 5, otherN: 17 }, 0.1164690382],
  [{ successes: 5, n: 5, otherSuccesses: 3, otherN: 5 }, 1],
])('is as rare as Fisher says: %o', (groups, p) => {
  const found = fewerByChance(groups)

  expect(found / p).toBeCloseTo(1, 8)
})

// R: pbinom(2, 10, 0.3); pbinom(0, 90, 0.05)
test.each([
  [{ n: 10, chance: 0.3 }, 2, 0.3827827864],
  [{ n: 90, chance: 0.05 }, 0, 0.009888364709],
  [{ n: 4, chance: 0.5 }, 4, 1],
  [{ n: 0, chance: 0.5 }, 0, 1],
])('of %o so many as %i or fewer have the binomial chance', (tries, count, p) => {
  expect(atMostByChance(tries, count)).toBeCloseTo(p, 9)
})
