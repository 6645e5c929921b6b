import { describe, expect, test } from 'vitest'
import { addDays, localDate } from '../../local-date.ts'
import type { SeriesPoint } from './measure-series.ts'
import { suggestRebase } from './rebase-suggestion.ts'

const START = localDate('2024-01-01')

function aSeries(values: readonly (number | null)[], ns: readonly number[] = []): SeriesPoint[] {
  return values.map((y, index) => ({ x: addDays(START, index), y, n: ns[index] ?? 1 }))
}

const BEFORE = [11, 9, 12, 10, 8, 11, 10, 9, 11, 10, 12, 9]
const AFTER = [14, 15, 13, 16, 14, 12, 15, 13, 14, 15, 14, 13]

describe('a rebase', () => {
  test('is suggested where a step lasts, with its size', () => {
    const found = suggestRebase(aSeries([...BEFORE, ...AFTER]), 'values')

    expect(found).toMatchObject({
      at: addDays(START, 12),
      after: 14,
      pointsBefore: 12,
      pointsAfter: 12,
      pValue: 0.001,
      limits: 'firm',
    })
    // mean(c(11,9,12,10,8,11,10,9,11,10,12,9)) in R.
    expect(found?.before).toBeCloseTo(10.1666666667, 9)
    expect(found?.difference).toBeCloseTo(14 - 10.1666666667, 9)
  })

  test('is for trial limits where fewer than 12 points lie on a side', () => {
    const found = suggestRebase(aSeries([...BEFORE.slice(0, 9), null, ...AFTER]), 'values')

    expect(found).toMatchObject({ at: addDays(START, 10), pointsBefore: 9, limits: 'trial' })
  })

  test('is not suggested where nothing lasts, nothing varies, or there is too little', () => {
    const quiet = [...BEFORE, ...BEFORE.toReversed()]

    expect(suggestRebase(aSeries(quiet), 'values')).toBeUndefined()
    expect(suggestRebase(aSeries(quiet.map(() => 5)), 'values')).toBeUndefined()
    expect(suggestRebase(aSeries([1, 1, 1, 1, 1, 9, 9, 9, 9, 9, 9]), 'values')).toBeUndefined()
    expect(suggestRebase([], 'values')).toBeUndefined()
  })

  test('is not suggested by one outlier', () => {
    const found = suggestRebase(aSeries([...BEFORE, 60, ...AFTER.map((y) => y - 4)]), 'values')

    expect(found).toBeUndefined()
  })

  test('weighs shares by their n, and tells gaps in days', () => {
    const shares = [...BEFORE.map((y) => y / 20), ...AFTER.map((y) => y / 20)]
    const ns = shares.map((_, index) => (index === 0 ? 100 : 10))

    expect(suggestRebase(aSeries(shares, ns), 'proportion')?.before).toBeCloseTo(
      (100 * 0.55 + 10 * ((122 - 11) / 20)) / 210,
      9,
    )
    const gaps = suggestRebase(
      aSeries([...Array(12).fill(10), ...Array(12).fill(90)]),
      'rare_events',
    )
    expect(gaps?.before).toBeCloseTo(10, 9)
    expect(gaps?.after).toBeCloseTo(90, 9)
  })

  test('is suggested in about one of twenty series in which nothing changed', () => {
    let state = 7
    const draw = () => {
      state = (state * 48_271) % 2_147_483_647
      return state / 2_147_483_647
    }
    const suggested = Array.from({ length: 200 }, () =>
      suggestRebase(aSeries(Array.from({ length: 30 }, draw)), 'values'),
    ).filter((one) => one !== undefined)

    expect(suggested.length).toBeGreaterThan(1)
    expect(suggested.length).toBeLessThan(22)
  })
})
