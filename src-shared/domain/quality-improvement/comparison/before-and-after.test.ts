import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { addDays, type LocalDate, localDate } from '../../local-date.ts'
import type { Wait } from '../pathway-stages.ts'
import { beforeAndAfter } from './before-and-after.ts'

const CHANGE = localDate('2025-07-01')

type End = 'admitted' | 'withdrawn' | null

function aWait(start: LocalDate, days: number, end: End): Wait {
  const stop = addDays(start, days)
  return {
    referral: aReferral({
      days: { referral_made: start, ...(end === 'admitted' ? { admitted: stop } : {}) },
      outcome: end ?? undefined,
      outcomeOn: end ? stop : undefined,
    }),
    start,
    stop,
  }
}

const ENDS = [null, 'admitted', 'withdrawn'] as const

function waitsFrom(start: LocalDate, times: readonly number[], ends: readonly number[]) {
  return times.map((time, index) => aWait(start, time, ENDS[ends[index] ?? 0] ?? null))
}

const BEFORE = waitsFrom(
  addDays(CHANGE, -1),
  [5, 10, 15, 20, 30, 33, 40, 28, 28, 35, 10, 50],
  [1, 1, 0, 2, 1, 1, 0, 1, 2, 1, 0, 1],
)
const AFTER = waitsFrom(
  CHANGE,
  [4, 6, 8, 9, 12, 14, 20, 3, 27, 30, 2, 40],
  [1, 1, 1, 1, 0, 1, 2, 0, 1, 0, 0, 1],
)

/** So many of whom so many were admitted on day 10, the others followed to day 40. */
function simple(start: LocalDate, admitted: number, n: number): readonly Wait[] {
  return Array.from({ length: n }, (_, index) =>
    index < admitted ? aWait(start, 10, 'admitted') : aWait(start, 40, null),
  )
}

const earlier = addDays(CHANGE, -60)

describe('a change', () => {
  // R: survfit(Surv(t, factor(e, 0:2, c("c", "adm", "oth"))) ~ 1), at 28; the difference by Newcombe's
  // method 10 on n = p(1-p)/se^2.
  test('is measured with open referrals counted and other ends competing', () => {
    const found = beforeAndAfter([...BEFORE, ...AFTER], CHANGE, { day: 28 })

    expect(found.before).toMatchObject({
      n: 12,
      admitted: 3,
      known: 10,
      open: 3,
      longestFollowUp: 50,
    })
    expect(found.before.probability).toBeCloseTo(0.2708333333, 9)
    expect(found.before.se).toBeCloseTo(0.1354834237, 9)
    expect(found.after).toMatchObject({
      n: 12,
      admitted: 6,
      known: 9,
      open: 4,
      longestFollowUp: 40,
    })
    expect(found.after.probability).toBeCloseTo(0.64, 9)
    expect(found.after.se).toBeCloseTo(0.1609968944, 9)
    expect(found.difference).toBeCloseTo(0.36916666667, 9)
    expect(found.se).toBeCloseTo(0.21041805555, 9)
    expect(found.lower).toBeCloseTo(-0.05899483905, 9)
    expect(found.upper).toBeCloseTo(0.65434836983, 9)
    expect(found.verdict).toBe('no-evidence-yet')
  })

  // Newcombe 1998, table II, (a): 56/70 and 48/80.
  test('has the published limits where nobody is censored before the day', () => {
    const found = beforeAndAfter([...simple(earlier, 48, 80), ...simple(CHANGE, 56, 70)], CHANGE, {
      day: 28,
    })

    expect(found.difference).toBeCloseTo(0.2, 12)
    expect(found.lower).toBeCloseTo(0.0524, 4)
    expect(found.upper).toBeCloseTo(0.3339, 4)
    expect(found.verdict).toBe('better')
  })

  test('is worse where fewer are admitted by the day', () => {
    const found = beforeAndAfter([...simple(earlier, 56, 70), ...simple(CHANGE, 48, 80)], CHANGE, {
      day: 28,
    })

    expect(found.verdict).toBe('worse')
    expect(found.upper).toBeCloseTo(-0.0524, 4)
  })

  test('puts who was referred on the very day after it, whenever they were admitted', () => {
    const waits = [...simple(addDays(CHANGE, -1), 5, 6), ...simple(CHANGE, 5, 7)]

    expect(beforeAndAfter(waits, CHANGE, { day: 28 })).toMatchObject({
      before: { n: 6 },
      after: { n: 7 },
    })
  })

  test('counts those whom it may have reached though they were referred before', () => {
    const waits = [
      aWait(addDays(CHANGE, -28), 40, null),
      aWait(addDays(CHANGE, -27), 40, null),
      aWait(addDays(CHANGE, -27), 27, 'admitted'),
      aWait(addDays(CHANGE, -1), 2, 'withdrawn'),
      aWait(CHANGE, 5, null),
    ]

    expect(beforeAndAfter(waits, CHANGE, { day: 28 }).acrossChange).toBe(2)
  })

  test('does not take none admitted for certainty', () => {
    const found = beforeAndAfter([...simple(earlier, 0, 5), ...simple(CHANGE, 2, 5)], CHANGE, {
      day: 28,
    })

    expect(found.before).toMatchObject({ probability: 0, se: 0, lower: 0 })
    expect(found.before.upper).toBeCloseTo(0.4345, 3)
    expect(found.verdict).toBe('no-evidence-yet')
  })
})

