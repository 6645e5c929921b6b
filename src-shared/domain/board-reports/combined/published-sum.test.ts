import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isShowable, RULE_SET_NAMES, RULE_SETS, rounded } from '../disclosure/rule-sets.ts'
import type { SharedCell } from './figures-for-combining.ts'
import { publishedShare, publishedSum } from './published-sum.ts'

const OURS = RULE_SETS['pathway28-external-2']
const external = (...counts: SharedCell[]) =>
  publishedSum(counts.map((count) => ({ count, ruleSet: OURS })))
const internal = (...counts: SharedCell[]) =>
  publishedSum(counts.map((count) => ({ count, ruleSet: undefined })))

describe('a sum of published counts', () => {
  test('of rounded counts says what the true sum is at least and at most', () => {
    // 10 is 8 to 12, 25 is 23 to 27, 0 is 0; 5 begins at the threshold.
    expect(external(10, 25)).toMatchObject({ shown: 35, least: 31, most: 39, regions: 2 })
    expect(external(10, 0)).toMatchObject({ shown: 10, least: 8, most: 12 })
    expect(external(5, 5)).toMatchObject({ shown: 10, least: 10, most: 14 })
  })

  test('with a hidden part is hidden, and says only what it is at least', () => {
    expect(external(10, '*', 25)).toEqual({
      ...{ regions: 3, shown: null, isHidden: true, least: 31, most: null },
    })
  })

  test('inside the region is exact', () => {
    expect(internal(3, 4)).toMatchObject({ shown: 7, least: 7, most: 7, isHidden: false })
  })

  test('leaves out a region without the figure, and says of how many it is', () => {
    expect(internal(3, null)).toMatchObject({ shown: 3, regions: 1 })
    expect(internal(null)).toEqual({
      ...{ regions: 0, shown: null, isHidden: false, least: 0, most: null },
    })
  })

  test('never leaves the true sum outside what it says, by any rule set', () => {
    const rules = fc.constantFrom(...RULE_SET_NAMES).map((name) => RULE_SETS[name])
    const counts = fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 7 })
    fc.assert(
      fc.property(rules, counts, (ruleSet, all) => {
        const shown = all.map((count) =>
          isShowable(count, ruleSet) ? rounded(count, ruleSet) : ('*' as const),
        )
        const sum = publishedSum(shown.map((count) => ({ count, ruleSet })))
        const truth = all.reduce((total, one) => total + one, 0)
        expect(sum.least).toBeLessThanOrEqual(truth)
        expect(sum.most ?? truth).toBeGreaterThanOrEqual(truth)
        expect(sum.isHidden).toBe(shown.includes('*'))
      }),
    )
  })
})

describe('a share of two sums', () => {
  test('from rounded counts is whole, with what the true counts allow', () => {
    // 20 of 40 is 18 to 22 of 38 to 42: 42.8 to 57.9 percent.
    expect(publishedShare(external(20), external(40))).toEqual({ percent: 50, least: 42, most: 58 })
  })

  test('never passes 100 percent', () => {
    expect(publishedShare(external(15, 15), external(15, 15))).toEqual({
      ...{ percent: 100, least: 76, most: 100 },
    })
  })

  test('from exact counts has one decimal', () => {
    expect(publishedShare(internal(31), internal(70))).toEqual({
      ...{ percent: 44.3, least: 44.3, most: 44.3 },
    })
  })

  test.each([
    ['a hidden numerator', external('*'), external(40)],
    ['a hidden denominator', external(20), external('*')],
    ['nobody', internal(0), internal(0)],
    ['sums of other regions', internal(1, null), internal(4, 4)],
  ])('is not given of %s', (_, numerator, denominator) => {
    expect(publishedShare(numerator, denominator)).toBeNull()
  })
})
