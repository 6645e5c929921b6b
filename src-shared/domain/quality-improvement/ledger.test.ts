import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { someStageLimits } from '#tests/support/some-stage-limits.ts'
import { addDays, daysBetween, type LocalDate, localDate } from '../local-date.ts'
import { ATTRIBUTIONS, OUTCOMES, PATHWAY_STAGES } from '../referrals/code-lists.ts'
import { MILESTONES } from '../referrals/milestone.ts'
import type { ReferralFacts } from '../referrals/referral.ts'
import { cohortOf } from './cohort.ts'
import { blockageOn, holderDays, overrunReasons, silentDays } from './ledger.ts'
import { besideSequence, daysOf, overrunOf, sequenceOf, type Wait } from './pathway-stages.ts'

const day = localDate
const scope = {
  from: day('2025-04-01'),
  to: day('2025-09-30'),
  asAt: day('2025-12-31'),
  followUpMonths: 6,
}

function aWait(facts: Partial<ReferralFacts>): Wait {
  const [wait] = cohortOf([aReferral(facts)], scope)
  if (!wait) throw new Error('Not in the cohort')
  return wait
}

const ADMITTED = {
  need_identified: day('2025-04-28'),
  referral_made: day('2025-05-01'),
  first_psychiatric_assessment: day('2025-05-21'),
  bed_identified: day('2025-06-10'),
  mhcs_application: day('2025-06-12'),
  warrant_issued: day('2025-06-13'),
  admitted: day('2025-06-15'),
}

describe('the stages of a wait', () => {
  const stagesOf = (facts: Partial<ReferralFacts>) =>
    sequenceOf(aWait(facts)).map((one) => `${one.stage} ${daysOf(one)} ${one.outcome}`)

  test('follow one another to the admission', () => {
    expect(stagesOf({ days: ADMITTED })).toEqual([
      'referral_to_assessment 20 completed',
      'assessment_to_bed 20 completed',
      'bed_to_application 2 completed',
      'application_to_warrant 1 completed',
      'warrant_to_admission 2 completed',
    ])
  })

  test('a missing or out-of-order milestone hands its time to the next stage that has one', () => {
    const { bed_identified: _, ...withoutBed } = ADMITTED
    expect(stagesOf({ days: withoutBed })).toEqual([
      'referral_to_assessment 20 completed',
      'bed_to_application 22 completed',
      'application_to_warrant 1 completed',
      'warrant_to_admission 2 completed',
    ])
    const early = { ...ADMITTED, mhcs_application: day('2025-06-09') }
    expect(stagesOf({ days: early })).toContain('application_to_warrant 3 completed')
  })

  test('an open referral waits in the stage after the last that is done', () => {
    const days = {
      referral_made: day('2025-05-01'),
      first_psychiatric_assessment: day('2025-05-21'),
    }

    expect(stagesOf({ days })).toEqual([
      'referral_to_assessment 20 completed',
      'assessment_to_bed 164 open',
    ])
    expect(stagesOf({ days, outcome: 'withdrawn', outcomeOn: day('2025-06-01') })).toEqual([
      'referral_to_assessment 20 completed',
      'assessment_to_bed 11 ended otherwise',
    ])
  })

  test('with everything but the admission, it waits for that', () => {
    const { admitted: _, ...days } = ADMITTED

    expect(stagesOf({ days }).at(-1)).toBe('warrant_to_admission 141 open')
  })

  test('beside them stand need to referral and the second stage of the guidance', () => {
    const beside = besideSequence(aWait({ days: ADMITTED }))

    expect(beside.map((one) => [one.stage, daysOf(one), overrunOf(one)])).toEqual([
      ['need_to_referral', 3, 0],
      ['assessment_to_admission', 25, 11],
    ])
    const backwards = { ...ADMITTED, need_identified: day('2025-05-02') }
    expect(besideSequence(aWait({ days: backwards }))).toHaveLength(1)
  })
})

describe('the holders of a wait', () => {
  test('are the usual ones of each stage', () => {
    expect(holderDays(aWait({ days: ADMITTED }))).toMatchObject({
      RECEIVING: 40,
      PRISON: 4,
      MHCS: 1,
      COMMISSIONER: 0,
    })
  })

  test('a recorded delay moves the overrun of its stage to whose it was', () => {
    const delays = [
      { stage: 1, reason: 'B1', attribution: 'COMMISSIONER' },
      { stage: 1, reason: 'B8', attribution: 'PRISON' },
      { stage: 2, reason: 'D3', attribution: 'MHCS' },
    ] as const

    expect(holderDays(aWait({ days: ADMITTED, delays }))).toMatchObject({
      COMMISSIONER: 6,
      RECEIVING: 28,
      MHCS: 11,
      PRISON: 0,
    })
  })

  test('a delay that is nobody’s yet leaves the days where they were', () => {
    const delays = [{ stage: 1, reason: 'B1', attribution: undefined }] as const

    expect(holderDays(aWait({ days: ADMITTED, delays })).RECEIVING).toBe(40)
  })
})

const BLOCKED = {
  stage: 'assessment_to_bed',
  reason: 'C1',
  holder: 'COMMISSIONER',
  from: day('2025-05-25'),
  to: day('2025-06-04'),
} as const

