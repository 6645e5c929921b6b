import { expect, test } from 'vitest'
import { judgeReferralsBetween } from './referrals-between.ts'

/** g <- c(…); median(g); mean(g) + 3 * sqrt(mean(g) * (mean(g) + 1)) in R. */
const COUNTS = [4, 0, 11, 7, 2, 19, 5, 3, 8, 1, 6, 30]

test('the referrals between events have the lines that R works out', () => {
  const [first] = judgeReferralsBetween(COUNTS, COUNTS.length)

  expect(first?.centre).toBe(5.5)
  expect(first?.upper).toBeCloseTo(33.4558441227, 9)
  expect(first).toMatchObject({ lower: 0, nearLower: null, nearUpper: null })
})

test('a count above the limit of a fixed baseline stands out, one of 0 never does by itself', () => {
  const judged = judgeReferralsBetween([...COUNTS, 34, 0], COUNTS.length)

  expect(judged.slice(-2).map(({ code }) => code)).toEqual(['UCL', 'CC'])
})

test('seven counts below the median are a shift', () => {
  const judged = judgeReferralsBetween([...COUNTS, 2, 3, 2, 3, 2, 3, 2], COUNTS.length)

  expect(judged.slice(-7).every(({ code }) => code === '7B')).toBe(true)
})

test('events at every referral have limits without width, and none have no lines', () => {
  expect(judgeReferralsBetween([0, 0], 2)).toMatchObject([
    { centre: 0, upper: 0, code: 'CC' },
    { centre: 0, upper: 0, code: 'CC' },
  ])
  expect(judgeReferralsBetween([null], 1)).toMatchObject([{ centre: null, upper: null }])
})