describe('too few is said', () => {
  test('under 5 whose fate is known on a side', () => {
    const four = beforeAndAfter([...simple(earlier, 4, 4), ...simple(CHANGE, 0, 90)], CHANGE, {
      day: 28,
    })
    const open = Array.from({ length: 50 }, () => aWait(CHANGE, 20, null))
    const young = beforeAndAfter([...simple(earlier, 9, 9), ...open], CHANGE, { day: 28 })

    expect(four).toMatchObject({ verdict: 'too-few', difference: null, before: { known: 4 } })
    expect(young).toMatchObject({
      verdict: 'too-few',
      after: { n: 50, known: 0, open: 50, probability: null, longestFollowUp: 20 },
    })
  })

  test('where nobody after the change has been followed up to the day', () => {
    const after = [
      ...Array.from({ length: 6 }, () => aWait(CHANGE, 10, 'admitted' as const)),
      aWait(CHANGE, 20, null),
    ]

    expect(beforeAndAfter([...simple(earlier, 9, 9), ...after], CHANGE, { day: 28 })).toMatchObject(
      {
        verdict: 'too-few',
        after: { n: 7, known: 6, probability: null },
      },
    )
  })

  test('of nothing at all', () => {
    expect(beforeAndAfter([], CHANGE, { day: 28 })).toMatchObject({
      verdict: 'too-few',
      before: { n: 0, longestFollowUp: 0 },
    })
  })
})

test('swapping the sides of a change turns its sign and nothing else', () => {
  const side = fc.array(fc.tuple(fc.nat(60), fc.constantFrom<End>(...ENDS)), {
    minLength: 5,
    maxLength: 20,
  })
  fc.assert(
    fc.property(side, side, (one, other) => {
      const on = (start: LocalDate, all: typeof one) =>
        all.map(([days, end]) => aWait(start, days, end))

      const there = beforeAndAfter([...on(earlier, one), ...on(CHANGE, other)], CHANGE, { day: 28 })
      const back = beforeAndAfter([...on(earlier, other), ...on(CHANGE, one)], CHANGE, { day: 28 })

      expect(back.difference === null).toBe(there.difference === null)
      if (there.difference === null) return
      expect(back.difference).toBeCloseTo(-there.difference, 12)
      expect(back.lower).toBeCloseTo(-(there.upper ?? Number.NaN), 12)
      expect(there.lower).toBeGreaterThanOrEqual(-1)
      expect(there.upper).toBeLessThanOrEqual(1)
    }),
  )
})
