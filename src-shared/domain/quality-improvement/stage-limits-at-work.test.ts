import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { someStageLimits } from '#tests/support/some-stage-limits.ts'
import { sum } from '../board-reports/figures.ts'
import { addDays, localDate } from '../local-date.ts'
import { PATHWAY_STAGES, type PathwayStage } from '../referrals/code-lists.ts'
import type { ReferralFacts } from '../referrals/referral.ts'
import { type CohortScope, cohortOf } from './cohort.ts'
import { type StageSummary, summariseCohort } from './cohort-summary.ts'
import { holderDays } from './ledger.ts'
import { measureOf } from './measures/catalogue.ts'
import { daysPastLimits } from './pathway-stages.ts'
import { NO_STAGE_LIMITS, type StageLimits } from './stage-limits.ts'
import { paretoOf } from './views/days-lost.ts'
import { hiddenDaysOf } from './views/hidden-days.ts'

const START = localDate('2025-05-01')
const on = (days: number) => addDays(START, days)
const DELAY_OF_STAGE_2 = { stage: 2, reason: 'D3', attribution: 'MHCS' } as const

/** Needed 12 days before; assessed on day 10, a bed on day 40, applied for on day 45, admitted on day 50. */
const REFERRAL: Partial<ReferralFacts> = {
  id: 'r',
  days: {
    need_identified: on(-12),
    referral_made: START,
    first_psychiatric_assessment: on(10),
    bed_identified: on(40),
    mhcs_application: on(45),
    admitted: on(50),
  },
}

const scopeOf = (limits?: StageLimits): CohortScope => ({
  ...{ from: START, to: START, asAt: localDate('2025-12-31'), followUpMonths: 6, limits },
})

const limited = (limits: Partial<StageLimits>) => ({ ...NO_STAGE_LIMITS, ...limits })
const waitsOf = (limits: StageLimits, facts: Partial<ReferralFacts> = {}) =>
  cohortOf([aReferral({ ...REFERRAL, ...facts })], scopeOf(limits))

function stageOf(stage: PathwayStage, limits?: StageLimits, facts: Partial<ReferralFacts> = {}) {
  const { stages } = summariseCohort([aReferral({ ...REFERRAL, ...facts })], scopeOf(limits))
  return stages.find((one): one is StageSummary => one.stage === stage)
}

describe('a stage that the site has set a limit for', () => {
  test('answers for its days beyond it, as one without a limit cannot', () => {
    expect(stageOf('assessment_to_bed')).toMatchObject({
      ...{ limit: null, overrunDays: null, unexplainedDays: null, probabilityWithinLimit: null },
    })
    expect(stageOf('assessment_to_bed', limited({ assessment_to_bed: 7 }))).toMatchObject({
      ...{ limit: 7, overrunDays: 23, unexplainedDays: 23, probabilityWithinLimit: 0 },
    })
    expect(stageOf('need_to_referral', limited({ need_to_referral: 5 }))).toMatchObject({
      ...{ limit: 5, overrunDays: 7, unexplainedDays: 7 },
    })
  })

  test('is a blockage of its own, beside the stage of the guidance that overlaps it', () => {
    const limits = limited({ assessment_to_bed: 3, bed_to_application: 4 })

    const { blockages } = summariseCohort([aReferral(REFERRAL)], scopeOf(limits))

    expect(blockages.map(({ rank, stage, daysLost }) => [rank, stage, daysLost])).toEqual([
      [1, 'assessment_to_bed', 27],
      [2, 'assessment_to_admission', 26],
      [3, 'bed_to_application', 1],
    ])
    expect(blockages[0]?.sentence).toBe(
      'From assessment to bed, 27 days were lost beyond day 3, in 1 of 1 referrals (95% limits 27 to 27 days).',
    )
  })

  test('is the limit of a cohort that nobody is in, too', () => {
    const { stages } = summariseCohort([], scopeOf(limited({ bed_to_application: 2 })))

    expect(stages.map(({ limit }) => limit)).toEqual([null, 14, null, 2, null, null, 14])
  })

  test('a blockage explains its days; a delay those past the limit of its own stage', () => {
    const limits = limited({ assessment_to_bed: 7 })
    const delays = [DELAY_OF_STAGE_2]
    const blockages = [
      {
        stage: 'assessment_to_bed',
        reason: 'C1',
        holder: 'COMMISSIONER',
        from: on(18),
        to: on(20),
      },
    ] as const

    // Past day 7 from day 17 on; past day 14, where the delay begins to count, from day 24 on.
    expect(stageOf('assessment_to_bed', limits, { delays })?.unexplainedDays).toBe(7)
    expect(stageOf('assessment_to_bed', limits, { delays, blockages })).toMatchObject({
      unexplainedDays: 5,
      reasons: [
        { code: 'D3', days: 16, episodes: 1 },
        { code: 'C1', days: 2, episodes: 1 },
      ],
    })
  })

  test('takes no day from whoever holds it', () => {
    const facts = { delays: [DELAY_OF_STAGE_2] }
    const [plain] = waitsOf(NO_STAGE_LIMITS, facts).map(holderDays)
    const [strict] = waitsOf(limited({ assessment_to_bed: 1 }), facts).map(holderDays)

    expect(strict).toEqual(plain)
    expect(plain).toMatchObject({ RECEIVING: 24, MHCS: 26, PRISON: 0 })
  })
})

