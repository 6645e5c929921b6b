import { expect, test } from 'vitest'
import { RULE_SETS } from '../disclosure/rule-sets.ts'
import type { SharedCell } from './figures-for-combining.ts'
import { pooledChance } from './pooled-chance.ts'

type Point = readonly [percent: SharedCell, lower?: SharedCell, upper?: SharedCell]

type Region = Parameters<typeof pooledChance>[0][number]

function region(cohortSize: SharedCell, [percent, lower = null, upper = null]: Point): Region {
  const points = [{ day: 28, percent, lower, upper }]
  return { chance: { cohortSize, points }, ruleSet: undefined }
}
const outside = (...given: Parameters<typeof region>) => ({
  ...{ ...region(...given), ruleSet: RULE_SETS['pathway28-external-2'] },
})
const at28 = (...regions: Region[]) => pooledChance(regions)[0]

test('each region weighs as much as its cohort is large', () => {
  // (30 × 40 + 10 × 80) ÷ 40 = 50
  expect(at28(region(30, [40]), region(10, [80]))?.percent).toBeCloseTo(50, 10)
})

test('the limits are those of independent regions, on the log-log scale', () => {
  // Limits of 0.4 with a standard error of 0.08, and of 0.6 with one of 0.06, to one decimal.
  const pooled = at28(region(50, [40, 24.6, 55]), region(50, [60, 47, 70.8]))

  // √(0.25 × 0.08² + 0.25 × 0.06²) = 0.05 about 0.5.
  const logScale = (1.96 * 0.05) / (0.5 * Math.log(0.5))
  const limit = (side: 1 | -1) => 100 * 0.5 ** Math.exp(side * -logScale)
  expect(pooled?.limits.lower).toBeCloseTo(limit(1), 0)
  expect(pooled?.limits.upper).toBeCloseTo(limit(-1), 0)
})

test.each([
  ['has no limits', [40]],
  ['has a limit that is printed as 0', [40, 0, 80]],
  ['has a limit that is printed as 100', [99.9, 98, 100]],
  ['had everybody admitted', [100, 50, 60]],
] as const)('there are no limits where a region %s', (_, point) => {
  expect(at28(region(50, [40, 30, 50]), region(50, point))?.limits).toEqual({
    ...{ lower: null, upper: null },
  })
})

test.each([
  ['hides its chance', outside(20, ['*'])],
  ['hides the size of its cohort', outside('*', [40])],
])('a day has no figure where a region %s', (_, hiding) => {
  expect(at28(outside(20, [40]), hiding)).toMatchObject({ percent: null, isHidden: true })
})

test('a region with nobody in its cohort has no weight', () => {
  expect(at28(region(0, [null]), region(10, [80]))).toMatchObject({ percent: 80, isHidden: false })
  expect(at28(region(0, [null]))).toMatchObject({ percent: null, isHidden: false })
})

test('a region that has another day hides it', () => {
  const other = { ...region(10, [20]) }
  const later = { ...other, chance: { cohortSize: 10, points: [] } }

  expect(at28(other, later)).toMatchObject({ percent: null, isHidden: true })
})

test('without a region there is no day', () => {
  expect(pooledChance([])).toEqual([])
})

test('rounding is followed to the corners of what was published', () => {
  // 10 is 8 to 12; the chances are half a point either way. Highest: (12 × 80.5 + 8 × 40.5) ÷ 20.
  const pooled = at28(outside(10, [40]), outside(10, [80]))

  expect(pooled?.most).toBeCloseTo((12 * 80.5 + 8 * 40.5) / 20, 10)
  expect(pooled?.least).toBeCloseTo((12 * 39.5 + 8 * 79.5) / 20, 10)
})
