import { describe, expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { addDays, localDate } from '../../local-date.ts'
import type { DatedBlockage, ReferralFacts } from '../../referrals/referral.ts'
import type { Wait } from '../pathway-stages.ts'
import { referredAgain } from './referred-again.ts'
import { reissuedWarrants } from './reissued-warrants.ts'
import { repeatAssessments } from './repeat-assessments.ts'

const START = localDate('2025-05-01')
const on = (days: number) => addDays(START, days)

/** Referred on day `from`, followed to day `to`. */
function aWait(from: number, to: number, facts: Partial<ReferralFacts>): Wait {
  const days = { referral_made: on(from), ...facts.days }
  const id = facts.id ?? `${facts.personId}-${from}`
  return { referral: aReferral({ ...facts, id, days }), start: on(from), stop: on(to) }
}

function withdrawn(personId: string, from: number, to: number): Wait {
  return aWait(from, to, { personId, outcome: 'withdrawn', outcomeOn: on(to) })
}

describe('people who are referred again', () => {
  test('are counted with the days between, when the first referral ended otherwise', () => {
    const waits = [
      ...[withdrawn('a', 0, 10), aWait(15, 90, { personId: 'a' })],
      ...[withdrawn('b', 0, 10), withdrawn('b', 10, 20), aWait(202, 210, { personId: 'b' })],
    ]

    expect(referredAgain(waits)).toMatchObject([
      {
        n: 5,
        saw: { again: 3, declined: 0, days: 5 + 0 + 182 },
        referralIds: ['a-0', 'a-15', 'b-0', 'b-10', 'b-202'],
        p: null,
      },
    ])
  })

  test('are not those of half a year later, those still open, other people, or nobody known', () => {
    const waits = [
      ...[withdrawn('a', 0, 10), aWait(193, 200, { personId: 'a' })],
      ...[aWait(0, 90, { personId: 'b' }), aWait(20, 90, { personId: 'b' })],
      ...[withdrawn('c', 0, 10), aWait(20, 90, { personId: 'd' })],
      ...[withdrawn('', 0, 10), aWait(20, 90, { personId: '' })],
    ]

    expect(referredAgain(waits)).toEqual([])
  })

  test('are also those declined or at the wrong service, by delay or by blockage', () => {
    const delays = [{ stage: 1, reason: 'A4', attribution: undefined }] as const
    const blockage: DatedBlockage = {
      ...{ stage: 'referral_to_assessment', reason: 'B5', holder: 'RECEIVING' },
      ...{ from: on(3), to: undefined },
    }
    const waits = [
      aWait(0, 40, { personId: 'a', delays }),
      aWait(0, 40, { personId: 'b', blockages: [blockage] }),
    ]

    expect(referredAgain(waits)).toEqual([])
    expect(referredAgain([...waits, aWait(0, 40, { personId: 'c', delays })])).toMatchObject([
      { saw: { again: 0, declined: 3 }, referralIds: ['a-0', 'b-0', 'c-0'] },
    ])
  })
})

describe('access assessments done again', () => {
  const assessed = (id: string, ...days: readonly number[]) =>
    aWait(0, 60, { id, accessAssessments: days.map(on) })

  test('cost the days from the first to the last, with limits', () => {
    const waits = [
      ...[assessed('a', 5, 12), assessed('b', 20, 5, 9), assessed('c', 4, 5)],
      ...[assessed('d', 4), assessed('e', 4), assessed('f')],
    ]
    const [look, ...rest] = repeatAssessments(waits)

    expect(look).toMatchObject({
      n: 5,
      saw: { again: 3, days: 7 + 15 + 1 },
      referralIds: ['a', 'b', 'c'],
      p: null,
    })
    expect(look?.saw.lower).toBeLessThan(23)
    expect(look?.saw.upper).toBeGreaterThan(23)
    expect(rest).toEqual([])
  })

  test('are not counted outside the wait, nor of one or two people', () => {
    const waits = [
      assessed('a', 5, 61),
      assessed('b', 5, 6),
      assessed('c', 5, 6),
      assessed('d', -1, 6),
    ]

    expect(repeatAssessments(waits)).toEqual([])
  })

  test('are compared between places of eight or more', () => {
    const at = (establishment: string, count: number, days: readonly number[]) =>
      Array.from({ length: count }, (_, index) =>
        aWait(0, 60, {
          id: `${establishment}${index}`,
          establishment,
          accessAssessments: days.map(on),
        }),
      )
    const waits = [...at('EXI', 8, [3, 9]), ...at('WDI', 20, [3]), ...at('BXI', 7, [3])]
    const places = repeatAssessments(waits).filter(({ place }) => place?.kind === 'establishment')

    expect(places.map(({ place }) => place?.code)).toEqual(['EXI', 'WDI'])
    // R: 1 / choose(35, 8)
    expect((places[0]?.p ?? 0) / (1 / 23535820)).toBeCloseTo(1, 9)
    expect(places[1]?.p).toBeCloseTo(1, 9)
  })
})

describe('a warrant issued again', () => {
  const warranted = (id: string, ...days: readonly number[]) =>
    aWait(0, 60, { id, warrants: days.map(on) })

  test('is counted from one on, with the days since the first and those that had lapsed', () => {
    const waits = [
      warranted('a', 10, 24),
      warranted('b', 3, 10, 30),
      warranted('c', 3),
      warranted('d'),
    ]

    expect(reissuedWarrants(waits)).toMatchObject([
      {
        n: 3,
        saw: { reissued: 2, days: 14 + 27, lapsed: 1 + 1 },
        referralIds: ['a', 'b'],
        p: null,
      },
    ])
  })

  test('has not lapsed on its fourteenth day', () => {
    expect(reissuedWarrants([warranted('a', 10, 23)])).toMatchObject([{ saw: { lapsed: 0 } }])
    expect(reissuedWarrants([warranted('a', 10, 24)])).toMatchObject([{ saw: { lapsed: 1 } }])
  })

  test('is not one issued outside the wait', () => {
    expect(reissuedWarrants([warranted('a', 10, 61), warranted('b', -3, 10)])).toEqual([])
  })
})
