import { describe, expect, test } from 'vitest'
import { CONFIDENCE_TYPES, confidenceLimits } from './confidence-limits.ts'

describe('limits of a probability', () => {
  const estimate = { probability: 0.5, logSe: 0.2 }

  /** Worked out by R's `survival:::survfit_confint(0.5, 0.2, conf.type, conf.int = 0.95)`. */
  test.each([
    ['plain', 0.304003601545995, 0.695996398454005],
    ['log', 0.337854490568523, 0.739963525656604],
    ['log-log', 0.29517171608491, 0.674522638182292],
  ] as const)('%s', (type, lower, upper) => {
    const limits = confidenceLimits(estimate, type)

    expect(limits.lower).toBeCloseTo(lower, 12)
    expect(limits.upper).toBeCloseTo(upper, 12)
  })

  test.each(['plain', 'log'] as const)('%s ones stay between 0 and 1', (type) => {
    const { lower, upper } = confidenceLimits({ probability: 0.9, logSe: 0.8 }, type)

    expect(lower).toBeGreaterThanOrEqual(0)
    expect(upper).toBe(1)
  })

  test.each(CONFIDENCE_TYPES)('%s ones are not there at 0', (type) => {
    const limits = confidenceLimits({ probability: 0, logSe: Number.POSITIVE_INFINITY }, type)

    expect(limits).toEqual({ lower: null, upper: null })
  })

  test('log-log ones are not there at 1, be it by rounding; the others close in on it', () => {
    const none = { lower: null, upper: null }
    const certain = { probability: 1, logSe: 0 }

    expect(confidenceLimits(certain, 'log-log')).toEqual(none)
    expect(confidenceLimits({ probability: 1 - 2e-16, logSe: 1e-9 }, 'log-log')).toEqual(none)
    expect(confidenceLimits(certain, 'plain')).toEqual({ lower: 1, upper: 1 })
    expect(confidenceLimits(certain, 'log')).toEqual({ lower: 1, upper: 1 })
  })
})
