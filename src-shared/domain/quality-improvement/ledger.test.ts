import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { addDays, daysBetween, type LocalDate, localDate } from '../local-date.ts'
import { ATTRIBUTIONS, OUTCOMES } from '../referrals/code-lists.ts'
import { MILESTONES } from '../referrals/milestone.ts'
import type { ReferralFacts } from '../referrals/referral.ts'
import { cohortOf } from './cohort.ts'
import { holderDays, silentDays } from './ledger.ts'
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

describe('the cohort', () => {
  test('is of transfers referred in the window, adults in England', () => {
    const days = { referral_made: day('2025-04-01') }
    const referrals = [
      aReferral({ days }),
      aReferral({ days: { referral_made: day('2025-09-30') } }),
      aReferral({ days: { referral_made: day('2025-10-01') } }),
      aReferral({ days, direction: 'remission' }),
      aReferral({ days, ageAtReferral: 17 }),
      aReferral({ days, country: 'Wales' }),
      aReferral(),
    ]

    expect(cohortOf(referrals, scope)).toHaveLength(2)
  })

  test('follows each to the first of its end, six months, and the as-at date', () => {
    expect(aWait({ days: ADMITTED }).stop).toBe('2025-06-15')
    expect(aWait({ days: { referral_made: day('2025-05-01') } }).stop).toBe('2025-11-01')
    expect(aWait({ days: { referral_made: day('2025-08-31') } }).stop).toBe('2025-12-31')
  })

  test('knows nothing that came after the follow-up', () => {
    const late = { referral_made: day('2025-04-01'), admitted: day('2025-10-02') }

    expect(aWait({ days: late })).toMatchObject({
      stop: '2025-10-01',
      referral: { days: { referral_made: '2025-04-01' } },
    })
  })

  test('leaves out an end before the referral', () => {
    const facts = { days: { referral_made: day('2025-05-01') }, outcome: 'died' } as const

    expect(cohortOf([aReferral({ ...facts, outcomeOn: day('2025-04-30') })], scope)).toEqual([])
  })
})

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

describe('silent days', () => {
  test('are those beyond 14 in a gap between two records, and after the last', () => {
    const days = {
      referral_made: day('2025-05-01'),
      first_psychiatric_assessment: day('2025-05-16'),
    }
    const ended = { days, outcome: 'withdrawn', outcomeOn: day('2025-06-09') } as const

    expect(silentDays(aWait(ended))).toBe(1 + 10)
    expect(silentDays(aWait({ ...ended, recordedOn: [day('2025-05-26')] }))).toBe(1)
    expect(silentDays(aWait({ ...ended, accessAssessments: [day('2025-05-26')] }))).toBe(1)
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
  })
  .map(({ days, referral_made, ...facts }) =>
    cohortOf(
      [aReferral({ ...facts, days: { ...(days as Record<string, LocalDate>), referral_made } })],
      scope,
    ),
  )

describe('whatever is recorded', () => {
  test('every day has one holder: their days add up to the wait', () => {
    fc.assert(
      fc.property(someWait, (waits) => {
        for (const wait of waits) {
          const total = Object.values(holderDays(wait)).reduce((sum, days) => sum + days, 0)
          expect(total).toBe(daysBetween(wait.start, wait.stop))
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
