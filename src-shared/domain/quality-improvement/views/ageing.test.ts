import { expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { addDays, localDate } from '../../local-date.ts'
import type { ReferralFacts } from '../../referrals/referral.ts'
import { ageingOf, allTransfersAt } from './ageing.ts'

/** The ages of everyone, as they are known on a day. */
const ageingAt = (...known: Parameters<typeof allTransfersAt>) => ageingOf(allTransfersAt(...known))

const asAt = localDate('2025-12-31')
const EARLIER = localDate('2025-01-01')

/** Assessed after so many days, and admitted on day 30. */
function assessed(days: number): ReferralFacts {
  return aReferral({
    id: `assessed-${days}`,
    days: {
      referral_made: EARLIER,
      first_psychiatric_assessment: addDays(EARLIER, days),
      admitted: addDays(EARLIER, 30),
    },
  })
}

/** Referred so many days ago and not assessed yet. */
function waiting(days: number): ReferralFacts {
  return aReferral({ id: `waiting-${days}`, days: { referral_made: addDays(asAt, -days) } })
}

const PAST = [2, 4, 6, 8, 10, 12, 14, 16].map(assessed)

test('shows every open referral, the oldest first, against those before it', () => {
  const stages = ageingAt([...PAST, waiting(3), waiting(200)], { asAt })
  const stage = stages.find((one) => one.stage === 'referral_to_assessment')

  expect(stage).toMatchObject({ entered: 10, completed: 8 })
  expect(stage?.open).toEqual([
    { referralId: 'waiting-200', age: 200, past: 75 },
    { referralId: 'waiting-3', age: 3, past: null },
  ])
})

// R: quantile(survfit(Surv(c(2,4,6,8,10,12,14,16,3,200), c(1,1,1,1,1,1,1,1,0,0)) ~ 1), c(.5,.75,.9))
// gives 10, 14, NA; quantile(c(2,4,6,8,10,12,14,16), c(.5,.75,.9)) gives 9, 12.5, 14.6.
test('the ages count who still waits, with those of the completed alone beside them', () => {
  const stages = ageingAt([...PAST, waiting(3), waiting(200)], { asAt })
  const stage = stages.find((one) => one.stage === 'referral_to_assessment')

  expect(stage?.percentiles).toEqual([
    { share: 50, kaplanMeier: 10, completedOnly: 9 },
    { share: 75, kaplanMeier: 14, completedOnly: 12.5 },
    { share: 90, kaplanMeier: null, completedOnly: expect.closeTo(14.6, 12) },
  ])
})

test('the whole wait comes first and runs from referral to admission', () => {
  const [whole] = ageingAt([...PAST, waiting(31)], { asAt })

  expect(whole).toMatchObject({ stage: null, entered: 9, completed: 8 })
  expect(whole?.percentiles?.map((one) => one.kaplanMeier)).toEqual([30, 30, null])
  expect(whole?.open).toEqual([{ referralId: 'waiting-31', age: 31, past: 75 }])
})

test('says too few under 5, and gives no completed-only age of under 5 completed', () => {
  const four = ageingAt([...PAST.slice(0, 3), waiting(90)], { asAt })[1]
  const six = ageingAt([...PAST.slice(0, 4), waiting(90), waiting(80)], { asAt })[1]

  expect(four).toMatchObject({ entered: 4, percentiles: null })
  expect(four?.open).toEqual([{ referralId: 'waiting-90', age: 90, past: null }])
  expect(six?.percentiles?.[0]).toMatchObject({ completedOnly: null })
  expect(six?.percentiles?.[0]?.kaplanMeier).not.toBeNull()
})

test('knows nothing that came after the as-at date', () => {
  const [whole] = ageingAt(PAST, { asAt: localDate('2025-01-20') })

  expect(whole).toMatchObject({ entered: 8, completed: 0 })
  expect(whole?.open).toHaveLength(8)
  expect(ageingAt(PAST, { asAt: localDate('2024-12-31') })[0]?.entered).toBe(0)
})

test('counts those of the filters only', () => {
  const filters = { establishments: ['LEI'], providers: [], securityLevels: [], mhaSections: [] }
  const here = aReferral({ id: 'here', establishment: 'LEI', days: waiting(9).days })

  const [whole] = ageingAt([...PAST, here], { asAt, filters })

  expect(whole).toMatchObject({ entered: 1, open: [{ referralId: 'here' }] })
})
