import { describe, expect, test } from 'vitest'
import { addDays, addMonths, localDate } from '../../local-date.ts'
import { checkChart, chooseChart, possibleCharts } from './choose-chart.ts'
import type { MeasureSeries, SeriesKind, SeriesPoint } from './measure-series.ts'

const START = localDate('2023-01-01')

function aSeries(
  kind: SeriesKind,
  points: readonly Partial<SeriesPoint>[],
  more: Partial<MeasureSeries> = {},
): MeasureSeries {
  const x = (index: number) => (kind === 'values' ? addDays(START, index) : addMonths(START, index))
  return {
    kind,
    points: points.map((point, index) => ({ x: x(index), y: null, n: 1, ...point })),
    openGap: null,
    countsTrials: false,
    isPart: false,
    isMonthly: kind === 'count' || kind === 'proportion',
    isStock: false,
    ...more,
  }
}

function cycled(values: readonly number[], times: number): readonly { readonly y: number }[] {
  return Array.from({ length: times }, (_, index) => ({ y: values[index % values.length] ?? 0 }))
}

function shares(n: number, times: number): readonly Partial<SeriesPoint>[] {
  return Array.from({ length: times }, (_, index) => {
    const numerator = 1 + (index % 3)
    return { n, numerator, y: n < 5 ? null : numerator / n }
  })
}

describe('the chart of days', () => {
  const days = [20, 35, 41, 28, 60, 33, 47]

  test('is XmR from twelve points on, a run chart from ten, and none before', () => {
    expect(chooseChart(aSeries('values', cycled(days, 12)))).toEqual({
      chart: 'xmr',
      reason: { code: 'enough_values', n: 12 },
    })
    expect(chooseChart(aSeries('values', cycled(days, 11)))).toEqual({
      chart: 'run',
      reason: { code: 'short_series', n: 11 },
    })
    expect(chooseChart(aSeries('values', cycled(days, 9)))).toEqual({
      chart: 'none',
      reason: { code: 'too_few_points', n: 9, needed: 10 },
    })
  })

  test('is of the region where one place has too few', () => {
    expect(chooseChart(aSeries('values', cycled(days, 9), { isPart: true }))).toMatchObject({
      chart: 'pooled',
      by: 'region',
    })
  })

  test('is none where most values are the same', () => {
    expect(chooseChart(aSeries('values', cycled([0, 0, 0, 9], 24)))).toMatchObject({
      chart: 'none',
      reason: { code: 'nearly_all_the_same', n: 24, same: 18 },
    })
  })
})

describe('the chart of monthly counts', () => {
  test('is XmR from 8 a month on', () => {
    expect(chooseChart(aSeries('count', cycled([6, 10, 8], 24)))).toEqual({
      chart: 'xmr',
      reason: { code: 'counts_high_enough', n: 24, average: 8 },
    })
    expect(chooseChart(aSeries('count', cycled([6, 10, 8], 11)))).toMatchObject({ chart: 'run' })
  })

  test('is never XmR below 8 a month, chosen or asked for', () => {
    for (let average = 0; average < 8; average += 0.25) {
      const series = aSeries('count', cycled([average, 2 * average, 0, average], 60))

      expect(chooseChart(series).chart).not.toBe('xmr')
      expect(checkChart(series, 'xmr').chart).toBe('none')
    }
  })

  test('is a run chart where enough months lie off the median', () => {
    expect(chooseChart(aSeries('count', cycled([2, 5, 3, 4], 24)))).toMatchObject({
      chart: 'run',
      reason: { code: 'counts_too_low', n: 24, average: 3.5 },
    })
  })

  test('is by quarters, of the region, or none where months are too thin', () => {
    const thin = cycled([3, 3, 3, 3, 4], 36)
    const rare = cycled([0, 0, 0, 0, 1], 24)

    expect(chooseChart(aSeries('count', thin))).toMatchObject({ chart: 'pooled', by: 'quarter' })
    expect(chooseChart(aSeries('count', rare, { isPart: true }))).toMatchObject({ by: 'region' })
    expect(chooseChart(aSeries('count', rare))).toMatchObject({ chart: 'none' })
    expect(chooseChart(aSeries('count', rare.slice(0, 9)))).toMatchObject({
      reason: { code: 'too_few_points', n: 9 },
    })
  })
})

