import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeDaysBetween } from './days-between.ts'

/** d <- c(…); v <- ifelse(d==0,.5,d)^(1/3.6); a <- mean(abs(diff(v))); (mean(v) + k*a)^3.6 in R. */
const DAYS = [12, 3, 0, 25, 40, 7, 18, 1, 33, 9, 14, 60]

describe('the days between events', () => {
  test('have the lines that R works out, a gap of 0 reckoned as half a day', () => {
    const [first] = judgeDaysBetween(DAYS, DAYS.length)

    expect(first?.centre).toBeCloseTo(12.1957569913, 9)
    expect(first?.lower).toBe(0)
    expect(first?.upper).toBeCloseTo(197.31913024, 7)
    expect(first?.nearLower).toBeCloseTo(0.0541920918972, 12)
    expect(first?.nearUpper).toBeCloseTo(96.7957118014, 8)
  })

  test('match the example of the documentation', () => {
    const [first] = judgeDaysBetween([10, 20, 30], 3)

    expect(first?.centre).toBeCloseTo(18.69006, 5)
    expect(first?.lower).toBeCloseTo(2.990476, 6)
    expect(first?.upper).toBeCloseTo(62.5859, 4)
  })

  test('are judged by the first ones alone where the baseline is fixed', () => {
    const later = judgeDaysBetween([...DAYS, 400], DAYS.length)

    expect(later[0]?.upper).toBe(judgeDaysBetween(DAYS, DAYS.length)[0]?.upper)
    expect(later.map(({ code }) => code).at(-1)).toBe('UCL')
  })

  test('flag events that come close together after long gaps', () => {
    const judged = judgeDaysBetween([90, 100, 95, 105, 98, 92, 101, 97, 103, 96, 99, 94, 0], 12)

    expect(judged.at(-1)?.code).toBe('LCL')
  })

  test('have no limits from one gap, and no centre from none', () => {
    expect(judgeDaysBetween([7], 1)).toMatchObject([{ upper: null, code: 'CC' }])
    expect(judgeDaysBetween([null], 1)).toMatchObject([{ centre: null, upper: null }])
  })

  test('never have a line below 0 or out of order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 2 }), (days) => {
        const [first] = judgeDaysBetween(days, days.length)
        const { lower, nearLower, centre, nearUpper, upper } = first ?? {}
        const lines = [0, lower, nearLower, centre, nearUpper, upper].map(Number)

        expect(lines).toEqual(lines.toSorted((one, other) => one - other))
      }),
    )
  })
})
