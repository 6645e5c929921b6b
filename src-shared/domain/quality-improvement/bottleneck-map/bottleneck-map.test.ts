import { describe, expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { addDays, localDate } from '../../local-date.ts'
import type { ReferralFacts } from '../../referrals/referral.ts'
import type { Wait } from '../pathway-stages.ts'
import { bottleneckMap } from './bottleneck-map.ts'

const start = localDate('2025-05-01')
const on = (days: number) => addDays(start, days)

function aWait(id: string, stop: number, facts: Partial<ReferralFacts>): Wait {
  const days = { referral_made: start, ...facts.days }
  return { referral: aReferral({ ...facts, id, localRef: id, days }), start, stop: on(stop) }
}

const WAITS = [
  // Assessed on day 20, six late; admitted on day 50, which is 16 past the second stage's limit.
  aWait('A', 50, { days: { first_psychiatric_assessment: on(20), admitted: on(50) } }),
  // Assessed in time, and standing there ever since: 46 days, 32 of them late.
  aWait('B', 56, { days: { first_psychiatric_assessment: on(10) } }),
  aWait('C', 40, { days: { first_psychiatric_assessment: on(14) } }),
  // Never assessed.
  aWait('D', 30, { outcome: 'withdrawn', outcomeOn: on(30) }),
]

const map = bottleneckMap(WAITS)
const nodeAt = (place: string) => map.nodes.find((node) => node.place === place)
const edgeOf = (from: string, to: string) =>
  map.edges.find((edge) => edge.from === from && edge.to === to)

describe('the map of four referrals', () => {
  test('it draws what was recorded, the start, and how the others stand', () => {
    expect(map.nodes.map(({ place, referrals }) => [place, referrals])).toEqual([
      ['start', 4],
      ['referral_made', 4],
      ['first_psychiatric_assessment', 3],
      ['admitted', 1],
      ['still_waiting', 2],
      ['ended:withdrawn', 1],
    ])
    expect(map).toMatchObject({ size: 4, admitted: 1, open: 2, endedOtherwise: 1, leftOut: 0 })
  })

  test('it shows who stands where, the longest first, although no edge leads on', () => {
    expect(nodeAt('first_psychiatric_assessment')?.standing).toEqual({
      referrals: 2,
      longest: 46,
      since: on(10),
      stays: [
        { referral: 1, since: on(10), days: 46 },
        { referral: 2, since: on(14), days: 26 },
      ],
    })
    expect(nodeAt('admitted')?.standing).toMatchObject({ referrals: 0, longest: null, since: null })
  })

  test('it gives an edge its number and the times of those who are over it', () => {
    expect(edgeOf('referral_made', 'first_psychiatric_assessment')).toMatchObject({
      kind: 'onward',
      referrals: 3,
      passages: 3,
      times: { n: 3, median: 14, longest: 20 },
    })
    expect(edgeOf('referral_made', 'first_psychiatric_assessment')?.times.mean).toBeCloseTo(44 / 3)
    expect(map.edges[0]).toMatchObject({ from: 'start', to: 'referral_made', kind: 'start' })
  })

  test('it lays each day past a limit on the stay in which it was lost', () => {
    expect(edgeOf('referral_made', 'first_psychiatric_assessment')?.lost).toEqual({
      pastStageLimit: 6,
      pastDay28: 0,
    })
    expect(edgeOf('first_psychiatric_assessment', 'still_waiting')?.lost).toEqual({
      pastStageLimit: 44,
      pastDay28: 40,
    })
    expect(edgeOf('referral_made', 'ended:withdrawn')?.lost).toEqual({
      pastStageLimit: 16,
      pastDay28: 2,
    })
    expect(map.lost).toEqual({ pastStageLimit: 82, pastDay28: 64 })
  })

  test('it stands the time with those still waiting beside the completed alone', () => {
    const times = nodeAt('first_psychiatric_assessment')?.times

    expect(times?.completed).toMatchObject({ n: 1, median: 30 })
    expect(times).toMatchObject({ n: 3, open: 2, otherwise: 0 })
    expect(times?.counted.median).toBe(30)
    expect(nodeAt('admitted')?.times).toBeNull()
    expect(nodeAt('start')?.times).toBeNull()
  })

  test('it says of every stage how many went on, stand, and left otherwise', () => {
    expect(map.stages.find(({ stage }) => stage === 'referral_to_assessment')).toMatchObject({
      n: 4,
      open: 0,
      otherwise: 1,
      daysLost: 22,
      completed: { n: 3, median: 14 },
      counted: { median: 17 },
    })
    expect(map.stages.find(({ stage }) => stage === 'assessment_to_bed')).toMatchObject({
      n: 2,
      open: 2,
      daysLost: null,
    })
    expect(map.stages.find(({ stage }) => stage === 'need_to_referral')).toMatchObject({ n: 0 })
  })

  test('it gives the orders of milestones with those who are still on the way', () => {
    expect(map.variants).toEqual([
      {
        milestones: ['referral_made', 'first_psychiatric_assessment'],
        referrals: 2,
        admitted: 0,
        open: 2,
        endedOtherwise: 0,
        admittedOnlyMedian: null,
        longestOpen: 56,
        members: [1, 2],
      },
      expect.objectContaining({ milestones: ['referral_made'], endedOtherwise: 1, members: [3] }),
      expect.objectContaining({ admitted: 1, admittedOnlyMedian: 50, longestOpen: null }),
    ])
  })
})

test('it shows what had to be done again, and how long that took', () => {
  const again = bottleneckMap([
    aWait('A', 60, { accessAssessments: [on(5), on(12), on(30)], warrants: [on(40), on(55)] }),
    aWait('B', 60, { accessAssessments: [on(9)] }),
  ])

  expect(again.rework).toEqual([
    {
      milestone: 'access_assessment',
      reached: 2,
      referrals: 1,
      repeats: 2,
      days: 25,
      members: [0],
    },
    { milestone: 'warrant_issued', reached: 1, referrals: 1, repeats: 1, days: 15, members: [0] },
  ])
  expect(again.edges).toContainEqual(
    expect.objectContaining({
      from: 'access_assessment',
      to: 'access_assessment',
      referrals: 1,
      passages: 2,
    }),
  )
  expect(again.nodes.find(({ place }) => place === 'access_assessment')).toMatchObject({
    referrals: 2,
    visits: 4,
  })
})

test('it draws an empty map of nobody', () => {
  expect(bottleneckMap([])).toMatchObject({ size: 0, nodes: [], edges: [], variants: [] })
})
