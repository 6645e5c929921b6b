import { expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { aReport } from '#tests/support/a-report.ts'
import { addDays, localDate } from '../../local-date.ts'
import { countDaysLost } from './days-lost.ts'

const asAt = localDate('2025-09-30')
const period = { from: localDate('2025-04-01'), to: asAt, asAt }

test('open referrals lose days too, and every day has a holder', () => {
  const made = addDays(asAt, -30)
  const counts = countDaysLost([aReferral({ days: { referral_made: made } })], period, {})

  expect(counts.stages).toMatchObject([
    { stage: 'referral_to_assessment', referrals: 1, days: 16, unexplained: 16, silent: 16 },
  ])
  expect(counts.holders).toEqual([{ holder: 'RECEIVING', referrals: 1, days: 30 }])
  expect(counts.waitDays).toBe(30)
})

test('a period without referrals has nothing to rank', () => {
  expect(countDaysLost([], period, {})).toEqual({
    ...{ cohort: 0, waitDays: 0, stages: [], holders: [] },
  })
})

test('outside the region no sum of days is given, and no average of a few', () => {
  const inside = aReport().daysLost
  const outside = aReport({ audience: 'external' }).daysLost
  const few = aReport({ audience: 'external' }, 7).daysLost

  expect(inside.blockages[0]?.days.value).toBeGreaterThan(0)
  expect(outside.blockages[0]?.days.shown).toBe('')
  expect(outside.holders[0]?.mean.isHidden).toBe(false)
  expect([outside.holders[0]?.days.shown, outside.holders[0]?.share.shown]).toEqual(['', ''])
  expect(few.holders[0]?.mean).toMatchObject({ shown: '*', isHidden: true })
})
