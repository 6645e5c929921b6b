import { describe, expect, test } from 'vitest'
import { addDays, localDate } from '../../local-date.ts'
import type { SeriesPoint } from './measure-series.ts'
import { compareRuleSets } from './rule-set-parity.ts'

function aSeries(values: readonly number[]): readonly SeriesPoint[] {
  return values.map((y, index) => ({ x: addDays(localDate('2024-01-01'), index), y, n: 1 }))
}

function differencesOf(values: readonly number[], fixAfterPoints: number | null = null) {
  return compareRuleSets([aSeries(values)], fixAfterPoints).map(({ point, codes, causes }) => ({
    y: point.y,
    ...codes,
    causes,
  }))
}

describe('the rule sets', () => {
  test('agree about a quiet series', () => {
    expect(differencesOf([5, 9, 5, 9, 5, 9, 7, 8, 7, 6, 9, 5, 6, 7])).toEqual([])
  })

  test('differ in a trend of five', () => {
    const values = [5, 9, 5, 9, 5, 9, 5, 6, 7, 8, 9, 5, 9, 5]

    expect(differencesOf(values)).toEqual(
      [5, 6, 7, 8, 9].map((y) => ({
        y,
        r: 'CC',
        excel: 'CC',
        'power-bi': 'T+',
        causes: { 'power-bi': 'trend_points' },
      })),
    )
  })

  test('differ where screening takes an outlier out of the limits', () => {
    const values = [1, 2, 1, 2, 8, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 5.5]

    expect(differencesOf(values, 18)).toMatchObject([
      { y: 5.5, r: 'UCL', excel: 'CC', 'power-bi': 'UCL', causes: { excel: 'screening' } },
    ])
  })

  test('differ in the third of three points near a limit', () => {
    const values = [4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 9.5, 4.9, 9.5]

    expect(differencesOf(values, 12)).toMatchObject([
      { y: 9.5, r: 'CC', 'power-bi': '2A', causes: { 'power-bi': 'two_in_three' } },
      { y: 9.5, r: 'CC', 'power-bi': '2A', causes: { 'power-bi': 'two_in_three' } },
    ])
  })

  test('differ by a hair in the width of the limits', () => {
    const values = [4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 10.3195]

    expect(differencesOf(values, 12)).toMatchObject([
      { r: 'CC', excel: 'CC', 'power-bi': 'UCL', causes: { 'power-bi': 'limit_width' } },
    ])
  })
})
