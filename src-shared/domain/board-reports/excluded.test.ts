import { describe, expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { localDate } from '../local-date.ts'
import type { ReferralFacts } from '../referrals/referral.ts'
import { summariseIndicators } from './indicators.ts'

const scope = {
  from: localDate('2025-04-01'),
  to: localDate('2025-09-30'),
  asAt: localDate('2025-10-31'),
  clock: 'guidance',
} as const
const made = localDate('2025-05-01')

const indicatorsOf = (...referrals: readonly Partial<ReferralFacts>[]) =>
  summariseIndicators(
    referrals.map((facts, place) => aReferral({ id: `r${place}`, ...facts })),
    scope,
  ).indicators

describe('what an indicator leaves out', () => {
  test('is said of age and country also where it is nobody', () => {
    for (const [id, { excluded, reason }] of Object.entries(indicatorsOf())) {
      if (reason === 'not recorded') continue
      expect({ id, ...excluded }).toMatchObject({ id, under18: 0, wales: 0 })
    }
  })

  test('is said of dates in the wrong order wherever these can arise', () => {
    const found = indicatorsOf()
    const withOrder = Object.entries(found).flatMap(([id, { excluded }]) =>
      'dateOrder' in excluded ? [id] : [],
    )

    expect(withOrder.sort()).toEqual(['I1', 'I13', 'I22', 'I3', 'I4', 'I5', 'I6', 'I7'])
    expect(found.I1.excluded).toEqual({ dateOrder: 0, under18: 0, wales: 0 })
  })

  test.each([
    ['its milestone', { days: { referral_made: made }, months: { admitted: '2025-06' } }, 1],
    [
      'its outcome',
      { days: { referral_made: made }, outcome: 'admitted', outcomeMonth: '2025-06' },
      1,
    ],
    ['a month before the period', { months: { admitted: '2025-03' } }, undefined],
    ['a month after it', { months: { admitted: '2025-10' } }, undefined],
    ['another outcome', { months: { admitted: '2025-06' }, outcome: 'withdrawn' }, undefined],
    ['the month of another end', { outcome: 'withdrawn', outcomeMonth: '2025-06' }, undefined],
    ['an open referral', { days: { referral_made: made } }, undefined],
    [
      'a remission',
      { direction: 'remission', months: { admitted: '2025-06', returned: '2025-06' } },
      undefined,
    ],
    ['a month without an outcome', { outcomeMonth: '2025-06' }, undefined],
  ] as const)('of admissions known to the month, by %s', (_, facts, count) => {
    const { I1, I3 } = indicatorsOf(facts)

    expect(I1.excluded.datePartial).toBe(count)
    expect(I3.excluded.datePartial).toBe(count)
    expect(I1.denominator).toBe(0)
  })

  test('counts the young and the Welsh where they would have counted', () => {
    const admitted = { days: { referral_made: made, admitted: localDate('2025-05-20') } }

    expect(
      indicatorsOf({ ...admitted, ageAtReferral: 17 }, { ...admitted, country: 'Wales' }).I1
        .excluded,
    ).toEqual({ dateOrder: 0, under18: 1, wales: 1 })
  })
})

describe('what the cohort of the chance of admission leaves out', () => {
  const leftOut = (...referrals: readonly Partial<ReferralFacts>[]) => {
    const found = summariseIndicators(
      referrals.map((facts, place) => aReferral({ id: `r${place}`, ...facts })),
      scope,
    )
    return { size: found.cohortSize, excluded: found.cohortExcluded }
  }

  test.each([
    ['nobody', { days: { referral_made: made } }, 1, {}],
    ['a start known to the month', { months: { referral_made: '2025-05' } }, 0, { datePartial: 1 }],
    ['a start in a month outside the period', { months: { referral_made: '2025-03' } }, 0, {}],
    [
      'an end known to the month',
      { days: { referral_made: made }, months: { admitted: '2025-06' } },
      0,
      { datePartial: 1 },
    ],
    [
      'an end before the start',
      { days: { referral_made: made, admitted: localDate('2025-04-20') } },
      0,
      { dateOrder: 1 },
    ],
    ['a start outside the period', { days: { referral_made: localDate('2025-03-01') } }, 0, {}],
    ['a child', { days: { referral_made: made }, ageAtReferral: 17 }, 0, { under18: 1 }],
    ['a remission', { direction: 'remission', days: { remission_ready: made } }, 0, {}],
  ] as const)('says it of %s', (_, facts, size, excluded) => {
    expect(leftOut(facts)).toEqual({
      size,
      excluded: { dateOrder: 0, under18: 0, wales: 0, ...excluded },
    })
  })
})
