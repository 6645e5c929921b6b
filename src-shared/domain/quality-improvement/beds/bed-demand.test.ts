import { expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { addDays, localDate } from '../../local-date.ts'
import type { ReferralFacts } from '../../referrals/referral.ts'
import { BED_GROUPS, type BedDemand, bedDemands } from './bed-demand.ts'

const TODAY = localDate('2026-03-31')

/** One a week up to today, so many of them, each admitted after 21 days. */
function oneAWeek(many: number, facts: Partial<ReferralFacts> = {}): readonly ReferralFacts[] {
  return Array.from({ length: many }, (_, index) => {
    const start = addDays(TODAY, -7 * index)
    const admitted = addDays(start, 21)
    return aReferral({
      securityLevel: 'medium',
      receivingProvider: 'Elm Lodge',
      days: { referral_made: start, ...(admitted <= TODAY ? { admitted } : {}) },
      ...facts,
    })
  })
}

function of(group: BedDemand['group'], referrals: readonly ReferralFacts[]): BedDemand {
  const found = bedDemands(referrals, TODAY).find((one) => one.group === group)
  if (!found) throw new Error(group)
  return found
}

test('a steady level is expected to stay as it is, and did so in the past', () => {
  const medium = of('medium', oneAWeek(60))

  // Referred today, 7 and 14 days ago and open; the fourth came in today.
  expect(medium).toMatchObject({ waiting: 3, withoutProvider: 0, pastReferrals: 60, naive: 1 })
  expect(medium.arrivals).toMatchObject({ weeks: 52, mean: 1, spread: 'poisson' })
  expect(medium.forecast?.weeks.slice(0, 3).map(({ mean }) => mean)).toEqual([1, 1, 1])
  expect(medium.forecast?.fromWaiting).toBe(3)
  expect(Math.abs((medium.forecast?.total.mean ?? 0) - 13)).toBeLessThan(1)
  // 60 weeks hold three dates with 20 referrals before them and 13 weeks after.
  expect(medium.backTest).toMatchObject({ dates: 3, weeks: 39, naiveError: 0, inside95: 39 })
  expect(medium.list).toMatchObject({
    ...{ demand: 1, capacity: 1, queue: 3, meanWait: 1, weeks: 26, admittedPerWeek: 1 },
    ...{ load: 1, targetQueue: 1, isQueueTooBig: true, reliefCapacity: 1 + 2 / 26, pressure: 0.5 },
  })
})

test('a level of fewer than 20 past referrals, or of fewer than 13 weeks, shows counts only', () => {
  const few = of('medium', oneAWeek(19))
  const short = of('medium', [...oneAWeek(12), ...oneAWeek(12)])

  expect(few).toMatchObject({
    ...{ pastReferrals: 19, waiting: 3, forecast: null, list: null, backTest: null },
    ...{ naive: null, arrivals: null },
  })
  expect(few.lastWeeks).toHaveLength(13)
  expect(short).toMatchObject({ pastReferrals: 24, forecast: null })
  expect(of('medium', oneAWeek(20)).forecast).not.toBeNull()
  expect(of('medium', oneAWeek(20)).backTest).toBeNull()
})

test('everyone is at one level, or not recorded, and all together', () => {
  const unknown = oneAWeek(3, { securityLevel: undefined, receivingProvider: undefined })
  const referrals = [...oneAWeek(30), ...oneAWeek(3, { securityLevel: 'high' }), ...unknown]
  const found = bedDemands(referrals, TODAY)

  expect(found.map(({ group }) => group)).toEqual([...BED_GROUPS])
  expect(found.map(({ pastReferrals }) => pastReferrals)).toEqual([36, 0, 0, 0, 30, 3, 3])
  expect(found.at(-1)).toMatchObject({ waiting: 3, withoutProvider: 3 })
})

test('leaving otherwise makes room on the list, but needs no bed', () => {
  const gone = aReferral({
    securityLevel: 'medium',
    days: { referral_made: addDays(TODAY, -20) },
    outcome: 'withdrawn',
    outcomeOn: addDays(TODAY, -3),
  })
  const { list, lastWeeks } = of('medium', [...oneAWeek(40), gone])

  expect(list).toMatchObject({ capacity: 27 / 26, admittedPerWeek: 1, demand: 27 / 26 })
  expect(lastWeeks).toEqual(Array.from({ length: 13 }, () => 1))
})

test('an empty queue has no mean wait, and old referrals only count as waiting', () => {
  const done = oneAWeek(30).filter(({ days }) => days.admitted)
  const old = aReferral({
    securityLevel: 'medium',
    days: { referral_made: addDays(TODAY, -1000) },
  })

  expect(of('medium', done).list).toMatchObject({ queue: 0, meanWait: null, pressure: null })
  expect(of('medium', [...done, old])).toMatchObject({
    waiting: 1,
    pastReferrals: 27,
    forecast: { beyondHistory: 1 },
  })
})
