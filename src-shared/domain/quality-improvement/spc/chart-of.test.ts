import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, localDate } from '../../local-date.ts'
import { type ChartSettings, chartOf } from './chart-of.ts'
import type { MeasureSeries, SeriesPoint } from './measure-series.ts'
import { xmr } from './xmr.ts'

const START = localDate('2023-01-01')

const SETTINGS: ChartSettings = {
  chart: null,
  ruleSet: 'r',
  direction: 'decrease',
  rebase: [],
  fixAfterPoints: null,
  targets: [],
  simulations: 0,
}

function days(values: readonly (number | null)[], more: Partial<MeasureSeries> = {}) {
  return aSeries({
    points: values.map((y, index) => ({ x: addDays(START, index), y, n: 1 })),
    ...more,
  })
}

function aSeries(facts: Partial<MeasureSeries>): MeasureSeries {
  return {
    kind: 'values',
    points: [],
    openGap: null,
    countsTrials: false,
    isPart: false,
    isMonthly: false,
    isStock: false,
    ...facts,
  }
}

function gaps(values: readonly number[], more: Partial<MeasureSeries> = {}): MeasureSeries {
  let x = START
  const points = values.map((y): SeriesPoint => {
    x = addDays(x, y)
    return { x, y, n: y }
  })
  return aSeries({ kind: 'rare_events', points, ...more })
}

const SAW = [5, 9, 5, 9, 5, 9, 7, 8, 7, 6, 9, 5, 6, 7]

describe('a chart of values', () => {
  test('is, point by point, what the XmR chart of the command line is', () => {
    const values = fc.array(fc.option(fc.integer({ min: 0, max: 90 })), { minLength: 2 })
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 20 }), (drawn, day) => {
        const series = days(drawn)
        const begins = series.points[Math.min(day, drawn.length - 1)]?.x ?? START

        const chart = chartOf(series, { ...SETTINGS, chart: 'xmr', rebase: [begins] })

        const theirs = xmr(
          series.points.map(({ x, y }) => ({ facet: null, x, y })),
          { ...SETTINGS, rebase: { every: [begins] }, target: null },
        )
        if (!theirs.ok) throw new Error(theirs.failure.code)
        const expected = theirs.value.groups.flatMap(({ points }) => points)
        fc.pre(chart.kind === 'xmr')
        expect(chart.points.map(({ code, type }) => [code, type])).toEqual(
          expected.map(({ code, type }) => [code, type]),
        )
      }),
    )
  })

  test('has its lines, its n and its icons at hand', () => {
    const chart = chartOf(days([...SAW, 40]), { ...SETTINGS, fixAfterPoints: 14 })

    expect(chart).toMatchObject({
      kind: 'xmr',
      ruleSet: 'r',
      reason: { code: 'enough_values', n: 15 },
      variation: 'concern',
      assurance: null,
      censored: null,
      falseAlarms: null,
      notes: [{ code: 'fixed_baseline', n: 14, from: START }],
    })
    expect(chart.points.at(-1)).toMatchObject({ y: 40, n: 1, code: 'UCL', group: 0, target: null })
    expect(chart.points.at(-1)?.centre).toBeCloseTo(97 / 14, 12)
  })

  test('begins a group at the first point on a day of rebase or after it', () => {
    const series = aSeries({
      points: [...SAW, ...SAW].map((y, index) => ({ x: addDays(START, 2 * index), y, n: 1 })),
    })
    const rebase = [START, addDays(START, 27), addDays(START, 28), addDays(START, 90)]

    const chart = chartOf(series, { ...SETTINGS, rebase })

    expect(chart.points.map(({ group }) => group)).toEqual([
      ...SAW.map(() => 0),
      ...SAW.map(() => 1),
    ])
    expect(chart).toMatchObject({
      notes: [{ code: 'rebase_without_point', day: addDays(START, 90) }],
    })
  })

  test('is held against the target in force at its latest point', () => {
    const targets = [
      { from: addDays(START, 12), value: 100 },
      { from: addDays(START, 2), value: 1 },
    ]

    const chart = chartOf(days(SAW), { ...SETTINGS, targets })
    const late = chartOf(days(SAW), { ...SETTINGS, targets: targets.slice(1) })

    expect(chart.points.map(({ target }) => target)).toEqual([
      ...[null, null, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      ...[100, 100],
    ])
    expect(chart).toMatchObject({ assurance: 'consistent_pass' })
    expect(late).toMatchObject({ assurance: 'inconsistent' })
  })

  test('says what a reader must know', () => {
    const short = chartOf(days([7, 7, null]), { ...SETTINGS, chart: 'xmr' })
    const two = chartOf(days([7, null, 9]), { ...SETTINGS, chart: 'xmr' })
    const stock = chartOf(days(SAW, { isStock: true }), SETTINGS)

    expect(short).toMatchObject({
      notes: [
        { code: 'missing_values', n: 1 },
        { code: 'latest_missing' },
        { code: 'short_series', n: 2 },
        { code: 'limits_without_width' },
      ],
    })
    expect(two).toMatchObject({
      notes: [{ code: 'missing_values' }, { code: 'short_series' }, { code: 'no_limits' }],
    })
    expect(stock).toMatchObject({ notes: [{ code: 'stock', n: 14 }] })
  })

  test('says how often such a chart flags something though nothing changed, but not of a stock', () => {
    const settings = { ...SETTINGS, simulations: 200 }

    expect(chartOf(days(SAW), settings)).toMatchObject({ falseAlarms: { simulations: 200 } })
    expect(chartOf(days(SAW, { isStock: true }), settings)).toMatchObject({ falseAlarms: null })
  })
})

