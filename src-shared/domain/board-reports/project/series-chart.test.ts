import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, localDate } from '../../local-date.ts'
import type { ChartPoint } from '../../quality-improvement/spc/drawn-chart.ts'
import { axisOf, seriesChart } from './series-chart.ts'

const from = localDate('2025-01-01')
const to = localDate('2025-12-31')

function aPoint(place: number, facts: Partial<ChartPoint> = {}): ChartPoint {
  return {
    ...{ x: addDays(from, 10 * place), y: 20, n: 1, numerator: null, code: 'CC', group: 0 },
    ...{ type: 'common_cause', target: null, centre: 20, lower: -5, upper: 45 },
    ...{ nearLower: null, nearUpper: null, ...facts },
  }
}

const charted = (points: readonly ChartPoint[], times = 1, isMarked = false) =>
  seriesChart({
    ...{ up: 'Days', from, to, times, points },
    marks: isMarked ? [{ letter: 'A', on: addDays(from, 5), kind: 'Note', words: 'New ward' }] : [],
  })
const look = (chart: ReturnType<typeof charted>, wanted: string) =>
  chart.series.find((one) => one.look === wanted)

test('points that stand out are series of their own', () => {
  const chart = charted([
    ...[aPoint(0), aPoint(1, { type: 'improvement' }), aPoint(2, { type: 'concern', y: 30 })],
    aPoint(3, { type: 'neutral_high' }),
  ])

  expect(look(chart, 'better')?.points).toEqual([[addDays(from, 10), 20]])
  expect(look(chart, 'worse')?.points).toEqual([[addDays(from, 20), 30]])
  expect(look(chart, 'noted')?.points).toHaveLength(1)
  expect(look(chart, 'target')).toBeUndefined()
})

test('a limit below zero is drawn at zero where no value lies below it', () => {
  const lower = (points: readonly ChartPoint[]) =>
    charted(points).series.find(({ name }) => name === 'Lower limit')?.points

  expect(lower([aPoint(0)])).toEqual([[from, 0]])
  expect(lower([aPoint(0), aPoint(1, { y: -3 })])?.[0]).toEqual([from, -5])
})

test('new limits are not joined to those before them, and a gap is a gap', () => {
  const chart = charted([aPoint(0), aPoint(1, { y: null }), aPoint(2, { group: 1, centre: 10 })])

  expect(look(chart, 'centre')?.points.map(([, value]) => value)).toEqual([20, 20, null, 10])
  expect(look(chart, 'values')?.points.map(([, value]) => value)).toEqual([20, null, null, 20])
})

test('a share is drawn in percent', () => {
  const share = { y: 0.256, centre: 0.5, lower: null, upper: null }

  expect(look(charted([aPoint(0, share)], 100), 'values')?.points).toEqual([[from, 25.6]])
})

test('marks stand at the top of the chart, with room above the highest line', () => {
  const tight = charted([aPoint(0, { upper: 50 })], 1, true)
  const roomy = charted([aPoint(0, { upper: 41 })], 1, true)

  expect([charted([aPoint(0, { upper: 50 })]).most, tight.most, roomy.most]).toEqual([50, 60, 50])
  expect(look(tight, 'marks')?.points).toEqual([[addDays(from, 5), 60]])
  expect(tight.marks).toEqual([{ letter: 'A', on: addDays(from, 5) }])
})

test('an axis holds all values and has few whole steps', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.integer({ min: -1_000_000, max: 1_000_000 }).map((one) => one / 100),
        {
          minLength: 1,
        },
      ),
      (values) => {
        const { least, most, step } = axisOf([0, ...values])
        const steps = (most - least) / step

        expect(least).toBeLessThanOrEqual(Math.min(0, ...values))
        expect(most).toBeGreaterThanOrEqual(Math.max(0, ...values) - 1e-6 * step)
        expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-6)
        expect(steps).toBeLessThanOrEqual(7)
      },
    ),
    { numRuns: 300 },
  )
  expect(axisOf([0, 0])).toMatchObject({ least: 0 })
})
