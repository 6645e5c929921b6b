import { describe, expect, test } from 'vitest'
import { assuranceOf, pointType } from './verdict.ts'

describe('the type of a point', () => {
  test.each(['UCL', 'T+', '2A', '7A'] as const)('%s is high', (code) => {
    expect(pointType(code, 'increase')).toBe('improvement')
    expect(pointType(code, 'decrease')).toBe('concern')
    expect(pointType(code, 'neutral')).toBe('neutral_high')
  })

  test.each(['LCL', 'T-', '2B', '7B'] as const)('%s is low', (code) => {
    expect(pointType(code, 'increase')).toBe('concern')
    expect(pointType(code, 'decrease')).toBe('improvement')
    expect(pointType(code, 'neutral')).toBe('neutral_low')
  })

  test.each(['increase', 'decrease', 'neutral'] as const)('CC is common cause by %s', (way) => {
    expect(pointType('CC', way)).toBe('common_cause')
  })
})

describe('assurance', () => {
  const limits = { mean: 7, lpl: 5, upl: 9, nearLpl: 6, nearUpl: 8 }
  const none = { mean: 7, lpl: null, upl: null, nearLpl: null, nearUpl: null }

  test.each([
    { target: 10, increase: 'consistent_fail', decrease: 'consistent_pass' },
    { target: 4, increase: 'consistent_pass', decrease: 'consistent_fail' },
    { target: 9, increase: 'inconsistent', decrease: 'inconsistent' },
    { target: 5, increase: 'inconsistent', decrease: 'inconsistent' },
    { target: 7, increase: 'inconsistent', decrease: 'inconsistent' },
  ])('of a target of $target between limits of 5 and 9', ({ target, increase, decrease }) => {
    expect(assuranceOf(target, limits, 'increase')).toBe(increase)
    expect(assuranceOf(target, limits, 'decrease')).toBe(decrease)
    expect(assuranceOf(target, limits, 'neutral')).toBeNull()
  })

  test('is none without a target, and never sure without limits', () => {
    expect(assuranceOf(null, limits, 'increase')).toBeNull()
    expect(assuranceOf(100, none, 'increase')).toBe('inconsistent')
  })
})
