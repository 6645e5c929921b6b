import { describe, expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { addDays, type LocalDate, localDate } from '../../local-date.ts'
import type { ReferralFacts } from '../../referrals/referral.ts'
import { measureOf } from './catalogue.ts'
import type { MeasureScope } from './measure.ts'
import { monthsOf } from './months.ts'

const day = localDate
const scope: MeasureScope = {
  from: day('2025-04-01'),
  to: day('2025-06-30'),
  asAt: day('2025-12-31'),
  establishment: undefined,
  receivingProvider: undefined,
  securityLevel: undefined,
}

/** Referred on a day and admitted so many days later; never, where that is not given. */
function referred(on: LocalDate, admittedAfter?: number, facts: Partial<ReferralFacts> = {}) {
  const admitted = admittedAfter === undefined ? {} : { admitted: addDays(on, admittedAfter) }
  return aReferral({ days: { referral_made: on, ...admitted }, ...facts })
}

describe('months', () => {
  test('are whole, over and followed for long enough, or withheld', () => {
    const from = day('2025-01-10')
    const to = day('2025-04-10')
    const of = (asAt: string, days: number) =>
      monthsOf({ from, to, asAt: day(asAt) }, days).complete.map(({ first }) => first)

    expect(of('2025-12-31', 0)).toEqual(['2025-02-01', '2025-03-01'])
    expect(of('2025-03-30', 0)).toEqual(['2025-02-01'])
    expect(of('2025-03-27', 28)).toEqual([])
    expect(of('2025-03-28', 28)).toEqual(['2025-02-01'])
    expect(monthsOf({ from, to, asAt: day('2025-03-30') }, 0).withheld).toEqual([
      '2025-01-01',
      '2025-03-01',
      '2025-04-01',
    ])
  })
})

describe('the share admitted within 28 days', () => {
  test('counts everybody referred in the month, those who still wait as not admitted', () => {
    const on = day('2025-04-30')
    const referrals = [
      referred(day('2025-04-01'), 28),
      referred(on, 28),
      referred(on, 29),
      referred(on),
      referred(on, undefined, { outcome: 'released', outcomeOn: addDays(on, 28) }),
    ]

    expect(measureOf('share_admitted_within_28', referrals, scope).points).toEqual([
      { x: '2025-04-01', y: 2 / 5, n: 5, numerator: 2 },
      { x: '2025-05-01', y: null, n: 0, numerator: 0 },
      { x: '2025-06-01', y: null, n: 0, numerator: 0 },
    ])
  })

  test('has no value of fewer than 5, but says how many', () => {
    const referrals = [1, 2, 3, 40].map((days) => referred(day('2025-05-05'), days))

    expect(measureOf('share_admitted_within_28', referrals, scope).points[1]).toEqual({
      x: '2025-05-01',
      y: null,
      n: 4,
      numerator: 3,
    })
  })

  test('withholds a month until the last of it has had 28 days', () => {
    const of = (asAt: LocalDate) => measureOf('share_admitted_within_28', [], { ...scope, asAt })

    expect(of(day('2025-07-27')).withheld).toEqual(['2025-06-01'])
    expect(of(day('2025-07-28')).withheld).toEqual([])
    expect(of(day('2025-07-27')).points).toHaveLength(2)
  })

  test('leaves out who left before, and what cannot be told', () => {
    const on = day('2025-04-10')
    const referrals = [
      referred(on, undefined, { outcome: 'released', outcomeOn: addDays(on, 27) }),
      referred(on, -1),
      referred(on, undefined, { months: { admitted: '2025-05' } }),
      referred(day('2025-03-31'), 1),
    ]

    expect(measureOf('share_admitted_within_28', referrals, scope)).toMatchObject({
      points: [{ n: 0 }, { n: 0 }, { n: 0 }],
      leftOut: { ended_otherwise: 1, out_of_order: 1, day_unknown: 1 },
    })
  })
})

test('the share assessed within 14 days waits for every referral of the month to have had them', () => {
  const on = day('2025-06-30')
  const assessed = (after: number): ReferralFacts =>
    aReferral({ days: { referral_made: on, first_psychiatric_assessment: addDays(on, after) } })
  const referrals = [
    ...[3, 14, 15, 20].map(assessed),
    referred(on),
    referred(on, 13),
    referred(on, undefined, { months: { first_psychiatric_assessment: '2025-07' } }),
    referred(on, undefined, { months: { admitted: '2025-07' } }),
  ]
  const of = (asAt: LocalDate) =>
    measureOf('share_assessed_within_14', referrals, { ...scope, asAt })

  expect(of(day('2025-12-31')).points.at(-1)).toEqual({
    x: '2025-06-01',
    y: 2 / 5,
    n: 5,
    numerator: 2,
  })
  expect(of(day('2025-12-31')).leftOut).toEqual({ day_unknown: 2, ended_otherwise: 1 })
  expect(of(day('2025-07-13')).withheld).toEqual(['2025-06-01'])
  expect(of(day('2025-07-14')).withheld).toEqual([])
})

test('referrals a month count those of which only the month is known, once', () => {
  const referrals = [
    referred(day('2025-04-01')),
    referred(day('2025-04-30'), 3),
    aReferral({ months: { referral_made: '2025-04' } }),
    aReferral({ days: { referral_made: day('2025-05-01') }, months: { referral_made: '2025-04' } }),
  ]

  const found = measureOf('referrals_per_month', referrals, { ...scope, asAt: day('2025-06-29') })

  expect(found.points).toEqual([
    { x: '2025-04-01', y: 3, n: 3 },
    { x: '2025-05-01', y: 1, n: 1 },
  ])
  expect(found.withheld).toEqual(['2025-06-01'])
})

test('who waits beyond 28 days is counted on each last day of a month as it was known then', () => {
  const referrals = [
    referred(day('2025-04-02')),
    referred(day('2025-04-01'), 100),
    referred(day('2025-03-01'), 60),
    referred(day('2025-05-01')),
    aReferral({}),
  ]

  const found = measureOf('waiting_beyond_28', referrals, scope)

  expect(found).toMatchObject({
    kind: 'count',
    isStock: true,
    isMonthly: false,
    leftOut: { start_unknown: 1 },
    points: [
      { x: '2025-04-30', y: 1, n: 2 },
      { x: '2025-05-31', y: 3, n: 3 },
      { x: '2025-06-30', y: 3, n: 3 },
    ],
  })
})

test('overrun days without a reason fall into the months in which they were spent', () => {
  const on = day('2025-04-10')
  const assessed = day('2025-05-04')
  const days = { referral_made: on, first_psychiatric_assessment: assessed }
  const blocked: ReferralFacts['blockages'] = [
    {
      stage: 'referral_to_assessment',
      reason: 'B1',
      holder: 'RECEIVING',
      from: day('2025-04-20'),
      to: day('2025-04-30'),
    },
  ]
  const ended = { outcome: 'released', outcomeOn: assessed } as const
  const referrals = [
    aReferral({ id: 'a', days, ...ended }),
    aReferral({ id: 'b', days, ...ended, blockages: blocked }),
    aReferral({
      id: 'c',
      days,
      ...ended,
      delays: [{ stage: 1, reason: 'B1', attribution: undefined }],
    }),
    aReferral({ id: 'd' }),
  ]

  const found = measureOf('unexplained_overrun_days', referrals, scope)

  // From 24 April, day 14 after the referral, to 3 May: 7 days of April, 3 of May.
  expect(found).toMatchObject({
    points: [
      { x: '2025-04-01', y: 7 + 1, n: 3 },
      { x: '2025-05-01', y: 3 + 3, n: 3 },
      { x: '2025-06-01', y: 0, n: 0 },
    ],
    leftOut: { wait_unknown: 1 },
  })
})
