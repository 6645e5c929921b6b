import { describe, expect, test } from 'vitest'
import { localDate } from '../../local-date.ts'
import type { ChartKind } from './chart-kinds.ts'
import { falseAlarmsOf } from './false-alarms.ts'
import type { SeriesKind, SeriesPoint } from './measure-series.ts'

const X = localDate('2025-01-01')

function rateOf(
  { kind, chart }: { readonly kind: SeriesKind; readonly chart: ChartKind },
  values: readonly (number | null)[],
  { n = 1, simulations = 1_000 } = {},
) {
  const points = values.map((y): SeriesPoint => ({ x: X, y, n }))
  return falseAlarmsOf(
    { kind, groups: [points] },
    { chart, ruleSet: 'r', fixAfterPoints: null },
    simulations,
  )
}

function same<Value>(value: Value, times: number): readonly Value[] {
  return Array.from({ length: times }, () => value)
}

describe('false alarms', () => {
  // Source: docs/specs/control-limits.md, "False alarms"; shares of 10 000 series, drawn elsewhere.
  test.each([
    [0.5, 0.62],
    [1, 0.48],
    [8, 0.21],
  ])('of an XmR chart of 24 counts of %d a month are near %d', (mean, expected) => {
    const found = rateOf({ kind: 'count', chart: 'xmr' }, same(mean, 24))

    expect(Math.abs((found?.rate ?? 0) - expected)).toBeLessThan(0.05)
    expect(found?.standardError).toBeCloseTo(
      Math.sqrt(((found?.rate ?? 0) * (1 - (found?.rate ?? 0))) / 1_000),
      12,
    )
  })

  test('are the same every time, and none where no simulation is asked for', () => {
    const series = { kind: 'values', chart: 'xmr' } as const
    const values = [20, 31, 45, 28, 60, null, 33, 47, 22, 39, 41, 36, 58]

    expect(rateOf(series, values)).toEqual(rateOf(series, values))
    expect(rateOf(series, values, { simulations: 0 })).toBeNull()
  })

  test('are seldom in a run chart, and more with more points in an XmR chart', () => {
    const run = rateOf({ kind: 'count', chart: 'run' }, same(20, 24))
    const short = rateOf({ kind: 'count', chart: 'xmr' }, same(20, 24))
    const long = rateOf({ kind: 'count', chart: 'xmr' }, same(20, 60))

    expect(run?.rate).toBeLessThan(0.15)
    expect(long?.rate).toBeGreaterThan(short?.rate ?? 1)
  })

  test.each([
    ['proportion', 'p_prime', 0.5, 20],
    ['proportion', 'p_prime', 0.5, 2_000],
    ['rare_events', 't', 30, 1],
    ['rare_events', 'g', 9, 1],
    ['count', 'xmr', 200, 1],
  ] as const)(
    'of %s on a %s chart at %d of %d are neither never nor mostly',
    (kind, chart, y, n) => {
      const { rate } = rateOf({ kind, chart }, [null, ...same(y, 24)], { n }) ?? { rate: 0 }

      expect(rate).toBeGreaterThan(0.02)
      expect(rate).toBeLessThan(0.5)
    },
  )

  test.each([
    ['rare_events', 'g', 0],
    ['proportion', 'p_prime', 1],
    ['values', 'xmr', 7],
    ['count', 'xmr', 0],
    ['count', 'run', null],
    ['proportion', 'run', null],
  ] as const)('of %s on a %s chart at %s are none, for nothing varies', (kind, chart, y) => {
    expect(rateOf({ kind, chart }, same(y, 12))?.rate).toBe(0)
  })
})
