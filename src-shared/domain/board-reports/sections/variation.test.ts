import { expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { aSource } from '#tests/support/a-report.ts'
import { addDays, localDate } from '../../local-date.ts'
import type { ChartMark } from '../../quality-improvement/measures/chart-mark.ts'
import { type Disclosure, INTERNAL } from '../disclosure-control.ts'
import { variationLines } from './variation.ts'

const to = localDate('2025-09-30')
const request = { to, asAt: localDate('2025-12-31') }
const FIRST = localDate('2023-10-02')

/** A transfer every ten days over two years, whose waits jump up at the end. */
const REFERRALS = Array.from({ length: 70 }, (_, place) => {
  const made = addDays(FIRST, 10 * place)
  const days = place < 60 ? 22 + 3 * (place % 5) : 60
  return aReferral({
    id: `r${place}`,
    days: { referral_made: made, admitted: addDays(made, days) },
  })
})
const TARGET: ChartMark = {
  ...{ id: 'm', kind: 'target', on: FIRST, value: 28, words: '', recordedBy: 'tester' },
}

function lineOf(measure: string, disclosure: Disclosure = INTERNAL, referrals = REFERRALS) {
  const marks = new Map([['days_referral_to_admission' as const, [TARGET]]])
  const lines = variationLines({ ...aSource(referrals), marks }, request, disclosure)
  return lines.find((one) => one.measure === measure)
}

test('a jump upwards of waits is a concern, and the target is held against the limits', () => {
  expect(lineOf('days_referral_to_admission')).toMatchObject({
    ...{ variation: 'concern', unit: 'days', latest: { value: 60 }, points: { value: 67 } },
  })
  expect(lineOf('days_referral_to_admission')?.assurance).not.toBeNull()
  expect(lineOf('share_admitted_within_28')?.assurance).toBeNull()
})

test('a share is told in percent', () => {
  const six = [1, 2, 3, 4, 5, 6].flatMap((copy) =>
    REFERRALS.map((one) => ({ ...one, id: `${one.id}-${copy}` })),
  )

  expect(lineOf('share_admitted_within_28', INTERNAL, six)).toMatchObject({
    ...{ unit: 'share', latest: { value: 0 } },
  })
})

test('without a chart there are no icons', () => {
  expect(lineOf('days_ready_to_return')).toMatchObject({
    ...{ variation: null, assurance: null, points: { value: 0 }, latest: { shown: '' } },
  })
})
