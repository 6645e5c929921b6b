import { describe, expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { addDays, localDate } from '../../local-date.ts'
import type { ReferralFacts } from '../../referrals/referral.ts'
import { kaplanMeier } from '../kaplan-meier.ts'
import { logRank } from '../log-rank.ts'
import type { Wait } from '../pathway-stages.ts'
import { CURVE_GROUPINGS, type CurveGrouping, type CurveKind, curvesOf } from './curves.ts'
import { GROUPINGS, groupOf, groupWaits } from './groupings.ts'

const START = localDate('2025-05-01')
const WINDOW = { from: START, to: localDate('2025-05-31') }

function aWait(days: number, end: 'admitted' | 'died' | null, facts: Partial<ReferralFacts>): Wait {
  const start = facts.days?.referral_made ?? START
  const stop = addDays(start, days)
  const outcome = end ?? undefined
  const referral = aReferral({
    days: { referral_made: start },
    outcome,
    outcomeOn: outcome && stop,
    ...facts,
  })
  return { referral, start, stop }
}

const A = { establishment: 'AAA' }
const B = { establishment: 'BBB' }
const WAITS = [
  ...[3, 9, 20, 20, 31].map((days) => aWait(days, 'admitted', A)),
  aWait(60, null, A),
  ...[12, 44, 58].map((days) => aWait(days, 'admitted', B)),
  aWait(15, 'died', B),
  aWait(70, null, B),
]

function ask(waits: readonly Wait[], kind: CurveKind, grouping: CurveGrouping) {
  return curvesOf(waits, { ...WINDOW, kind, grouping })
}

describe('a curve', () => {
  test('is each group’s own, with everyone who still waits', () => {
    const { groups } = ask(WAITS, 'still_waiting', 'establishment')

    expect(groups).toMatchObject([
      { code: 'AAA', n: 6, admitted: 5, open: 1, endedOtherwise: 0, atRisk: [6, 4, 2, 1, 0, 0] },
      { code: 'BBB', n: 5, admitted: 3, open: 1, endedOtherwise: 1, atRisk: [5, 4, 3, 2, 0, 0] },
    ])
    const km = kaplanMeier(
      [3, 9, 20, 20, 31, 60].map((time) => ({ time, end: time === 60 ? null : 'admitted' })),
      'log-log',
    )
    expect(groups[0]?.points?.map(({ share }) => share)).toEqual(
      km.curve.map(({ survival }) => survival),
    )
    expect(groups[0]?.median).toEqual({ time: 20, lower: km.medianLower, upper: km.medianUpper })
    // 6 at risk: 5/6, 4/6, then two of four left.
    expect(groups[0]?.on28?.share).toBeCloseTo(1 / 3, 12)
  })

  test('takes who ended otherwise out of view, and counts who ends on a day as at risk of it', () => {
    const { groups } = ask(WAITS, 'still_waiting', 'establishment')
    const onTheDay = [28, 28, 56, 84, 182].map((days) => aWait(days, 'admitted', A))

    // 4/5 after day 12; the death takes one away; 2/3 of it after day 44, 1/2 of that after day 58.
    expect(groups[1]?.points?.map(({ share }) => share)[3]).toBeCloseTo((4 / 5) * (2 / 3) * 0.5, 12)
    expect(groups[1]?.median?.time).toBe(58)
    expect(ask(onTheDay, 'admitted', 'none').groups[0]?.atRisk).toEqual([5, 5, 5, 3, 2, 1])
  })

  test('of admission has ends otherwise competing', () => {
    const { groups } = ask(WAITS, 'admitted', 'establishment')
    const last = groups[1]?.points?.at(-1)

    // By hand: 1 of 5 on day 12; 1 of 5 died; then 1 of 3 of what is left, and 1 of 2 of that.
    expect(last?.share).toBeCloseTo(0.2 + 0.6 * (2 / 3), 12)
    expect(last?.lower).toBeLessThan(last?.share ?? 0)
    expect(groups[1]?.on28?.share).toBeCloseTo(0.2, 12)
  })

  test('of ends otherwise is the other part of those who ended', () => {
    const { groups } = ask(WAITS, 'ended_otherwise', 'none')

    expect(groups).toHaveLength(1)
    expect(groups[0]).toMatchObject({ code: 'all', n: 11, endedOtherwise: 1 })
    expect(groups[0]?.on28?.share).toBeCloseTo(1 / 11, 12)
    expect(groups[0]?.longest).toBe(70)
  })

  test('says nothing of day 28 where nobody was followed so long', () => {
    const young = [1, 2, 3, 4, 20].map((days) => aWait(days, days === 4 ? 'admitted' : null, A))
    const done = [1, 2, 3, 4, 20].map((days) => aWait(days, 'admitted', A))

    expect(ask(young, 'admitted', 'none').groups[0]?.on28).toBeNull()
    expect(ask(done, 'admitted', 'none').groups[0]?.on28?.share).toBeCloseTo(1, 12)
  })

  test('has nobody gone before anyone is', () => {
    const late = [40, 41, 42, 43, 44].map((days) => aWait(days, 'admitted', A))

    expect(ask(late, 'still_waiting', 'none').groups[0]?.on28).toMatchObject({ time: 28, share: 1 })
    expect(ask(late, 'admitted', 'none').groups[0]?.on28).toMatchObject({ share: 0, lower: null })
  })

  test('of nobody is no curve', () => {
    expect(ask([], 'admitted', 'none')).toMatchObject({
      n: 0,
      groups: [{ n: 0, points: null, median: null }],
    })
  })
})

describe('the groups', () => {
  test('are tested for admission, ends otherwise being out of view', () => {
    const { test: found } = ask(WAITS, 'admitted', 'establishment')
    const expected = logRank([
      [3, 9, 20, 20, 31, 60].map((time) => ({ time, end: time === 60 ? null : 'x' })),
      [12, 44, 58, 15, 70].map((time) => ({ time, end: time === 15 || time === 70 ? null : 'x' })),
    ])

    expect(found?.p).toBeCloseTo(expected?.p ?? Number.NaN, 12)
    expect(found).toMatchObject({ df: 1, groups: ['AAA', 'BBB'] })
  })

  test('of under 5 have no curve and are not tested, one not recorded is not tested', () => {
    const few = [aWait(4, 'admitted', { establishment: 'CCC' })]
    const unknown = [5, 6, 7, 8, 9].map((days) =>
      aWait(days, 'admitted', { establishment: undefined }),
    )
    const found = ask([...WAITS, ...few, ...unknown], 'still_waiting', 'establishment')

    expect(found.groups.map(({ code, n }) => [code, n])).toEqual([
      ['AAA', 6],
      ['BBB', 5],
      ['CCC', 1],
      [null, 5],
    ])
    expect(found.groups[2]).toMatchObject({ points: null, on28: null, median: null, n: 1 })
    expect(found.groups[3]?.points).not.toBeNull()
    expect(found.test?.groups).toEqual(['AAA', 'BBB'])
  })

  test('have nothing to test where there is one, or none', () => {
    expect(ask(WAITS.slice(0, 6), 'admitted', 'establishment').test).toBeNull()
    expect(ask(WAITS, 'admitted', 'none').test).toBeNull()
    expect(ask([], 'admitted', 'establishment')).toMatchObject({ groups: [], test: null })
  })

  test('by period are the halves of the window, the middle day in the first', () => {
    const on = (day: string) => aWait(3, 'admitted', { days: { referral_made: localDate(day) } })
    const found = ask(
      [on('2025-05-01'), on('2025-05-16'), on('2025-05-17'), on('2025-05-31')],
      'admitted',
      'period',
    )

    expect(found.halves).toEqual({
      first: { from: '2025-05-01', to: '2025-05-16' },
      second: { from: '2025-05-17', to: '2025-05-31' },
    })
    expect(found.groups).toMatchObject([
      { code: 'first', n: 2 },
      { code: 'second', n: 2 },
    ])
  })

  test('have every wait in exactly one of them, by whatever they are made', () => {
    const facts: Partial<ReferralFacts> = {
      receivingProvider: 'Elm Lodge',
      securityLevel: 'low',
      mhaSection: '47',
      urgency: 'urgent',
      gender: '2',
      ethnicity: 'M',
    }
    const wait = aWait(1, null, facts)

    expect(GROUPINGS.map((by) => groupOf(wait.referral, by))).toEqual([
      ...['EXI', 'Elm Lodge', 'low', '47', 'urgent', '2', 'black'],
    ])
    for (const by of GROUPINGS) {
      expect(groupWaits([wait, ...WAITS], by).flatMap(({ waits }) => waits)).toHaveLength(12)
    }
    for (const by of CURVE_GROUPINGS) {
      const { groups } = ask([wait, ...WAITS], 'admitted', by)
      expect(groups.reduce((sum, { n }) => sum + n, 0)).toBe(12)
    }
  })
})
