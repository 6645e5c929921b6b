import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { addDays, localDate } from '../local-date.ts'
import { clocksOf } from '../referrals/clocks.ts'
import type { MilestoneDays } from '../referrals/milestone.ts'
import { isOpen, knownAsAt, type ReferralFacts, STAGES, stageOf } from '../referrals/referral.ts'
import { pastWait, wasIn } from './past-wait.ts'

const START = localDate('2025-03-03')
const AS_AT = localDate('2025-05-31')

function waitOf(facts: Partial<ReferralFacts>) {
  const referral = knownAsAt(aReferral(facts), AS_AT)
  const clock = clocksOf(referral, AS_AT, 'ON').guidance
  if (!clock) throw new Error('This referral has no clock.')
  return pastWait(referral, clock)
}

test('a wait ends by admission, otherwise, or not yet', () => {
  const days = { referral_made: START }

  expect(waitOf({ days: { ...days, admitted: addDays(START, 9) } })).toMatchObject({
    ...{ stop: 9, end: 'admitted' },
  })
  expect(waitOf({ days, outcome: 'released', outcomeOn: addDays(START, 4) })).toMatchObject({
    ...{ stop: 4, end: 'ended otherwise' },
  })
  expect(waitOf({ days })).toMatchObject({ stop: 89, end: null })
})

test('a step that was recorded late puts nobody in a later stage before it', () => {
  const wait = waitOf({
    days: {
      referral_made: START,
      first_psychiatric_assessment: addDays(START, 10),
      bed_identified: addDays(START, 3),
    },
  })

  expect(wasIn(wait, 9, 'awaiting_assessment')).toBe(true)
  expect(wasIn(wait, 10, 'awaiting_assessment')).toBe(false)
  expect(wasIn(wait, 3, 'awaiting_application')).toBe(false)
  expect(wasIn(wait, 10, 'awaiting_application')).toBe(true)
  expect(STAGES.filter((stage) => wasIn(wait, 10, stage))).toHaveLength(1)
})

test('a step of which only the month is known counts from the end of that month', () => {
  const wait = waitOf({
    days: { referral_made: START },
    months: { first_psychiatric_assessment: '2025-03' },
  })

  expect(wasIn(wait, 27, 'awaiting_assessment')).toBe(true)
  expect(wasIn(wait, 28, 'awaiting_bed')).toBe(true)
})

test('whoever was seen on no later day was at no risk', () => {
  const wait = waitOf({ days: { referral_made: START, admitted: addDays(START, 9) } })

  expect(wasIn(wait, 8, undefined)).toBe(true)
  expect(wasIn(wait, 9, undefined)).toBe(false)
  expect(wasIn(wait, 9, 'awaiting_assessment')).toBe(false)
})

const STEPS = [
  ...(['first_psychiatric_assessment', 'bed_identified', 'mhcs_application'] as const),
  ...(['warrant_issued', 'admitted'] as const),
]

const someDays = fc
  .record(
    Object.fromEntries(STEPS.map((step) => [step, fc.option(fc.integer({ min: 0, max: 40 }))])),
  )
  .map(
    (after): MilestoneDays => ({
      referral_made: START,
      ...Object.fromEntries(
        Object.entries(after).flatMap(([step, days]) =>
          days === null ? [] : [[step, addDays(START, days)]],
        ),
      ),
    }),
  )

test('it was in the stage that the caseload of that day would have shown', () => {
  fc.assert(
    fc.property(someDays, fc.integer({ min: 0, max: 45 }), (days, day) => {
      const wait = waitOf({ days })
      const thatDay = knownAsAt(aReferral({ days }), addDays(START, day))

      const found = STAGES.filter((stage) => wasIn(wait, day, stage))

      expect(found).toEqual(isOpen(thatDay) ? [stageOf(thatDay)] : [])
    }),
  )
})
