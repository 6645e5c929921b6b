import { expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { aReport } from '#tests/support/a-report.ts'
import { someReferrals } from '#tests/support/some-referrals.ts'
import { addDays, localDate } from '../../local-date.ts'
import type { Subject } from '../indicator.ts'
import { stages } from '../indicators-of-stages.ts'
import { CHARACTERISTICS, countSplits, UNKNOWN } from './equity-splits.ts'

const asAt = localDate('2025-09-30')
const subjectOf = (transfers: Subject['transfers']): Subject => ({
  ...{ transfers, remissions: [], leftOut: [] },
  scope: { from: localDate('2025-04-01'), to: asAt, asAt, clock: 'guidance' },
})

function admittedAfter(days: number, facts: Parameters<typeof aReferral>[0]) {
  const made = localDate('2025-05-01')
  return aReferral({ ...facts, days: { referral_made: made, admitted: addDays(made, days) } })
}

test('everybody is in one group of each characteristic, unknown a group of its own', () => {
  const counts = countSplits(
    subjectOf([
      admittedAfter(10, { gender: '2', ageAtReferral: 24, ethnicity: 'M' }),
      admittedAfter(40, { gender: '1', ageAtReferral: 25 }),
      admittedAfter(28, { ageAtReferral: 80, learningDisability: 'Y', autism: 'N' }),
    ]),
  )

  const of = (by: (typeof CHARACTERISTICS)[number]) =>
    counts
      .filter((one) => one.by === by)
      .map(({ group, numerator, denominator }) => [group, numerator, denominator])
  expect(of('gender')).toEqual([
    ['1', 0, 1],
    ['2', 1, 1],
    [UNKNOWN, 1, 1],
  ])
  expect(of('age')).toEqual([
    ['18 to 24', 1, 1],
    ['25 to 34', 0, 1],
    ['55 or older', 1, 1],
  ])
  expect(of('ethnicity')).toEqual([
    [UNKNOWN, 1, 2],
    ['black', 1, 1],
  ])
})

test('the groups of a characteristic add up to I6', () => {
  for (const seed of [1, 2, 3]) {
    const subject = subjectOf(
      someReferrals(seed, 80).filter(({ direction }) => direction === 'transfer'),
    )
    const { numerator, denominator } = stages(subject).I6
    const counts = countSplits(subject)
    for (const by of CHARACTERISTICS) {
      const groups = counts.filter((one) => one.by === by)
      const sum = (part: 'numerator' | 'denominator') =>
        groups.reduce((total, one) => total + one[part], 0)
      expect([sum('numerator'), sum('denominator')]).toEqual([numerator, denominator])
    }
  }
})

test('limits are given inside the region only', () => {
  const [inside] = aReport().splits
  const [outside] = aReport({ audience: 'external' }).splits

  expect(inside?.lower.value).not.toBeNull()
  expect(outside?.lower).toEqual({ shown: '', value: null, isHidden: false })
})