describe('a day past two limits', () => {
  const limits = limited({ assessment_to_bed: 7, need_to_referral: 5 })

  test('is lost once, by reason and by holder, and hidden once', () => {
    const waits = waitsOf(limits, { delays: [DELAY_OF_STAGE_2] })

    // 7 from need to referral, then from day 17 to day 50; the delay explains those from day 24 on.
    expect(paretoOf(waits, 'reason')).toMatchObject({
      days: 40,
      rows: [
        { code: 'D3', days: 26 },
        { code: null, days: 14 },
      ],
    })
    expect(hiddenDaysOf(waits)).toMatchObject({ waitDays: 62, overrun: 40, unexplained: 14 })
  })

  test('counts once among the days without a reason of its month', () => {
    const scope = {
      ...{ from: START, to: localDate('2025-06-30'), asAt: localDate('2025-12-31'), limits },
      ...{ establishment: undefined, receivingProvider: undefined, securityLevel: undefined },
    }

    const { points } = measureOf('unexplained_overrun_days', [aReferral(REFERRAL)], scope)

    // Days 17 to 30 of the wait lie in May, 31 to 49 in June; those before the referral in April.
    expect(points.map(({ y }) => y)).toEqual([14, 19])
  })

  test('adds up in every view, whatever limits are set', () => {
    fc.assert(
      fc.property(someStageLimits, fc.boolean(), (own, isDelayed) => {
        const waits = waitsOf(own, isDelayed ? { delays: [DELAY_OF_STAGE_2] } : {})

        const lost = sum(waits.map((wait) => daysPastLimits(wait).length))
        const { overrun, unexplained, hidden, stages, waitDays } = hiddenDaysOf(waits)
        const byReason = paretoOf(waits, 'reason')

        expect([byReason.days, overrun]).toEqual([lost, lost])
        expect(unexplained).toBe(byReason.rows.find(({ code }) => code === null)?.days ?? 0)
        expect(sum(stages.map((one) => one.hidden))).toBe(hidden)
        expect(hidden).toBeLessThanOrEqual(waitDays)
      }),
    )
  })
})

test('limits far beyond every wait leave every figure as it is without them', () => {
  const far = Object.fromEntries(
    PATHWAY_STAGES.filter((stage) => stage in NO_STAGE_LIMITS).map((stage) => [stage, 365]),
  ) as StageLimits
  const { stages: _, ...plain } = summariseCohort([aReferral(REFERRAL)], scopeOf())
  const { stages: __, ...same } = summariseCohort([aReferral(REFERRAL)], scopeOf(far))

  expect(same).toEqual(plain)
})
