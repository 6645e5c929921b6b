import { expect, test } from 'vitest'
import { aWait, type KnownWait, on, upTo } from '#tests/support/a-wait.ts'
import type { DatedBlockage } from '../../referrals/referral.ts'
import type { Wait } from '../pathway-stages.ts'
import { handOverGaps } from './hand-over-gaps.ts'

const UP_TO_APPLICATION = {
  first_psychiatric_assessment: on(2),
  bed_identified: on(4),
  mhcs_application: on(5),
}

/** Applied on day 5, the warrant so many days later. */
function silent(index: number, days: number, facts: Partial<KnownWait> = {}): Wait {
  const { happenedOn = [], ...more } = facts
  return aWait({
    ...{ id: `r${index}`, to: 6 + days, happenedOn, ...more },
    days: { ...UP_TO_APPLICATION, warrant_issued: on(5 + days), admitted: on(6 + days) },
  })
}

/** Applied on day 5, and nothing since, up to a day. */
function waiting(index: number, to: number): Wait {
  return aWait({ id: `w${index}`, to, days: UP_TO_APPLICATION })
}

const counted = (waits: readonly Wait[], stage = 'application_to_warrant') =>
  handOverGaps(waits).find((one) => one.stage === stage && one.place === null)

test('hand-overs followed by more than 14 days of nothing are counted', () => {
  const found = counted([...upTo(4).map((index) => silent(index, 24)), silent(5, 14), silent(6, 3)])

  expect(found).toMatchObject({
    n: 6,
    saw: { silent: 4, days: 40, lasting: 0 },
    referralIds: ['r0', 'r1', 'r2', 'r3'],
    ...{ p: null, isMaterial: true },
  })
  expect(found?.finding).toContain(
    'After 4 of 6 hand-overs from the prison to the Mental Health Casework Section, nothing is recorded for more than 14 days: 40 silent days in all',
  )
})

test('a gap that lasts still counts once it is silent, and not before', () => {
  const found = counted([...upTo(3).map((index) => waiting(index, 25)), waiting(4, 19)])

  expect(found).toMatchObject({ n: 3, saw: { silent: 3, days: 3 * 6, lasting: 3 } })
})

test('under three silent ones are not counted, and under a tenth do not matter', () => {
  const quick = upTo(28).map((index) => silent(index, 3))

  expect(counted([silent(1, 30), silent(2, 30)])).toBeUndefined()
  expect(counted([...quick, ...upTo(3).map((index) => silent(index, 30))])?.isMaterial).toBe(false)
})

test('the gap ends with a note, a blockage or a warrant as well as with a milestone', () => {
  const blockage: DatedBlockage = {
    ...{ stage: 'application_to_warrant', reason: 'D3', holder: 'MHCS' },
    ...{ from: on(21), to: on(26) },
  }
  const noted = upTo(3).map((index) => silent(index, 40, { happenedOn: [on(22)] }))
  const blocked = upTo(3).map((index) =>
    silent(index, 40, { blockages: [blockage, { ...blockage, to: undefined }] }),
  )
  const withdrawn = upTo(3).map(() =>
    aWait({ to: 35, days: UP_TO_APPLICATION, outcome: 'withdrawn', outcomeOn: on(35) }),
  )

  expect(counted(noted)?.saw.days).toBe(3 * (17 - 14))
  expect(counted(blocked)?.saw.days).toBe(3 * (16 - 14))
  expect(counted(withdrawn)?.saw).toMatchObject({ days: 3 * (30 - 14), lasting: 0 })
})

test('a place with more silence than the others is tested', () => {
  const at = (establishment: string, days: number) =>
    upTo(10).map((index) => silent(index, days, { establishment }))
  const places = handOverGaps([...at('EXI', 30), ...at('LEI', 3)]).filter(
    ({ stage, place }) => stage === 'application_to_warrant' && place?.kind === 'establishment',
  )

  expect(places).toMatchObject([
    {
      ...{ place: { code: 'EXI' }, n: 10, isMaterial: true },
      saw: { silent: 10, others: 10, othersSilent: 0 },
    },
    { place: { code: 'LEI' }, p: expect.closeTo(1, 9), isMaterial: false },
  ])
  // R: 1 / choose(20, 10)
  expect(places[0]?.p).toBeCloseTo(1 / 184_756, 12)
})

test('nobody handed over is silent', () => {
  expect(handOverGaps([])).toEqual([])
})

test('a site that waits longer before it calls a gap silent sees fewer, and says how long', () => {
  const gaps = upTo(4).map((index) => silent(index, 24))
  const patient = (silentAfter: number) => gaps.map((wait) => ({ ...wait, silentAfter }))

  expect(counted(patient(20))).toMatchObject({ saw: { silent: 4, days: 16 } })
  expect(counted(patient(20))?.finding).toContain('nothing is recorded for more than 20 days')
  expect(counted(patient(24))).toBeUndefined()
})
