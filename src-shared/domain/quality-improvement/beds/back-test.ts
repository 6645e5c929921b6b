import { sum } from '../../board-reports/figures.ts'
import { addDays, type LocalDate } from '../../local-date.ts'
import { type BedForecast, WEEKS_AHEAD } from './bed-forecast.ts'
import type { BedHistory } from './bed-history.ts'

/** How a way of forecasting did at past dates, beside the naive one: the mean of the last 13 weeks. */
export interface BackTest {
  /** Past dates at which a forecast could be made, and the weeks looked ahead from them, together. */
  readonly dates: number
  readonly weeks: number
  /** Mean absolute error of a week, in admissions. */
  readonly error: number
  readonly naiveError: number
  /** Of the weeks, how many came out inside the 80 % and the 95 % interval. */
  readonly inside80: number
  readonly inside95: number
}

const MOST_DATES = 8

/** What a forecast of a past date is judged by. */
export interface Judged {
  readonly history: BedHistory
  readonly forecast: BedForecast
  /** Admissions in each of the 13 weeks that followed. */
  readonly cameTrue: readonly number[]
}

/** The past dates: each 13 weeks before the next, so that no week is judged twice; the latest first. */
export function pastDates(asAt: LocalDate): readonly LocalDate[] {
  return Array.from({ length: MOST_DATES }, (_, index) =>
    addDays(asAt, -7 * WEEKS_AHEAD * (index + 1)),
  )
}

/** How far off the forecasts of past dates were; `null` where there is none. */
export function judge(all: readonly Judged[]): BackTest | null {
  if (all.length === 0) return null
  const weeks = all.flatMap(({ history, forecast, cameTrue }) => {
    const naive = naiveForecast(history)
    return forecast.weeks.map((expected, week) => {
      const count = cameTrue[week] ?? 0
      return {
        off: Math.abs(expected.mean - count),
        naiveOff: Math.abs(naive - count),
        isIn80: expected.lower80 <= count && count <= expected.upper80,
        isIn95: expected.lower95 <= count && count <= expected.upper95,
      }
    })
  })
  return {
    dates: all.length,
    weeks: weeks.length,
    error: sum(weeks.map(({ off }) => off)) / weeks.length,
    naiveError: sum(weeks.map(({ naiveOff }) => naiveOff)) / weeks.length,
    inside80: weeks.filter(({ isIn80 }) => isIn80).length,
    inside95: weeks.filter(({ isIn95 }) => isIn95).length,
  }
}

/** The same for every week to come: the mean of the admissions of the last 13. */
export function naiveForecast({ lastWeeks }: BedHistory): number {
  return sum(lastWeeks) / lastWeeks.length
}
