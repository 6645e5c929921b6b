import { describe, expect, test } from 'vitest'
import type { Value } from './process-limits.ts'
import { RULE_SETS, type RuleSetName } from './rule-sets.ts'
import { codePoints } from './signals.ts'

/** Mean 0, near limits at 4, limits at 6. */
const LIMITS = { mean: 0, lpl: -6, upl: 6, nearLpl: -4, nearUpl: 4 }

function codesOf(values: readonly Value[], ruleSet: RuleSetName = 'r'): string {
  const points = values.map((y) => ({ y }))
  return codePoints(points, LIMITS, RULE_SETS[ruleSet])
    .map(({ code }) => code)
    .join(' ')
}

describe('outside the limits', () => {
  test('is strictly beyond them', () => {
    expect(codesOf([6, -7, 6.5, -6])).toBe('CC LCL UCL CC')
  })

  test('comes before every other reason', () => {
    expect(codesOf([1, 2, 3, 4, 5, 5.5, 7])).toBe('T+ T+ T+ T+ T+ T+ UCL')
  })
})

describe('a trend', () => {
  test('is seven points that rise, or fall, all of them', () => {
    expect(codesOf([0, -2, -1, 0, 1, 2, 3, 4, 0])).toBe('CC T+ T+ T+ T+ T+ T+ T+ CC')
    expect(codesOf([-3, 4, 3, 2, 1, 0, -1, -2, 0])).toBe('CC T- T- T- T- T- T- T- CC')
  })

  test('is not six points, nor seven with a tie or a gap', () => {
    expect(codesOf([-2, -1, 0, 1, 2, 3, -1])).not.toContain('T')
    expect(codesOf([-3, -2, -1, 0, 0, 1, 2, 3])).not.toContain('T')
    expect(codesOf([-3, -2, -1, 0, null, 1, 2, 3])).not.toContain('T')
  })

  test('gives the turn to the later of two', () => {
    expect(codesOf([-3, -2, -1, 0, 1, 2, 3, 2, 1, 0, -1, -2, -3])).toBe(
      'T+ T+ T+ T+ T+ T+ T- T- T- T- T- T- T-',
    )
  })

  test('keeps its last point where the next trend starts anew', () => {
    const rise = [-3, -2, -1, 0, 1, 2, 3]

    expect(codesOf([...rise, ...rise])).toBe(Array(14).fill('T+').join(' '))
  })

  test('is five points in Power BI', () => {
    expect(codesOf([-2, -1, 0, 1, 2], 'power-bi')).toBe('T+ T+ T+ T+ T+')
    expect(codesOf([-2, -1, 0, 1, -1], 'power-bi')).not.toContain('T')
  })
})

describe('two in three', () => {
  test('flags only the points near a limit, with the third on the same side of the mean', () => {
    expect(codesOf([-1, 5, 1, 5, -1])).toBe('CC 2A CC 2A CC')
    expect(codesOf([1, -5, -5, -1, 1])).toBe('CC 2B 2B CC CC')
    expect(codesOf([1, 5, 5])).toBe('CC 2A 2A')
  })

  test('needs all three: a point across the mean, on it, outside or missing breaks it', () => {
    expect(codesOf([1, 5, -1, 5, -1])).not.toContain('2')
    expect(codesOf([1, 5, 0, 5, -1])).not.toContain('2')
    expect(codesOf([-1, 5, 7, 1, -1])).not.toContain('2')
    expect(codesOf([1, 5, null, 5, -1])).not.toContain('2')
    expect(codesOf([5, 5])).not.toContain('2')
  })

  test('counts strictly beyond the near limit', () => {
    expect(codesOf([1, 4, 5])).not.toContain('2')
  })

  test('in Power BI counts points outside the limits, wherever the third lies', () => {
    expect(codesOf([1, 5, -1, 5, -1], 'power-bi')).toBe('CC 2A CC 2A CC')
    expect(codesOf([-1, -5, -7, 1], 'power-bi')).toBe('CC 2B LCL CC')
    expect(codesOf([5, 5], 'power-bi')).toBe('2A 2A')
    expect(codesOf([5, -5, 5], 'power-bi')).not.toContain('2')
  })
})

describe('a shift', () => {
  const seven = [1, 2, 1, 2, 1, 2, 1]

  test('is seven points on one side of the mean, all of them', () => {
    expect(codesOf([-1, ...seven, -1])).toBe('CC 7A 7A 7A 7A 7A 7A 7A CC')
    expect(codesOf(seven.map((y) => -y))).toBe('7B 7B 7B 7B 7B 7B 7B')
  })

  test('is not six, and a point on the mean or a gap breaks it', () => {
    expect(codesOf(seven.slice(1))).not.toContain('7')
    expect(codesOf([1, 2, 1, 0, 1, 2, 1])).not.toContain('7')
    expect(codesOf([1, 2, 1, null, 1, 2, 1])).not.toContain('7')
  })

  test('comes after two in three', () => {
    expect(codesOf([1, 2, 5, 5, 1, 2, 1])).toBe('7A 7A 2A 2A 7A 7A 7A')
  })
})

test('without limits only trends and shifts are left', () => {
  const none = { mean: 0, lpl: null, upl: null, nearLpl: null, nearUpl: null }
  const points = [9, 8, 9, 8, 9, 8, 9, -50].map((y) => ({ y }))

  const codes = codePoints(points, none, RULE_SETS.r).map(({ code }) => code)

  expect(codes).toEqual([...Array(7).fill('7A'), 'CC'])
})
