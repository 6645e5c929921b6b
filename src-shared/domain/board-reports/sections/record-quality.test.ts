import { expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { aReport } from '#tests/support/a-report.ts'
import { localDate } from '../../local-date.ts'
import { countQuality } from './record-quality.ts'

const request = { asAt: localDate('2025-09-30'), clock: 'guidance', regime: 'OFF' } as const

test('faults are counted by referral, once for each kind', () => {
  const counts = countQuality(
    [
      aReferral({ id: 'a', establishment: undefined, days: {} }),
      aReferral({ id: 'b', days: { referral_made: localDate('2025-09-20') } }),
    ],
    request,
    new Map([
      [
        'b',
        [{ code: 'CODE_UNKNOWN', column: 'gender', value: 'Q', message: '', isAnswered: false }],
      ],
    ]),
  )

  expect(counts.kinds).toEqual([
    { kind: 'no_referral_date', referrals: 1 },
    { kind: 'no_establishment', referrals: 1 },
    { kind: 'code_unknown', referrals: 1 },
  ])
  expect(counts.places).toHaveLength(2)
})

test('outside the region only completeness is said, of enough referrals', () => {
  const inside = aReport().quality
  const outside = aReport({ audience: 'external' }).quality
  const few = aReport({ audience: 'external' }, 7).quality

  expect(inside.places).toHaveLength(1)
  expect(inside.kinds.length).toBeGreaterThan(0)
  expect([outside.places, outside.kinds]).toEqual([[], []])
  expect(outside.complete.value).not.toBeNull()
  expect(few.complete.isHidden).toBe(true)
})
