import { describe, expect, test } from 'vitest'
import { isConstant, processLimits } from './process-limits.ts'
import { RULE_SETS } from './rule-sets.ts'

const OUTLIER = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]

describe('limits', () => {
  test('stand 2.66 average moving ranges from the mean, the near ones at two thirds of it', () => {
    const limits = processLimits([5, 9], RULE_SETS.r)

    expect(limits.mean).toBe(7)
    expect(limits.upl).toBeCloseTo(7 + 2.66 * 4, 12)
    expect(limits.lpl).toBeCloseTo(7 - 2.66 * 4, 12)
    expect(limits.nearUpl).toBeCloseTo(7 + (2 / 3) * 2.66 * 4, 12)
    expect(limits.nearLpl).toBeCloseTo(7 - (2 / 3) * 2.66 * 4, 12)
  })

  test('leave an outlier in the mean, and out of the width only where the rule set says so', () => {
    const screened = processLimits(OUTLIER, RULE_SETS.r)
    const whole = processLimits(OUTLIER, RULE_SETS.excel)

    expect(screened.mean).toBe(35 / 18)
    expect(screened.upl).toBeCloseTo(35 / 18 + 2.66, 12)
    expect(whole.mean).toBe(35 / 18)
    expect(whole.upl).toBeCloseTo(35 / 18 + 2.66 * (32 / 17), 12)
  })

  test('are a little narrower in Power BI', () => {
    expect(processLimits([5, 9], RULE_SETS['power-bi']).upl).toBeCloseTo(7 + (3 / 1.128) * 4, 12)
  })

  test('have no moving range across a gap', () => {
    expect(processLimits([5, 9, null, 1, 3], RULE_SETS.excel)).toMatchObject({
      mean: 4.5,
      upl: 4.5 + 2.66 * 3,
    })
  })

  test.each([
    { name: 'r', ruleSet: RULE_SETS.r },
    { name: 'excel', ruleSet: RULE_SETS.excel },
    { name: 'power-bi', ruleSet: RULE_SETS['power-bi'] },
  ])('equal the mean of a constant series by $name', ({ ruleSet }) => {
    expect(processLimits([0.1, 0.1, 0.1, null, 0.1], ruleSet)).toEqual({
      mean: 0.1,
      lpl: 0.1,
      upl: 0.1,
      nearLpl: 0.1,
      nearUpl: 0.1,
    })
  })

  test.each([
    { values: [], mean: null },
    { values: [null], mean: null },
    { values: [5], mean: 5 },
    { values: [5, null, 7], mean: 6 },
    { values: [5, 5, null, 7, 7], mean: 6 },
  ])('are none where $values gives no moving range to keep', ({ values, mean }) => {
    expect(processLimits(values, RULE_SETS.r)).toEqual({
      mean,
      lpl: null,
      upl: null,
      nearLpl: null,
      nearUpl: null,
    })
  })
})

test.each([
  { values: [28, 28], constant: true },
  { values: [28, 28, null, 28], constant: true },
  { values: [28, 28, 29], constant: false },
  { values: [28, null, 28], constant: false },
  { values: [28], constant: false },
  { values: [], constant: false },
])('$values is constant: $constant', ({ values, constant }) => {
  expect(isConstant(values)).toBe(constant)
})