describe('a chart of gaps', () => {
  const openGap = { from: START, to: addDays(START, 900), days: 900, trials: 3 }
  const EVENTS = [12, 3, 0, 25, 40, 7, 18, 1, 33, 9, 14, 60]

  test('shows the open gap beside the limits and never inside them', () => {
    const closed = chartOf(gaps(EVENTS), { ...SETTINGS, direction: 'increase' })
    const open = chartOf(gaps(EVENTS, { openGap }), { ...SETTINGS, direction: 'increase' })

    expect(open.points).toEqual(closed.points)
    expect(closed).toMatchObject({ kind: 't', ruleSet: null, variation: 'common_cause' })
    expect(open).toMatchObject({
      variation: 'improvement',
      censored: { x: openGap.to, y: 900, isBeyond: true, type: 'improvement' },
      notes: [{ code: 'same_day_events', n: 1 }],
    })
  })

  test('is quiet about an open gap within the limits, or without any', () => {
    const young = { ...openGap, days: 30 }

    expect(chartOf(gaps(EVENTS, { openGap: young }), SETTINGS)).toMatchObject({
      variation: 'common_cause',
      censored: { y: 30, isBeyond: false, type: 'common_cause' },
    })
    expect(chartOf(gaps(EVENTS, { openGap }), { ...SETTINGS, chart: 'run' })).toMatchObject({
      kind: 'run',
      censored: { y: 900, upper: null, isBeyond: false },
    })
  })

  test('counts the referrals between events on a G chart', () => {
    const series = gaps([5, 1, 12, 8, 3, 20], { openGap, countsTrials: true })

    const chart = chartOf(series, { ...SETTINGS, chart: 'g' })

    expect(chart.points.map(({ y }) => y)).toEqual([4, 0, 11, 7, 2, 19])
    expect(chart).toMatchObject({ kind: 'g', censored: { y: 3, isBeyond: false } })
    expect(chart.points[0]?.centre).toBe(5.5)
  })
})

describe('other charts', () => {
  test('shares have limits that follow their n, and a target to be held against', () => {
    const points = Array.from({ length: 24 }, (_, index): SeriesPoint => {
      const n = 10 + 10 * (index % 2)
      const numerator = n / 2 + (index % 3) - 1
      return { x: addMonths(START, index), y: numerator / n, n, numerator }
    })
    const series = aSeries({ kind: 'proportion', points, isMonthly: true })

    const chart = chartOf(series, {
      ...SETTINGS,
      direction: 'increase',
      targets: [{ from: START, value: 0.95 }],
    })

    const [few, many] = chart.points
    expect(chart).toMatchObject({ kind: 'p_prime', assurance: 'consistent_fail' })
    expect(few).toMatchObject({ n: 10, numerator: 4, centre: 0.5 })
    expect(Number(few?.upper) - 0.5).toBeCloseTo(Math.SQRT2 * (Number(many?.upper) - 0.5), 9)
  })

  test('a run chart gives the runs of each group, and flags a run by its side', () => {
    const points = [...Array(10).keys(), ...Array(10).keys()].map((y, index) => ({
      x: addMonths(START, index),
      y,
      n: y,
    }))
    const low = [1, 1, 1, 1, 1, 1, 1, 1, 9, 9, 9, 9, 9, 9, 9, 9]
    const count = aSeries({ kind: 'count', points, isMonthly: true })

    const chart = chartOf(count, { ...SETTINGS, rebase: [addMonths(START, 10)] })
    const sided = chartOf(days(low), {
      ...SETTINGS,
      chart: 'run',
      targets: [{ from: START, value: 3 }],
    })

    expect(chart).toMatchObject({
      kind: 'run',
      reason: { code: 'counts_too_low', average: 4.5 },
      runs: [{ useful: 10 }, { useful: 10 }],
    })
    expect(sided).toMatchObject({ variation: 'concern', assurance: null })
    expect(sided.points[0]).toMatchObject({ code: 'R-', type: 'improvement', target: 3 })
  })

  test('none is drawn where there is too little, and the points are still listed', () => {
    expect(chartOf(days([3, 4]), SETTINGS)).toMatchObject({
      kind: 'none',
      choice: { chart: 'none', reason: { code: 'too_few_points', n: 2, needed: 10 } },
      points: [
        { y: 3, centre: null, upper: null },
        { y: 4, code: 'CC' },
      ],
    })
    expect(chartOf(days([]), SETTINGS)).toMatchObject({ kind: 'none', points: [] })
  })

  test('none is drawn by a baseline of fewer than 12 points', () => {
    expect(chartOf(days(SAW), { ...SETTINGS, fixAfterPoints: 11 })).toMatchObject({
      kind: 'none',
      choice: { reason: { code: 'baseline_too_short', needed: 12 } },
    })
  })

  test('a series without any value is not drawn even when it is asked for', () => {
    const chart = chartOf(gaps([]), { ...SETTINGS, chart: 't' })

    expect(chart).toMatchObject({ kind: 'none', openGap: null })
  })
})
