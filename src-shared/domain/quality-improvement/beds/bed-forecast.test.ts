import { describe, expect, test } from 'vitest'
import { localDate } from '../../local-date.ts'
import { type PastWait, pastHistory } from '../wait-chances.ts'
import { type Arrivals, arrivalsOf } from './arrivals.ts'
import { judge, naiveForecast, pastDates } from './back-test.ts'
import { type BedForecast, type Expected, forecastBeds } from './bed-forecast.ts'
import { bedHistory, weekly } from './bed-history.ts'

/** A rate that is as good as nil. */
const NOBODY: Arrivals = { ...arrivalsOf([]), weeks: 1e12 }
const TWO_A_WEEK = arrivalsOf(Array.from({ length: 5000 }, () => 2))
const SIZE = { draws: 100, futures: 10 }

function admittedOn(days: readonly number[]): readonly PastWait[] {
  return days.map((time) => ({ time, end: 'admitted' }))
}

const HALVES = pastHistory(admittedOn([10, 10, 10, 10, 10, 20, 20, 20, 20, 20]))

describe('a forecast', () => {
  test('expects those who wait when others were admitted who had waited as long', () => {
    const found = forecastBeds({ ...SIZE, past: HALVES, arrivals: NOBODY, waited: [12, 3] })

    // Who has waited 12 days comes in on day 20, in week 2; who waited 3 on day 10, in week 1, or on
    // day 20, in week 3.
    const [first, second, third, ...rest] = found.weeks.map(({ mean }) => mean)
    expect(second).toBe(1)
    expect(first).toBeCloseTo(0.5, 1)
    expect((first ?? 0) + (third ?? 0)).toBeCloseTo(1, 12)
    expect(new Set(rest)).toEqual(new Set([0]))
    expect(found.fromWaiting).toBe(2)
    expect(found.total).toEqual({ mean: 2, lower80: 2, upper80: 2, lower95: 2, upper95: 2 })
    expect(found).toMatchObject({ fromArrivals: 0, beyondHistory: 0 })
  })

  test('counts nobody who has waited longer than anyone was followed, and says so', () => {
    const found = forecastBeds({ ...SIZE, past: HALVES, arrivals: NOBODY, waited: [20, 300] })

    expect(found).toMatchObject({ beyondHistory: 2, fromWaiting: 0, total: { mean: 0 } })
  })

  test('expects those who are not referred yet, once their wait is over', () => {
    const past = pastHistory(admittedOn(Array.from({ length: 20 }, () => 14)))
    const found = forecastBeds({ ...SIZE, past, arrivals: TWO_A_WEEK, waited: [] })

    // Two a week come in a fortnight later: nobody in two weeks, and then two a week.
    expect(found.weeks.slice(0, 2).map(({ mean }) => mean)).toEqual([0, 0])
    for (const { mean } of found.weeks.slice(2)) expect(Math.abs(mean - 2)).toBeLessThan(0.25)
    expect(Math.abs(found.total.mean - 22)).toBeLessThan(1)
    // 22 expected of a Poisson count: 95 in 100 from about 13 to 32.
    expect(found.total.lower95).toBeGreaterThanOrEqual(11)
    expect(found.total.lower95).toBeLessThanOrEqual(14)
    expect(found.total.upper95).toBeGreaterThanOrEqual(30)
    expect(found.total.upper95).toBeLessThanOrEqual(34)
  })

  test('admits nobody who ended otherwise, nor on a day before the first week', () => {
    const past = pastHistory([
      ...admittedOn([0, 0, 0, 0, 0]),
      ...Array.from({ length: 5 }, (): PastWait => ({ time: 0, end: 'ended otherwise' })),
      { time: 5, end: null },
    ])
    const found = forecastBeds({ ...SIZE, past, arrivals: TWO_A_WEEK, waited: [] })

    expect(Math.abs((found.weeks[0]?.mean ?? 0) - 2 * (5 / 11))).toBeLessThan(0.15)
  })

  test('keeps somebody whom a draw has lost sight of', () => {
    const past = pastHistory([...admittedOn([1, 1, 1, 1, 1, 1, 1, 1, 1]), ...admittedOn([50])])
    const found = forecastBeds({ ...SIZE, past, arrivals: NOBODY, waited: [40] })

    expect(found.total.mean).toBe(1)
  })

  test('is the same each time it is made', () => {
    const from = { ...SIZE, past: HALVES, arrivals: TWO_A_WEEK, waited: [1, 2, 3] }

    expect(forecastBeds(from)).toEqual(forecastBeds(from))
  })
})

describe('past forecasts', () => {
  const day = localDate('2026-03-31')
  const history = { ...bedHistory([], day), lastWeeks: Array.from({ length: 13 }, () => 4) }
  const week: Expected = { mean: 2, lower80: 1, upper80: 3, lower95: 0, upper95: 5 }
  const forecast: BedForecast = {
    weeks: Array.from({ length: 13 }, () => week),
    total: week,
    ...{ fromWaiting: 0, fromArrivals: 0, beyondHistory: 0 },
  }

  test('are judged by how far off they were, beside the mean of the last weeks', () => {
    const cameTrue = [3, 0, 5, 6, 2, 2, 2, 2, 2, 2, 2, 2, 2]

    // Off by 1, 2, 3, 4; the naive 4 by 1, 4, 1, 2 and then nine times by 2.
    expect(judge([{ history, forecast, cameTrue }])).toEqual({
      ...{ dates: 1, weeks: 13, error: 10 / 13, naiveError: 26 / 13 },
      ...{ inside80: 10, inside95: 12 },
    })
    expect(judge([{ history, forecast, cameTrue: [] }])).toMatchObject({ error: 2, inside80: 0 })
    expect(naiveForecast(history)).toBe(4)
  })

  test('are not judged where there are none', () => {
    expect(judge([])).toBeNull()
  })

  test('begin 13 weeks after one another', () => {
    expect(pastDates(day).slice(0, 2)).toEqual(['2025-12-30', '2025-09-30'])
    expect(pastDates(day)).toHaveLength(8)
  })
})

test('days are counted into whole weeks that end on the last day', () => {
  const days = ['2026-03-31', '2026-03-25', '2026-03-24', '2026-03-17', '2026-04-01'].map(localDate)

  expect(weekly(days, localDate('2026-03-31'), 2)).toEqual([1, 2])
  expect(weekly([], localDate('2026-03-31'), 0)).toEqual([])
})
