import { describe, expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { localDate } from '../local-date.ts'
import { ethnicityGroup } from './code-lists.ts'
import { checkEnd, outcomesOf } from './episode.ts'
import {
  admittedOn,
  endedInMonth,
  endOf,
  exclusionOf,
  hadBegun,
  isOpen,
  knownAsAt,
  stageOf,
} from './referral.ts'
import { regimeOn } from './statutory-regime.ts'

const day = localDate

describe('an outcome without a date of its own', () => {
  test.each<[string, Parameters<typeof aReferral>[0], string | undefined]>([
    [
      'admitted by day later',
      { outcome: 'admitted', days: { admitted: day('2025-06-02') } },
      undefined,
    ],
    [
      'admitted by then',
      { outcome: 'admitted', days: { admitted: day('2025-06-01') } },
      'admitted',
    ],
    [
      'admitted in a month not over',
      { outcome: 'admitted', months: { admitted: '2025-06' } },
      undefined,
    ],
    ['returned later', { outcome: 'returned', days: { returned: day('2025-07-01') } }, undefined],
    ['admitted on no day', { outcome: 'admitted' }, 'admitted'],
    ['no step of its own', { outcome: 'died', days: { admitted: day('2025-07-01') } }, 'died'],
  ])('is known from the day of its step: %s', (_what, facts, expected) => {
    expect(knownAsAt(aReferral(facts), day('2025-06-01')).outcome).toBe(expected)
  })
})

describe('the end of a referral', () => {
  test.each([
    ['open without anything', {}, undefined],
    ['admitted by its milestone', { days: { admitted: day('2025-05-01') } }, false],
    ['admitted by its outcome', { outcome: 'admitted', outcomeOn: day('2025-05-01') }, false],
    ['withdrawn', { outcome: 'withdrawn', outcomeOn: day('2025-05-01') }, true],
    ['open with an outcome that has no date', { outcome: 'withdrawn' }, undefined],
    [
      'ended by its outcome, whatever the milestone says',
      { days: { admitted: day('2025-04-01') }, outcome: 'died', outcomeOn: day('2025-05-01') },
      true,
    ],
    [
      'a remission returned',
      { direction: 'remission', days: { returned: day('2025-05-01') } },
      false,
    ],
    [
      'a remission ended by an outcome, without the milestone of its return',
      { direction: 'remission', outcome: 'returned', outcomeOn: day('2025-05-01') },
      true,
    ],
    [
      'a remission released',
      { direction: 'remission', outcome: 'released', outcomeOn: day('2025-05-01') },
      true,
    ],
  ] as const)('%s', (_, facts, otherwise) => {
    const end = endOf(aReferral(facts))

    expect(end?.otherwise).toBe(otherwise)
    if (otherwise !== undefined) expect(end?.on).toBe('2025-05-01')
  })

  test('an admission does not count beside another outcome', () => {
    const days = { admitted: day('2025-04-01') }

    expect(admittedOn(aReferral({ days, outcome: 'withdrawn' }))).toBeUndefined()
    expect(admittedOn(aReferral({ days, outcome: 'admitted' }))).toBe('2025-04-01')
  })
})

test('what is dated after the as-at date counts as not recorded, but for the release date', () => {
  const referral = aReferral({
    days: { referral_made: day('2025-05-01'), admitted: day('2025-06-02') },
    accessAssessments: [day('2025-05-10'), day('2025-06-02')],
    outcome: 'admitted',
    outcomeOn: day('2025-06-02'),
    releaseOn: day('2026-01-01'),
  })

  const known = knownAsAt(referral, day('2025-06-01'))
  expect(known).toMatchObject({
    days: { referral_made: '2025-05-01' },
    accessAssessments: ['2025-05-10'],
    outcome: undefined,
    outcomeOn: undefined,
    releaseOn: '2026-01-01',
  })
  expect(known.days.admitted).toBeUndefined()
  expect(knownAsAt(referral, day('2025-06-02'))).toEqual(referral)
})

test('the stage is the first whose milestone is missing', () => {
  const at = day('2025-05-01')

  expect(stageOf(aReferral())).toBe('need_identified')
  expect(stageOf(aReferral({ days: { referral_made: at } }))).toBe('awaiting_assessment')
  const assessed = { referral_made: at, first_psychiatric_assessment: at }
  expect(stageOf(aReferral({ days: assessed }))).toBe('awaiting_bed')
  expect(stageOf(aReferral({ days: { ...assessed, warrant_issued: at } }))).toBe('awaiting_bed')
  const all = { ...assessed, bed_identified: at, mhcs_application: at, warrant_issued: at }
  expect(stageOf(aReferral({ days: all }))).toBe('awaiting_admission')
  expect(stageOf(aReferral({ days: { ...all, admitted: at } }))).toBe('ended')
  expect(stageOf(aReferral({ direction: 'remission' }))).toBe('awaiting_return')
})

test('children and Welsh establishments stay out of the figures for adults in England', () => {
  expect(exclusionOf(aReferral({ ageAtReferral: 17 }))).toBe('under18')
  expect(exclusionOf(aReferral({ ageAtReferral: 18 }))).toBeUndefined()
  expect(exclusionOf(aReferral({ country: 'Wales' }))).toBe('wales')
  expect(exclusionOf(aReferral())).toBeUndefined()
})

describe('ending an episode', () => {
  const open = aReferral({ days: { referral_made: day('2025-05-01') } })
  const today = day('2025-06-01')

  test.each([
    ['in the future', open, 'withdrawn', '2025-06-02', 'in-the-future'],
    ['before its referral', open, 'withdrawn', '2025-04-30', 'before-start'],
    ['as a remission ends', open, 'returned', '2025-05-02', 'not-of-this-direction'],
    [
      'twice',
      aReferral({ days: { admitted: day('2025-05-02') } }),
      'withdrawn',
      '2025-05-03',
      'already-ended',
    ],
  ] as const)('is refused %s', (_, referral, outcome, on, code) => {
    expect(checkEnd(referral, { outcome, on: day(on) }, today)).toMatchObject({
      ok: false,
      failure: { code },
    })
  })

  test('is allowed from the day of the referral to today, also where no start is known', () => {
    for (const on of ['2025-05-01', '2025-06-01']) {
      expect(checkEnd(open, { outcome: 'died', on: day(on) }, today).ok).toBe(true)
    }
    const remission = aReferral({ direction: 'remission' })
    expect(checkEnd(remission, { outcome: 'returned', on: today }, today).ok).toBe(true)
    expect(outcomesOf('remission')).not.toContain('admitted')
  })
})

test('the regime of a day is the last that had begun, shadow before any', () => {
  const regimes = [
    { from: day('2027-06-18'), regime: 'ON' },
    { from: day('2026-01-01'), regime: 'OFF' },
  ] as const

  expect(regimeOn(regimes, day('2025-12-31'))).toBe('SHADOW')
  expect(regimeOn(regimes, day('2026-01-01'))).toBe('OFF')
  expect(regimeOn(regimes, day('2027-06-18'))).toBe('ON')
  expect(regimeOn(regimes.toReversed(), day('2028-01-01'))).toBe('ON')
})

test.each([
  ['A', 'white'],
  ['G', 'mixed'],
  ['L', 'asian'],
  ['P', 'black'],
  ['R', 'other'],
  ['Z', 'not_stated'],
  ['99', 'not_known'],
  ['Q', undefined],
  [undefined, undefined],
])('ethnic category %s is reported as %s', (code, group) => {
  expect(ethnicityGroup(code)).toBe(group)
})

describe('a date of which only the month is known', () => {
  const days = { referral_made: day('2025-03-01') }
  const admitted = aReferral({ days, months: { admitted: '2025-04' }, outcome: 'admitted' })

  test('ends a wait, on no day', () => {
    expect(endOf(admitted)).toBeUndefined()
    expect(endedInMonth(admitted)).toBe(true)
    expect(isOpen(admitted)).toBe(false)
    expect(stageOf(admitted)).toBe('ended')
    expect(endedInMonth(aReferral({ days, outcome: 'died', outcomeMonth: '2025-04' }))).toBe(true)
    const returned = { direction: 'remission', months: { returned: '2025-04' } } as const
    expect(endedInMonth(aReferral(returned))).toBe(true)
    expect(endedInMonth(aReferral({ days: { admitted: day('2025-04-02') } }))).toBe(false)
  })

  test('does not end it beside another outcome without a date', () => {
    expect(isOpen(aReferral({ days, months: { admitted: '2025-04' }, outcome: 'died' }))).toBe(true)
  })

  test('counts as recorded once the month is over', () => {
    expect(isOpen(knownAsAt(admitted, day('2025-04-29')))).toBe(true)
    expect(isOpen(knownAsAt(admitted, day('2025-04-30')))).toBe(false)
    const died = aReferral({ days, outcome: 'died', outcomeMonth: '2025-04' })
    expect(knownAsAt(died, day('2025-04-29')).outcome).toBeUndefined()
    expect(isOpen(knownAsAt(died, day('2025-04-30')))).toBe(false)
  })

  test('reaches a stage, and begins a referral', () => {
    const assessed = { first_psychiatric_assessment: '2025-03' }
    const march = aReferral({ months: { referral_made: '2025-03' } })

    expect(stageOf(aReferral({ days, months: assessed }))).toBe('awaiting_bed')
    expect(hadBegun(march, day('2025-02-28'))).toBe(false)
    expect(hadBegun(march, day('2025-03-01'))).toBe(true)
    expect(hadBegun(aReferral(), day('2025-01-01'))).toBe(true)
  })
})
