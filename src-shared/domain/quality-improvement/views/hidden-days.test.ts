import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { sum } from '../../board-reports/figures.ts'
import { addDays, localDate } from '../../local-date.ts'
import type { ReferralFacts } from '../../referrals/referral.ts'
import type { Wait } from '../pathway-stages.ts'
import { paretoOf } from './days-lost.ts'
import { hiddenDaysOf } from './hidden-days.ts'

const START = localDate('2025-05-01')
const on = (days: number) => addDays(START, days)

function aWait(id: string, to: number, facts: Partial<ReferralFacts> = {}): Wait {
  const referral = aReferral({ id, ...facts, days: { referral_made: START, ...facts.days } })
  return { referral, start: START, stop: on(to) }
}

const DELAY = { stage: 1, reason: 'B3', attribution: 'RECEIVING' } as const

test('a day is hidden once, whether unexplained, silent or both', () => {
  // 14 days without a record are not silent yet.
  const happenedOn = [on(14), on(20), on(30)]
  const waits = [
    // Past day 14 for 20 days without a reason; silent from the 14th day on for as many.
    aWait('both', 34),
    aWait('unexplained', 34, { happenedOn }),
    aWait('silent', 34, { delays: [DELAY] }),
    aWait('neither', 34, { delays: [DELAY], happenedOn }),
  ]

  const { referrals, ...all } = hiddenDaysOf(waits)

  expect(referrals).toMatchObject([
    { referralId: 'both', unexplained: 20, silent: 20, hidden: 20 },
    { referralId: 'silent', unexplained: 0, silent: 20, hidden: 20 },
    { referralId: 'unexplained', unexplained: 20, silent: 0, hidden: 20, longestSilence: null },
  ])
  expect(all).toMatchObject({ waitDays: 136, overrun: 80, unexplained: 40, silent: 40, hidden: 60 })
})

test('the referral with the most comes first, with its stage and its longest silence', () => {
  const assessed = { first_psychiatric_assessment: on(5) }
  const waits = [
    aWait('short', 20),
    aWait('long', 60, { days: assessed, happenedOn: [on(25)], delays: [{ ...DELAY, stage: 2 }] }),
  ]

  expect(hiddenDaysOf(waits).referrals).toMatchObject([
    {
      referralId: 'long',
      silent: 6 + 21,
      stage: 'assessment_to_bed',
      longestSilence: { from: on(39), to: on(60) },
    },
    { referralId: 'short', stage: 'referral_to_assessment' },
  ])
})

test('each stage has its own, the most first', () => {
  const waits = [
    aWait('a', 20),
    aWait('b', 25),
    aWait('c', 60, {
      days: {
        first_psychiatric_assessment: on(2),
      },
    }),
  ]

  expect(hiddenDaysOf(waits).stages).toEqual([
    { stage: 'assessment_to_bed', hidden: 44, unexplained: 44, silent: 44, referrals: 1 },
    { stage: 'referral_to_assessment', hidden: 17, unexplained: 17, silent: 17, referrals: 2 },
  ])
})

test('stages with as many stand in the order of their names', () => {
  const days = { first_psychiatric_assessment: on(20) }

  const [first, second] = hiddenDaysOf([aWait('a', 40, { days })]).stages

  expect([first?.hidden, second?.hidden]).toEqual([6, 6])
  expect([first?.stage, second?.stage]).toEqual(['assessment_to_bed', 'referral_to_assessment'])
})

test('nobody waiting hides nothing', () => {
  expect(hiddenDaysOf([])).toMatchObject({ hidden: 0, stages: [], referrals: [] })
})

test('the stages, and the referrals, add up to all, and agree with the days lost', () => {
  const someWait = fc
    .record({
      assessed: fc.nat(60),
      to: fc.integer({ min: 60, max: 120 }),
      isDelayed: fc.boolean(),
    })
    .map(({ assessed, to, isDelayed }) =>
      aWait('x', to, {
        days: { first_psychiatric_assessment: on(assessed) },
        delays: isDelayed ? [DELAY] : [],
      }),
    )
  fc.assert(
    fc.property(fc.array(someWait, { maxLength: 5 }), (waits) => {
      const { hidden, unexplained, silent, overrun, stages, referrals } = hiddenDaysOf(waits)
      const lost = paretoOf(waits, 'reason')

      expect(sum(stages.map((one) => one.hidden))).toBe(hidden)
      expect(sum(referrals.map((one) => one.hidden))).toBe(hidden)
      expect(sum(referrals.map((one) => one.silent))).toBe(silent)
      expect(overrun).toBe(lost.days)
      expect(unexplained).toBe(lost.rows.find(({ code }) => code === null)?.days ?? 0)
    }),
  )
})
