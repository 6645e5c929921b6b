import { describe, expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { caseloadOf } from '../caseload/caseload.ts'
import type { ImportWarning } from '../data-quality/import-warning.ts'
import { addDays, localDate } from '../local-date.ts'
import type { ReferralFacts } from '../referrals/referral.ts'
import { TODAY_LISTS, type TodayList, todayOf } from './today.ts'

const AS_AT = localDate('2025-09-30')
/** So many days before the as-at date. */
const ago = (days: number) => addDays(AS_AT, -days)

function listsOf(
  referrals: readonly Partial<ReferralFacts>[],
  warnings: ReadonlyMap<string, readonly ImportWarning[]> = new Map(),
) {
  const facts = referrals.map((one, index) =>
    aReferral({ id: `r${index}`, localRef: `T-${index}`, ...one }),
  )
  const caseload = caseloadOf(facts, { asAt: AS_AT, clock: 'guidance', regime: 'SHADOW' })
  return todayOf(caseload, { asAt: AS_AT, warnings })
}

const factsIn = (list: TodayList, ...referrals: readonly Partial<ReferralFacts>[]) =>
  listsOf(referrals)[list].map(({ entry, fact }) => [entry.referral.localRef, fact])

const referred = (days: number, facts: Partial<ReferralFacts> = {}): Partial<ReferralFacts> => ({
  days: { referral_made: ago(days) },
  ...facts,
})
const ready = (days: number): Partial<ReferralFacts> => ({
  direction: 'remission',
  days: { remission_ready: ago(days) },
})
const blockage = {
  stage: 'referral_to_assessment',
  reason: 'A1',
  holder: 'PRISON_MH',
  from: ago(3),
  to: undefined,
} as const

test('nothing asks for anything where nothing is recorded', () => {
  const lists = listsOf([])

  expect(Object.keys(lists)).toEqual([...TODAY_LISTS])
  expect(Object.values(lists).flat()).toEqual([])
})

test('an ended referral asks for nothing', () => {
  const ended = referred(40, { outcome: 'withdrawn', outcomeOn: ago(1), releaseOn: ago(0) })

  expect(Object.values(listsOf([ended])).flat()).toEqual([])
})

test('due soon has the nearest last day first, remissions by their own clock', () => {
  expect(
    factsIn('due_soon', referred(20), referred(21), referred(28), referred(29), ready(10)),
  ).toEqual([
    ['T-2', { kind: 'last_day', on: '2025-09-30', daysLeft: 0 }],
    ['T-4', { kind: 'last_day', on: '2025-10-04', daysLeft: 4 }],
    ['T-1', { kind: 'last_day', on: '2025-10-07', daysLeft: 7 }],
  ])
})

describe('past the last day', () => {
  test('the longest past comes first', () => {
    expect(factsIn('unexplained', referred(30), referred(50), ready(20))).toEqual([
      ['T-1', { kind: 'last_day', on: '2025-09-08', daysLeft: -22 }],
      ['T-2', { kind: 'last_day', on: '2025-09-24', daysLeft: -6 }],
      ['T-0', { kind: 'last_day', on: '2025-09-28', daysLeft: -2 }],
    ])
  })

  test('a delay or a blockage explains it', () => {
    const delay = { stage: 1, reason: 'A1', attribution: undefined } as const

    expect(
      factsIn(
        'unexplained',
        referred(50, { delays: [delay] }),
        referred(50, { blockages: [blockage] }),
      ),
    ).toEqual([])
  })
})

describe('a warrant', () => {
  test('is shown from three days before its last day, a lapsed one first', () => {
    const issued = (days: number) => referred(60, { warrants: [ago(days)] })

    expect(factsIn('warrants', issued(9), issued(10), issued(13), issued(14))).toEqual([
      ['T-3', { kind: 'warrant', on: '2025-09-29', daysLeft: -1 }],
      ['T-2', { kind: 'warrant', on: '2025-09-30', daysLeft: 0 }],
      ['T-1', { kind: 'warrant', on: '2025-10-03', daysLeft: 3 }],
    ])
  })

  test('issued again takes the place of the one that lapsed', () => {
    expect(factsIn('warrants', referred(60, { warrants: [ago(30), ago(2)] }))).toEqual([])
  })

  test('no longer matters once the person is admitted, and is none of a remission', () => {
    const admitted = { days: { referral_made: ago(60), admitted: ago(0) }, warrants: [ago(14)] }

    expect(factsIn('warrants', admitted, { ...ready(3), warrants: [ago(14)] })).toEqual([])
  })
})

test('a release date is shown from fourteen days before it, and once it is past', () => {
  const released = (daysAhead: number) => referred(5, { releaseOn: addDays(AS_AT, daysAhead) })

  expect(
    factsIn('releases', released(15), released(14), released(-2), {
      ...ready(3),
      releaseOn: AS_AT,
    }),
  ).toEqual([
    ['T-2', { kind: 'release', on: '2025-09-28', daysLeft: -2 }],
    ['T-1', { kind: 'release', on: '2025-10-14', daysLeft: 14 }],
  ])
})

describe('no activity', () => {
  test('counts from the last event, the longest silence first', () => {
    const rows = [referred(7), referred(6), referred(14), referred(13)]

    expect(factsIn('silent_7', ...rows)).toEqual([
      ['T-2', { kind: 'last_event', on: '2025-09-16', daysSince: 14 }],
      ['T-3', { kind: 'last_event', on: '2025-09-17', daysSince: 13 }],
      ['T-0', { kind: 'last_event', on: '2025-09-23', daysSince: 7 }],
    ])
    expect(factsIn('silent_14', ...rows)).toHaveLength(1)
  })

  test.each<[string, Partial<ReferralFacts>]>([
    ['a chase or a note', { happenedOn: [ago(2)] }],
    ['a blockage that began', { blockages: [blockage] }],
    ['a blockage that was cleared', { blockages: [{ ...blockage, from: ago(20), to: ago(2) }] }],
    ['a warrant', { warrants: [ago(2)] }],
    ['an access assessment', { accessAssessments: [ago(2)] }],
  ])('ends with %s', (_what, facts) => {
    expect(factsIn('silent_7', referred(30, facts))).toEqual([])
  })

  test('does not end because somebody imported the referral', () => {
    expect(factsIn('silent_14', referred(30, { recordedOn: [ago(0)] }))).toHaveLength(1)
  })

  test('of a step known only to the month counts from the end of that month', () => {
    const assessed = { months: { first_psychiatric_assessment: '2025-08' } }

    expect(factsIn('silent_14', referred(50, assessed))).toEqual([
      ['T-0', { kind: 'last_event', on: '2025-08', daysSince: 30 }],
    ])
  })

  test('says nothing of a referral without any event', () => {
    expect(factsIn('silent_7', {})).toEqual([])
  })
})

test('remissions that are ready wait in the order of their wait', () => {
  const byMonth = { direction: 'remission', months: { remission_ready: '2025-08' } } as const
  const notReady = { direction: 'remission', days: { s117_meeting: ago(3) } } as const

  expect(factsIn('remissions', ready(3), ready(9), byMonth, notReady, referred(9))).toEqual([
    ['T-1', { kind: 'ready', on: '2025-09-21' }],
    ['T-0', { kind: 'ready', on: '2025-09-27' }],
    ['T-2', { kind: 'ready', on: undefined }],
  ])
})

test('data-quality faults come with their kinds, the most first', () => {
  const lists = listsOf(
    [referred(9), referred(3, { outcome: 'died' }), referred(3)],
    new Map([
      ['r0', [unknownCode]],
      ['r1', [unknownCode, { ...unknownCode, column: 'autism' }]],
    ]),
  )

  expect(lists.faults.map(({ entry, fact }) => [entry.referral.localRef, fact])).toEqual([
    ['T-1', { kind: 'faults', faults: ['outcome_without_date', 'code_unknown', 'code_unknown'] }],
    ['T-0', { kind: 'faults', faults: ['code_unknown'] }],
  ])
})

const unknownCode = {
  code: 'CODE_UNKNOWN',
  column: 'gender',
  value: 'unclear',
  message: 'gender is not a code on its list; it was left out.',
  isAnswered: false,
}
