import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CONFIDENCE_TYPES } from './confidence-limits.ts'
import { kaplanMeier, survivalQuantile } from './kaplan-meier.ts'
import type { FollowUp } from './life-table.ts'

const ended = (...times: readonly number[]) => times.map((time) => ({ time, end: 'admitted' }))
const open = (...times: readonly number[]) => times.map((time) => ({ time, end: null }))

const time = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.double({ min: 0, max: 500, noNaN: true }))
const followUp: fc.Arbitrary<FollowUp<string>> = fc.record({
  time,
  end: fc.constantFrom('admitted', 'withdrawn', null),
})

describe('the Kaplan-Meier estimate', () => {
  test('is one minus the empirical distribution where nobody is censored', () => {
    fc.assert(
      fc.property(fc.array(time, { minLength: 1 }), (times) => {
        for (const point of kaplanMeier(ended(...times), 'log-log').curve) {
          const later = times.filter((one) => one > point.time).length
          expect(point.survival).toBeCloseTo(later / times.length, 10)
        }
      }),
    )
  })

  test('counts everyone once, falls and lies inside its limits', () => {
    fc.assert(
      fc.property(fc.array(followUp), fc.constantFrom(...CONFIDENCE_TYPES), (followUps, type) => {
        const { n, events, curve } = kaplanMeier(followUps, type)
        const counted = curve.map((point) => point.events + point.censored)

        expect(counted.reduce((total, count) => total + count, 0)).toBe(n)
        expect(events).toBe(followUps.filter(({ end }) => end !== null).length)
        for (const [index, { survival, lower, upper }] of curve.entries()) {
          expect(survival).toBeLessThanOrEqual(curve[index - 1]?.survival ?? 1)
          expect(survival).toBeGreaterThanOrEqual((lower ?? 0) - 1e-12)
          expect(survival).toBeLessThanOrEqual((upper ?? 1) + 1e-12)
        }
      }),
    )
  })

  test('does not depend on the order of the list', () => {
    fc.assert(
      fc.property(fc.array(followUp), (followUps) => {
        expect(kaplanMeier(followUps.toReversed(), 'log')).toEqual(kaplanMeier(followUps, 'log'))
      }),
    )
  })

  test('of nobody is empty', () => {
    expect(kaplanMeier([], 'plain')).toEqual({
      n: 0,
      events: 0,
      median: null,
      medianLower: null,
      medianUpper: null,
      curve: [],
    })
  })
})

/** As `summary(survfit(…))$table` of R survival 3.5-3 has them. */
describe('the median', () => {
  test.each([
    ['is the first time at which fewer than half wait', [...ended(1, 2, 3)], 2],
    ['is the middle of a step at exactly half', [...ended(1, 2, 3, 4)], 2.5],
    ['is the beginning of a step at half without an end', [...ended(1, 2), ...open(3, 4)], 2],
    ['is not there where more than half still wait', [...ended(1), ...open(2, 3)], null],
    ['looks across censorings inside the step', [...ended(1, 2, 9), ...open(5, 10)], 9],
  ])('%s', (_, followUps, median) => {
    expect(kaplanMeier(followUps, 'log-log').median).toBe(median)
  })

  test('knows half although fractions miss it by a hair', () => {
    expect(
      survivalQuantile(
        [
          {
            time: 1,
            atRisk: 2,
            events: 1,
            censored: 0,
            survival: 0.5 + 1e-16,
            lower: null,
            upper: null,
          },
          { time: 4, atRisk: 1, events: 1, censored: 0, survival: 0, lower: null, upper: null },
        ],
        0.5,
      ),
    ).toEqual({ time: 2.5, lower: null, upper: null })
  })
})
