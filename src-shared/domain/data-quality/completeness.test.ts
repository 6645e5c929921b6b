import { describe, expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { caseloadOf } from '../caseload/caseload.ts'
import { localDate } from '../local-date.ts'
import type { ReferralFacts } from '../referrals/referral.ts'
import { qualityByEstablishment, qualityOf } from './by-establishment.ts'
import { completenessOf } from './completeness.ts'
import { faultsOf } from './faults.ts'

const on = localDate('2025-09-01')

test.each<[string, Partial<ReferralFacts>, number, number]>([
  ['nothing recorded lacks its first step', {}, 0, 1],
  ['the step that is waited for does not count', { days: { need_identified: on } }, 1, 1],
  ['a step that was skipped counts', { days: { referral_made: on } }, 1, 2],
  [
    'a month counts as recorded',
    { months: { need_identified: '2025-08', referral_made: '2025-09' } },
    2,
    2,
  ],
  [
    'a transfer by warrant has an application',
    { days: { admitted: on }, mhaSection: '47/49' },
    1,
    7,
  ],
  ['a court order has none', { days: { admitted: on }, mhaSection: '37/41' }, 1, 5],
  ['nor one whose section is not known', { days: { admitted: on } }, 1, 5],
  ['unless a warrant was issued', { days: { admitted: on, warrant_issued: on } }, 2, 7],
  ['an admission counts by its outcome', { outcome: 'admitted', outcomeOn: on }, 1, 5],
  ['or by the month of it', { outcome: 'admitted', outcomeMonth: '2025-08' }, 1, 5],
  [
    'a remission has a path of its own',
    { direction: 'remission', days: { prison_agreed: on } },
    1,
    4,
  ],
  [
    'one that ended otherwise is judged by how far it came',
    { days: { need_identified: on, bed_identified: on }, outcome: 'withdrawn', outcomeOn: on },
    2,
    4,
  ],
])('%s', (_what, facts, recorded, expected) => {
  expect(completenessOf(aReferral(facts))).toEqual({ recorded, expected })
})

describe('the summary', () => {
  const checked = (places: readonly (string | undefined)[]) =>
    caseloadOf(
      places.map((establishment) => aReferral({ establishment, days: { referral_made: on } })),
      { asAt: localDate('2025-09-30'), clock: 'need', regime: 'OFF' },
    ).map((entry) => ({ ...entry, faults: faultsOf(entry, []) }))

  test('gives no percentage under five referrals', () => {
    expect(qualityOf(checked(Array(4).fill('EXI')))).toEqual({
      ...{ referrals: 4, withFault: 0, faults: 0, recorded: 4, expected: 8, percent: null },
    })
    expect(qualityOf(checked(Array(5).fill('EXI'))).percent).toBe(50)
  })

  test('of no referrals is empty', () => {
    expect(qualityOf([])).toMatchObject({ referrals: 0, expected: 0, percent: null })
  })

  test('is by establishment, the most faults first, then the most referrals, then the code', () => {
    const found = qualityByEstablishment(checked(['LEI', 'BLI', 'EXI', 'EXI', undefined]))

    expect(found.map(({ establishment, faults }) => [establishment, faults])).toEqual([
      [undefined, 1],
      ['EXI', 0],
      ['BLI', 0],
      ['LEI', 0],
    ])
  })
})
