import { describe, expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { localDate } from '../../local-date.ts'
import { measureOf } from './catalogue.ts'
import type { MeasureScope } from './measure.ts'

const day = localDate
const scope: MeasureScope = {
  from: day('2025-04-01'),
  to: day('2025-09-30'),
  asAt: day('2025-12-31'),
  establishment: undefined,
  receivingProvider: undefined,
  securityLevel: undefined,
}

describe('the days from referral to admission', () => {
  test('are those of each admitted transfer, in the order of admission', () => {
    const referrals = [
      aReferral({
        id: 'b',
        days: { referral_made: day('2025-03-01'), admitted: day('2025-05-09') },
      }),
      aReferral({
        id: 'a',
        days: { referral_made: day('2025-04-11'), admitted: day('2025-05-09') },
      }),
      aReferral({
        id: 'c',
        days: { referral_made: day('2025-04-20') },
        outcome: 'admitted',
        outcomeOn: day('2025-04-20'),
      }),
    ]

    const { points, kind, isPart } = measureOf('days_referral_to_admission', referrals, scope)

    expect(points).toEqual([
      { x: '2025-04-20', y: 0, n: 1 },
      { x: '2025-05-09', y: 28, n: 1 },
      { x: '2025-05-09', y: 69, n: 1 },
    ])
    expect({ kind, isPart }).toEqual({ kind: 'values', isPart: false })
  })

  test('leave out, and count, what cannot be told', () => {
    const admitted = day('2025-05-09')
    const referrals = [
      aReferral({ days: { admitted } }),
      aReferral({ days: { referral_made: day('2025-05-10'), admitted } }),
      aReferral({ days: { referral_made: day('2025-05-01') }, months: { admitted: '2025-06' } }),
      aReferral({ days: { referral_made: day('2024-05-01') }, months: { admitted: '2024-06' } }),
      aReferral({ ageAtReferral: 17, days: { referral_made: day('2025-05-01'), admitted } }),
      aReferral({ country: 'Wales', days: { referral_made: day('2025-05-01'), admitted } }),
      aReferral({ days: { referral_made: day('2025-05-01'), admitted: day('2025-10-01') } }),
      aReferral({ days: { referral_made: day('2025-05-01') } }),
      aReferral({ direction: 'remission', days: { admitted } }),
    ]

    expect(measureOf('days_referral_to_admission', referrals, scope)).toMatchObject({
      points: [],
      leftOut: { start_unknown: 1, out_of_order: 1, day_unknown: 1, under18: 1, wales: 1 },
    })
  })

  test('know nothing later than the as-at date', () => {
    const referral = aReferral({
      days: { referral_made: day('2025-05-01'), admitted: day('2025-06-01') },
    })

    const asAt = day('2025-05-31')

    expect(measureOf('days_referral_to_admission', [referral], { ...scope, asAt })).toMatchObject({
      points: [],
      leftOut: {},
    })
  })

  test('may be of one establishment, provider or level, and are then a part', () => {
    const days = { referral_made: day('2025-05-01'), admitted: day('2025-06-01') }
    const referrals = [
      aReferral({ establishment: 'EXI', receivingProvider: 'RRK', securityLevel: 'low', days }),
      aReferral({ establishment: 'MRI', days }),
    ]
    const of = (filter: Partial<MeasureScope>) =>
      measureOf('days_referral_to_admission', referrals, { ...scope, ...filter })

    expect(of({ establishment: 'MRI' })).toMatchObject({ points: [{ y: 31 }], isPart: true })
    expect(of({ receivingProvider: 'RRK' }).points).toHaveLength(1)
    expect(of({ securityLevel: 'medium' }).points).toEqual([])
    expect(of({}).points).toHaveLength(2)
  })
})

test('the days of a remission run from ready to returned', () => {
  const referral = aReferral({
    direction: 'remission',
    days: { remission_ready: day('2025-06-01'), returned: day('2025-06-15') },
  })

  expect(measureOf('days_ready_to_return', [referral], scope).points).toEqual([
    { x: '2025-06-15', y: 14, n: 1 },
  ])
})

test('access assessments are counted of admitted people who had any', () => {
  const days = { referral_made: day('2025-05-01'), admitted: day('2025-06-01') }
  const referrals = [
    aReferral({ days, accessAssessments: [day('2025-05-10'), day('2025-05-20')] }),
    aReferral({ days }),
    aReferral({ days: { referral_made: day('2025-05-01') } }),
  ]

  expect(measureOf('access_assessments', referrals, scope)).toMatchObject({
    points: [{ x: '2025-06-01', y: 2, n: 1 }],
    leftOut: { not_assessed: 1 },
  })
})

test('silent days are those of each wait that ended, however it ended', () => {
  const referrals = [
    aReferral({ days: { referral_made: day('2025-05-01'), admitted: day('2025-06-01') } }),
    aReferral({
      days: { referral_made: day('2025-05-01') },
      outcome: 'released',
      outcomeOn: day('2025-05-11'),
    }),
    aReferral({ days: { admitted: day('2025-06-01') } }),
    aReferral({ days: { referral_made: day('2025-07-01'), admitted: day('2025-06-01') } }),
    aReferral({ days: { referral_made: day('2025-05-01') } }),
  ]

  expect(measureOf('silent_days', referrals, scope)).toMatchObject({
    points: [
      { x: '2025-05-11', y: 0 },
      { x: '2025-06-01', y: 17 },
    ],
    leftOut: { start_unknown: 2 },
  })
})