describe('the chart of monthly shares', () => {
  test('is P′ from twelve months with at least 5 each on', () => {
    expect(chooseChart(aSeries('proportion', shares(6, 12)))).toEqual({
      chart: 'p_prime',
      reason: { code: 'enough_shares', n: 12, average: 6 },
    })
    expect(chooseChart(aSeries('proportion', shares(6, 11)))).toMatchObject({ chart: 'run' })
    expect(chooseChart(aSeries('proportion', shares(6, 9)))).toMatchObject({ chart: 'none' })
  })

  test('is by quarters where months have fewer, if quarters have enough', () => {
    const of = (n: number, times: number, isPart = false) =>
      chooseChart(aSeries('proportion', shares(n, times), { isPart }))

    expect(of(4, 36)).toMatchObject({
      chart: 'pooled',
      by: 'quarter',
      reason: { code: 'too_few_of_each', n: 0, of: 36 },
    })
    expect(of(3, 36, true)).toMatchObject({ chart: 'pooled', by: 'region' })
    expect(of(4, 24)).toMatchObject({ chart: 'none' })
  })

  test('is none where most shares are the same', () => {
    const all = Array.from({ length: 24 }, () => ({ n: 6, numerator: 6, y: 1 }))

    expect(chooseChart(aSeries('proportion', all))).toMatchObject({
      reason: { code: 'nearly_all_the_same', n: 24, same: 24 },
    })
  })
})

describe('the chart of rare events', () => {
  const gaps = cycled([12, 40, 7, 25], 12)

  test('is T', () => {
    expect(chooseChart(aSeries('rare_events', gaps))).toEqual({
      chart: 't',
      reason: { code: 'rare_events', n: 12, averageDays: 21 },
    })
  })

  test('is G where referrals came much more often in one half', () => {
    const flowing = (first: number, second: number) =>
      chooseChart(
        aSeries(
          'rare_events',
          gaps.map(({ y }, index) => ({ y, n: y * (index < 6 ? first : second) })),
          { countsTrials: true },
        ),
      )

    expect(flowing(2, 3)).toEqual({
      chart: 'g',
      reason: { code: 'uneven_flow', n: 12, times: 1.5 },
    })
    expect(flowing(3, 2)).toMatchObject({ chart: 'g' })
    expect(flowing(3, 4)).toMatchObject({ chart: 't' })
    expect(flowing(0, 4)).toMatchObject({ chart: 't' })
  })

  test('is none where events share days, or are few', () => {
    expect(chooseChart(aSeries('rare_events', cycled([0, 0, 5], 12)))).toMatchObject({
      chart: 'none',
      reason: { code: 'not_rare', n: 12, sameDay: 8 },
    })
    expect(chooseChart(aSeries('rare_events', gaps.slice(0, 11)))).toMatchObject({ chart: 'run' })
    expect(chooseChart(aSeries('rare_events', gaps.slice(0, 9)))).toMatchObject({ chart: 'none' })
  })
})

describe('a chart that a person asks for', () => {
  test('is refused where it does not belong to the measure', () => {
    const counts = aSeries('count', cycled([9, 12], 24))

    expect(checkChart(counts, 'p_prime')).toEqual({
      chart: 'none',
      reason: { code: 'not_for_this_measure', asked: 'p_prime' },
    })
    expect(checkChart(counts, 'xmr')).toEqual({
      chart: 'xmr',
      reason: { code: 'asked_for', n: 24 },
    })
    expect(checkChart(aSeries('values', cycled([1], 1)), 'xmr')).toMatchObject({
      reason: { code: 'too_few_points', n: 1 },
    })
    expect(checkChart(aSeries('values', []), 'run')).toMatchObject({ chart: 'none' })
  })

  test('may be G only where referrals between events are counted', () => {
    expect(possibleCharts(aSeries('rare_events', []))).toEqual(['t', 'run'])
    expect(possibleCharts(aSeries('rare_events', [], { countsTrials: true }))).toContain('g')
    expect(possibleCharts(aSeries('proportion', []))).toEqual(['p_prime', 'run'])
  })
})
