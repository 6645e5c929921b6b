import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { sum } from '../../board-reports/figures.ts'
import { addDays, localDate } from '../../local-date.ts'
import type { ReferralFacts } from '../../referrals/referral.ts'
import { besideSequence, overrunOf, sequenceOf, type Wait } from '../pathway-stages.ts'
import { PARETO_GROUPINGS, paretoOf } from './days-lost.ts'

const START = localDate('2025-05-01')
const on = (days: number) => addDays(START, days)

/** Never assessed, and followed for so many days. */
function unassessed(days: number, facts: Partial<ReferralFacts> = {}): Wait {
  const referral = aReferral({ days: { referral_made: START }, ...facts })
  return { referral, start: START, stop: on(days) }
}

const DELAY = { stage: 1, reason: 'B3', attribution: 'RECEIVING' } as const
const BLOCKAGE = {
  stage: 'referral_to_assessment',
  reason: 'B8',
  holder: 'PRISON',
  from: on(20),
  to: on(26),
} as const

test('days past a limit are those of a blockage that stood, else of the delay, else of nobody', () => {
  const waits = [
    unassessed(34, { delays: [DELAY], blockages: [BLOCKAGE] }),
    unassessed(44),
    unassessed(14),
  ]

  expect(paretoOf(waits, 'reason')).toEqual({
    n: 3,
    days: 50,
    rows: [
      { code: null, days: 30, referrals: 1, cumulative: 0.6 },
      { code: 'B3', days: 14, referrals: 1, cumulative: 0.88 },
      { code: 'B8', days: 6, referrals: 1, cumulative: 1 },
    ],
  })
  expect(paretoOf(waits, 'holder').rows.map(({ code, days }) => [code, days])).toEqual([
    [null, 30],
    ['RECEIVING', 14],
    ['PRISON', 6],
  ])
})

test('a reason without a holder stands under no holder', () => {
  const delays = [{ ...DELAY, attribution: undefined }]

  expect(paretoOf([unassessed(20, { delays })], 'holder').rows).toMatchObject([
    { code: null, days: 6, cumulative: 1 },
  ])
  expect(paretoOf([unassessed(20, { delays })], 'reason').rows).toMatchObject([{ code: 'B3' }])
})

test('equal rows stand in the order of their codes', () => {
  const waits = (['D3', 'C1'] as const).map((reason) =>
    unassessed(20, { delays: [{ ...DELAY, reason }] }),
  )

  expect(paretoOf(waits, 'reason').rows.map(({ code }) => code)).toEqual(['C1', 'D3'])
})

test('nothing lost makes no rows', () => {
  expect(paretoOf([unassessed(14)], 'reason')).toEqual({ rows: [], days: 0, n: 1 })
})

test('no lost day is hidden: the rows add up to the days past the limits', () => {
  const someWait = fc
    .record({
      assessed: fc.option(fc.nat(60)),
      days: fc.integer({ min: 60, max: 120 }),
      delays: fc.constantFrom([], [DELAY]),
      blockages: fc.constantFrom([], [BLOCKAGE], [{ ...BLOCKAGE, to: undefined }]),
    })
    .map(({ assessed, days, delays, blockages }) =>
      unassessed(days, {
        ...{ delays, blockages },
        days: {
          referral_made: START,
          ...(assessed === null ? {} : { first_psychiatric_assessment: on(assessed) }),
        },
      }),
    )
  fc.assert(
    fc.property(
      fc.array(someWait, { maxLength: 6 }),
      fc.constantFrom(...PARETO_GROUPINGS),
      (waits, by) => {
        const lost = sum(
          waits.flatMap((wait) => [...sequenceOf(wait), ...besideSequence(wait)]).map(overrunOf),
        )

        const { rows, days } = paretoOf(waits, by)

        expect(days).toBe(lost)
        expect(sum(rows.map((row) => row.days))).toBe(lost)
        if (lost > 0) expect(rows.at(-1)?.cumulative).toBe(1)
      },
    ),
  )
})
