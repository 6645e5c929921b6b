import { expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { someReferrals } from '#tests/support/some-referrals.ts'
import { addDays, localDate } from '../local-date.ts'
import { WAIT_CLOCKS } from '../referrals/clocks.ts'
import { caseloadOf } from './caseload.ts'
import { dayNumber, keptEntry } from './kept-entry.ts'

const day = localDate

test('while somebody waits, the first day is kept, and what it leads to', () => {
  const waiting = aReferral({ days: { referral_made: day('2025-09-01') } })

  expect(keptEntry(waiting)).toMatchObject({
    settledFrom: '2025-09-01',
    isOpen: true,
    stage: 'awaiting_assessment',
    hasReason: false,
    waits: {
      guidance: { order: dayNumber(day('2025-09-01')), lastDay: '2025-09-29', endState: undefined },
      need: { order: undefined, lastDay: undefined, endState: undefined },
    },
  })
})

test('once it has ended, its days are kept, and how the clock ended', () => {
  const days = { referral_made: day('2025-09-01'), admitted: day('2025-10-11') }

  expect(keptEntry(aReferral({ days, outcome: 'admitted' }))).toMatchObject({
    isOpen: false,
    stage: 'ended',
    waits: { guidance: { order: -40, lastDay: '2025-09-29', endState: 'missed' } },
  })
})

test('a referral without any day is kept, open and with no clock', () => {
  expect(keptEntry(aReferral())).toMatchObject({ settledFrom: undefined, isOpen: true })
})

test('it is settled once the last of its months is over and its blockages are cleared', () => {
  const blockage = { stage: 'assessment_to_bed', reason: 'C1', holder: 'RECEIVING' } as const
  const dates = { from: day('2025-02-01'), to: day('2025-03-05') }

  expect(keptEntry(aReferral({ months: { referral_made: '2025-02' } })).settledFrom).toBe(
    '2025-02-28',
  )
  const blocked = keptEntry(aReferral({ blockages: [{ ...blockage, ...dates }] }))
  expect(blocked).toMatchObject({ settledFrom: '2025-03-05', hasReason: true })
})

const settledDays = [1, 2, 3]
  .flatMap((seed) => someReferrals(seed, 200))
  .flatMap((referral) => {
    const settled = keptEntry(referral).settledFrom ?? day('2025-01-01')
    return [0, 9, 300].map((later) => ({ referral, asAt: addDays(settled, later) }))
  })

test.each(WAIT_CLOCKS)(
  'what is kept gives the days and the stage of the caseload by the %s clock',
  (clock) => {
    for (const { referral, asAt } of settledDays) {
      const kept = keptEntry(referral)
      const { order, lastDay } = kept.waits[clock]
      const [entry] = caseloadOf([referral], { asAt, clock, regime: 'ON' })

      const now = kept.isOpen ? dayNumber(asAt) : 0
      expect({ days: order === undefined ? undefined : now - order, lastDay }).toEqual({
        days: entry?.leading?.days,
        lastDay: entry?.leading?.lastDay,
      })
      expect(kept).toMatchObject({ isOpen: entry?.status === 'open', stage: entry?.stage })
    }
  },
)