describe('a blockage', () => {
  test('holds from the day it began to the day before it was cleared', () => {
    const wait = aWait({ days: ADMITTED, blockages: [BLOCKED] })

    expect(blockageOn(wait, day('2025-05-24'))).toBeUndefined()
    expect(blockageOn(wait, day('2025-05-25'))).toMatchObject({ reason: 'C1' })
    expect(blockageOn(wait, day('2025-06-03'))).toMatchObject({ reason: 'C1' })
    expect(blockageOn(wait, day('2025-06-04'))).toBeUndefined()
  })

  test('moves its days to its holder, before any delay does', () => {
    const delays = [{ stage: 2, reason: 'D3', attribution: 'MHCS' }] as const
    const blockages = [{ ...BLOCKED, to: undefined }]

    expect(holderDays(aWait({ days: ADMITTED, blockages: [BLOCKED] }))).toMatchObject({
      COMMISSIONER: 10,
      RECEIVING: 30,
    })
    expect(holderDays(aWait({ days: ADMITTED, delays, blockages }))).toMatchObject({
      COMMISSIONER: 21,
      MHCS: 0,
    })
  })

  test('of two that stand on a day, the one that began last counts', () => {
    const later = { ...BLOCKED, reason: 'E2', from: day('2025-05-30') } as const

    for (const blockages of [
      [BLOCKED, later],
      [later, BLOCKED],
    ]) {
      const wait = aWait({ days: ADMITTED, blockages })
      expect(blockageOn(wait, day('2025-05-29'))?.reason).toBe('C1')
      expect(blockageOn(wait, day('2025-05-30'))?.reason).toBe('E2')
    }
  })

  test('explains the days past a limit on which it stood, and no others', () => {
    const wait = aWait({ days: ADMITTED, blockages: [{ ...BLOCKED, to: day('2025-06-08') }] })
    const [stretch] = besideSequence(wait).filter((one) => one.stage !== 'need_to_referral')
    if (!stretch) throw new Error('There is no second stage')

    // The limit of the second stage passes on 4 June; the admission is on the 15th.
    expect(overrunReasons(wait, stretch)).toEqual([
      ...['C1', 'C1', 'C1', 'C1'],
      ...Array.from({ length: 7 }, () => undefined),
    ])
  })
})

describe('silent days', () => {
  test('are those beyond 14 in a gap between two records, and after the last', () => {
    const days = {
      referral_made: day('2025-05-01'),
      first_psychiatric_assessment: day('2025-05-16'),
    }
    const ended = { days, outcome: 'withdrawn', outcomeOn: day('2025-06-09') } as const

    expect(silentDays(aWait(ended))).toBe(1 + 10)
    expect(silentDays({ ...aWait(ended), silentAfter: 15 })).toBe(0 + 9)
    expect(silentDays({ ...aWait(ended), silentAfter: 365 })).toBe(0)
    expect(silentDays(aWait({ ...ended, recordedOn: [day('2025-05-26')] }))).toBe(1)
    expect(silentDays(aWait({ ...ended, accessAssessments: [day('2025-05-26')] }))).toBe(1)
    expect(silentDays(aWait({ ...ended, happenedOn: [day('2025-05-26')] }))).toBe(1)
    expect(silentDays(aWait({ ...ended, warrants: [day('2025-05-26')] }))).toBe(1)
    const blockages = [{ ...BLOCKED, to: day('2025-05-27') }]
    expect(silentDays(aWait({ ...ended, blockages }))).toBe(1)
  })
})

const someDay = fc.integer({ min: -40, max: 400 }).map((days) => addDays(day('2025-04-01'), days))
const someWait = fc
  .record({
    days: fc.dictionary(fc.constantFrom(...MILESTONES), someDay),
    referral_made: fc.integer({ min: 0, max: 180 }).map((n) => addDays(day('2025-04-01'), n)),
    outcome: fc.option(fc.constantFrom(...OUTCOMES), { nil: undefined }),
    outcomeOn: fc.option(someDay, { nil: undefined }),
    delays: fc.array(
      fc.record({
        stage: fc.constantFrom(1 as const, 2 as const),
        reason: fc.constant('B3' as const),
        attribution: fc.option(fc.constantFrom(...ATTRIBUTIONS), { nil: undefined }),
      }),
      { maxLength: 3 },
    ),
    blockages: fc.array(
      fc
        .record({
          stage: fc.constantFrom(...PATHWAY_STAGES),
          reason: fc.constant('C1' as const),
          holder: fc.constantFrom(...ATTRIBUTIONS),
          from: someDay,
          length: fc.option(fc.nat(60), { nil: undefined }),
        })
        .map(({ length, ...one }) => ({
          ...one,
          to: length === undefined ? undefined : addDays(one.from, length),
        })),
      { maxLength: 3 },
    ),
  })
  .map(({ days, referral_made, ...facts }) =>
    cohortOf(
      [aReferral({ ...facts, days: { ...(days as Record<string, LocalDate>), referral_made } })],
      scope,
    ),
  )

describe('whatever is recorded', () => {
  test('every day has one holder: their days add up to the wait, whatever limits are set', () => {
    fc.assert(
      fc.property(someWait, someStageLimits, (waits, limits) => {
        for (const wait of waits) {
          const held = holderDays({ ...wait, limits })
          const total = Object.values(held).reduce((sum, days) => sum + days, 0)
          expect(total).toBe(daysBetween(wait.start, wait.stop))
          // Only the two stages of the guidance have delays: no other limit moves a day.
          expect(held).toEqual(holderDays(wait))
        }
      }),
    )
  })

  test('the stages leave no gap, and silence is never longer than the wait', () => {
    fc.assert(
      fc.property(someWait, (waits) => {
        for (const wait of waits) {
          const length = daysBetween(wait.start, wait.stop)
          const stretches = sequenceOf(wait)
          expect(stretches.reduce((sum, one) => sum + daysOf(one), 0)).toBe(length)
          expect(stretches.every((one) => one.from <= one.to)).toBe(true)
          expect(silentDays(wait)).toBeLessThanOrEqual(length)
        }
      }),
    )
  })
})
