import { describe, expect, test } from 'vitest'
import { addMonths, localDate } from '../../local-date.ts'
import type { MeasureSeries, SeriesKind, SeriesPoint } from './measure-series.ts'
import { poolByQuarter } from './pool-by-quarter.ts'

function monthly(kind: SeriesKind, points: readonly Omit<SeriesPoint, 'x'>[]): MeasureSeries {
  return {
    kind,
    points: points.map((point, index) => ({
      x: addMonths(localDate('2024-12-01'), index),
      ...point,
    })),
    openGap: null,
    countsTrials: false,
    isPart: true,
    isMonthly: true,
    isStock: false,
  }
}

describe('quarters', () => {
  test('add up the counts of three months, and leave out what is not whole', () => {
    const counts = [9, 1, 2, 4, 8].map((y) => ({ y, n: y }))

    expect(poolByQuarter(monthly('count', counts))).toMatchObject({
      points: [{ x: '2025-01-01', y: 7, n: 7 }],
      isMonthly: false,
    })
    expect(
      poolByQuarter(monthly('count', [...counts.slice(0, 3), { y: null, n: 0 }])).points,
    ).toEqual([{ x: '2025-01-01', y: null, n: 3 }])
  })

  test('share three months out anew, even those too few to show', () => {
    const months = [
      { y: null, n: 2, numerator: 1 },
      { y: null, n: 2, numerator: 2 },
      { y: null, n: 0 },
      { y: null, n: 3, numerator: 1 },
      ...[1, 1, 2].map((n) => ({ y: null, n, numerator: 1 })),
    ]

    expect(poolByQuarter(monthly('proportion', months)).points).toEqual([
      { x: '2025-01-01', y: 3 / 5, n: 5, numerator: 3 },
      { x: '2025-04-01', y: null, n: 4, numerator: 3 },
    ])
  })

  test('are not made of what does not add up', () => {
    const values = monthly('values', [{ y: 3, n: 1 }])

    expect(poolByQuarter(values)).toBe(values)
    expect(poolByQuarter({ ...values, isMonthly: false })).toMatchObject({ points: [{ y: 3 }] })
  })
})
