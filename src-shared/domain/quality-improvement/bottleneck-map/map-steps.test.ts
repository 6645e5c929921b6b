import { expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { localDate as day } from '../../local-date.ts'
import type { ReferralFacts } from '../../referrals/referral.ts'
import { placesInOrder, wayOf } from './map-steps.ts'

const start = day('2025-05-01')
const stop = day('2025-06-30')
const waitOf = (facts: Partial<ReferralFacts>) => ({ referral: aReferral(facts), start, stop })

test('it puts the milestones in the order of their days, on one day in that of the pathway', () => {
  const way = wayOf(
    waitOf({
      days: {
        need_identified: day('2025-04-20'),
        referral_made: start,
        bed_identified: day('2025-05-03'),
        first_psychiatric_assessment: day('2025-05-09'),
        warrant_issued: day('2025-06-30'),
        mhcs_application: day('2025-06-30'),
        admitted: day('2025-06-30'),
      },
    }),
  )

  expect(way.steps.map(({ milestone }) => milestone)).toEqual([
    'need_identified',
    'referral_made',
    'bed_identified',
    'first_psychiatric_assessment',
    'mhcs_application',
    'warrant_issued',
    'admitted',
  ])
  expect(way.state).toBeUndefined()
})

test('it counts every access assessment and every warrant', () => {
  const way = wayOf(
    waitOf({
      days: {
        referral_made: start,
        access_assessment: day('2025-05-10'),
        warrant_issued: day('2025-05-20'),
      },
      accessAssessments: [day('2025-05-10'), day('2025-05-15')],
      warrants: [day('2025-05-20'), day('2025-06-10')],
    }),
  )

  expect(way.steps.map(({ milestone, on }) => `${milestone} ${on}`)).toEqual([
    'referral_made 2025-05-01',
    'access_assessment 2025-05-10',
    'access_assessment 2025-05-15',
    'warrant_issued 2025-05-20',
    'warrant_issued 2025-06-10',
  ])
})

test('it counts as left out what came after the end, or is known only to the month', () => {
  const way = wayOf(
    waitOf({
      days: { referral_made: start, bed_identified: day('2025-07-01') },
      months: { mhcs_application: '2025-06' },
      outcome: 'withdrawn',
      outcomeOn: stop,
    }),
  )

  expect(way.steps).toHaveLength(1)
  expect(way.leftOut).toBe(2)
  expect(way.state).toBe('ended:withdrawn')
})

test('it takes the admission from the outcome where the milestone is missing', () => {
  const days = { referral_made: start }
  const way = wayOf(waitOf({ days, outcome: 'admitted', outcomeOn: stop }))

  expect(way.steps.at(-1)).toEqual({ milestone: 'admitted', on: stop })
})

test('it says how a wait stands that has no admission', () => {
  const days = { referral_made: start }

  expect(wayOf(waitOf({ days })).state).toBe('still_waiting')
  expect(wayOf(waitOf({ days, outcomeOn: stop })).state).toBe('ended:not_recorded')
})

test('it names places from the start to the ends, each once', () => {
  expect(
    placesInOrder([
      'ended:withdrawn',
      'still_waiting',
      'admitted',
      'ended:died',
      'referral_made',
      'start',
      'admitted',
    ]),
  ).toEqual([
    'start',
    'referral_made',
    'admitted',
    'still_waiting',
    'ended:died',
    'ended:withdrawn',
  ])
})
