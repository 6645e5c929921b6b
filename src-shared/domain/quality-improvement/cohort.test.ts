import { describe, expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { localDate } from '../local-date.ts'
import type { ReferralFacts } from '../referrals/referral.ts'
import { cohortOf } from './cohort.ts'
import type { Wait } from './pathway-stages.ts'

const day = localDate
const scope = {
  from: day('2025-04-01'),
  to: day('2025-09-30'),
  asAt: day('2025-12-31'),
  followUpMonths: 6,
}

function aWait(facts: Partial<ReferralFacts>): Wait {
  const [wait] = cohortOf([aReferral(facts)], scope)
  if (!wait) throw new Error('Not in the cohort')
  return wait
}

const ADMITTED = { referral_made: day('2025-05-01'), admitted: day('2025-06-15') }

describe('the cohort', () => {
  test('is of transfers referred in the window, adults in England', () => {
    const days = { referral_made: day('2025-04-01') }
    const referrals = [
      aReferral({ days }),
      aReferral({ days: { referral_made: day('2025-09-30') } }),
      aReferral({ days: { referral_made: day('2025-10-01') } }),
      aReferral({ days, direction: 'remission' }),
      aReferral({ days, ageAtReferral: 17 }),
      aReferral({ days, country: 'Wales' }),
      aReferral(),
    ]

    expect(cohortOf(referrals, scope)).toHaveLength(2)
  })

  test('follows each to the first of its end, six months, and the as-at date', () => {
    expect(aWait({ days: ADMITTED }).stop).toBe('2025-06-15')
    expect(aWait({ days: { referral_made: day('2025-05-01') } }).stop).toBe('2025-11-01')
    expect(aWait({ days: { referral_made: day('2025-08-31') } }).stop).toBe('2025-12-31')
  })

  test('knows nothing that came after the follow-up', () => {
    const late = { referral_made: day('2025-04-01'), admitted: day('2025-10-02') }

    expect(aWait({ days: late })).toMatchObject({
      stop: '2025-10-01',
      referral: { days: { referral_made: '2025-04-01' } },
    })
  })

  test('leaves out an end before the referral', () => {
    const facts = { days: { referral_made: day('2025-05-01') }, outcome: 'died' } as const

    expect(cohortOf([aReferral({ ...facts, outcomeOn: day('2025-04-30') })], scope)).toEqual([])
  })

  test('follows all to one day where that is asked', () => {
    const days = { referral_made: day('2025-05-01') }
    const late = { referral_made: day('2025-07-01') }
    const followed = { ...scope, followUpTo: day('2025-06-30') }

    const waits = cohortOf([aReferral({ days }), aReferral({ days: late })], followed)

    expect(waits.map(({ stop }) => stop)).toEqual(['2025-06-30'])
  })

  test('keeps only those that pass every filter; an empty one leaves none out', () => {
    const days = { referral_made: day('2025-05-01') }
    const wanted = { establishment: 'EXI', securityLevel: 'high', mhaSection: '47/49' } as const
    const referrals = [
      aReferral({ ...wanted, days, receivingProvider: 'North' }),
      aReferral({ ...wanted, days, receivingProvider: 'South' }),
      aReferral({ ...wanted, days, establishment: 'LEI', receivingProvider: 'North' }),
      aReferral({ days, receivingProvider: 'North' }),
    ]
    const none = { establishments: [], providers: [], securityLevels: [], mhaSections: [] }
    const size = (filters: typeof none | Record<string, readonly string[]>) =>
      cohortOf(referrals, { ...scope, filters: { ...none, ...filters } }).length

    expect(size({})).toBe(4)
    expect(size({ establishments: ['LEI'] })).toBe(1)
    expect(size({ providers: ['North'], securityLevels: ['high'] })).toBe(2)
    expect(size({ mhaSections: ['47/49', '48'], establishments: ['EXI'] })).toBe(2)
  })
})
