import { describe, expect, test } from 'vitest'
import { localDate } from '../../local-date.ts'
import { type HandEnteredValue, handEnteredSeries } from './hand-entered.ts'

const on = (day: string) => localDate(`2025-04-${day}`)
const UNTIL = on('30')

function pointsOf(...given: Parameters<typeof handEnteredSeries>) {
  const series = handEnteredSeries(...given)
  return series.ok ? series.value.points : series.failure
}

describe('values entered by hand', () => {
  test('stand in the order of their days', () => {
    const entered = [
      { on: on('09'), value: 7.5 },
      { on: on('02'), value: -3 },
    ]

    expect(pointsOf(entered, 'values', UNTIL)).toEqual([
      { x: '2025-04-02', y: -3, n: 1 },
      { x: '2025-04-09', y: 7.5, n: 1 },
    ])
    expect(pointsOf([{ on: on('02'), value: 4 }], 'count', UNTIL)).toEqual([
      { x: '2025-04-02', y: 4, n: 4 },
    ])
  })

  test('are shares of their denominator, without a value below 5', () => {
    const entered = [
      { on: on('02'), value: 3, denominator: 4 },
      { on: on('09'), value: 5, denominator: 5 },
    ]

    expect(pointsOf(entered, 'proportion', UNTIL)).toEqual([
      { x: '2025-04-02', y: null, n: 4, numerator: 3 },
      { x: '2025-04-09', y: 1, n: 5, numerator: 5 },
    ])
  })

  test('are events, several of one day with gaps of 0, none after the last day looked at', () => {
    const entered = [
      { on: on('12'), value: 1 },
      { on: on('02'), value: 2 },
      { on: on('05'), value: 0 },
      { on: localDate('2025-05-01'), value: 1 },
    ]

    expect(handEnteredSeries(entered, 'rare_events', UNTIL)).toMatchObject({
      value: {
        points: [
          { x: '2025-04-02', y: 0 },
          { x: '2025-04-12', y: 10 },
        ],
        openGap: { from: '2025-04-12', to: '2025-04-30', days: 18 },
        countsTrials: false,
      },
    })
  })

  const refused: readonly (readonly [string, 'count' | 'proportion', HandEnteredValue[]])[] = [
    ['not_a_count', 'count', [{ on: on('02'), value: 1.5 }]],
    ['not_a_count', 'count', [{ on: on('02'), value: -1 }]],
    ['not_a_count', 'proportion', [{ on: on('02'), value: 1, denominator: 2.5 }]],
    ['denominator_missing', 'proportion', [{ on: on('02'), value: 1 }]],
    ['denominator_too_small', 'proportion', [{ on: on('02'), value: 6, denominator: 5 }]],
    ['day_twice', 'count', [1, 2].map((value) => ({ on: on('02'), value }))],
  ]

  test.each(refused)('are refused: %s of a %s', (code, kind, entered) => {
    expect(pointsOf(entered, kind, UNTIL)).toEqual({ code, on: '2025-04-02' })
  })
})
