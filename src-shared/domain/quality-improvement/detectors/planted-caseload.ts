/** Made-up caseloads in which blockages can be planted, to see whether a detector finds them. */
import { type Chance, chance } from '../../demonstration/chance.ts'
import { addDays, daysBetween, type LocalDate, localDate } from '../../local-date.ts'
import type { Attribution, DelayReason, PathwayStage } from '../../referrals/code-lists.ts'
import type { ReferralFacts } from '../../referrals/referral.ts'
import { cohortOf } from '../cohort.ts'
import { CONSECUTIVE_STAGES } from '../comparison/stage-follow-ups.ts'
import { STAGE_RULES, type Wait } from '../pathway-stages.ts'
import type { StageLimits } from '../stage-limits.ts'

/** One made-up referral before its days are written down. */
export interface PlannedReferral {
  readonly id: string
  readonly personId: string
  readonly establishment: string
  readonly provider: string
  readonly referredOn: LocalDate
  /** Days in each stage in turn; `Infinity` where it is never left. */
  readonly stays: Readonly<Partial<Record<PathwayStage, number>>>
  /** Stages that end on one weekday only, 0 for Monday. */
  readonly onlyOn: Readonly<Partial<Record<PathwayStage, number>>>
  /** Ended otherwise after so many days, unless admitted before. */
  readonly endsAfter: number
  readonly accessAssessments: readonly number[]
}

export interface Planting {
  readonly referrals: number
  readonly seed: number
  /** Days over which the referrals come, up to the as-at date; a year, unless it is said. */
  readonly days?: number
  readonly limits?: StageLimits
  /** What is planted into each referral; nothing, unless it is said. */
  readonly plant?: (planned: PlannedReferral, luck: Chance) => PlannedReferral
}

/** The day up to which every planted caseload is known; its referrals lie before it. */
const PLANTED_AS_AT = localDate('2025-12-31')
const A_YEAR = 365
const A_MONDAY = localDate('2024-01-01')

/** Median days of each stage; either of the two with a limit is as often past it. */
const MEDIANS: Readonly<Partial<Record<PathwayStage, number>>> = {
  referral_to_assessment: 9,
  assessment_to_bed: 5,
  bed_to_application: 1,
  application_to_warrant: 2,
  warrant_to_admission: 1,
}
const SPREAD = 0.6

/** Where the referrals come from, each place as often. */
export const PLANTED_ESTABLISHMENTS = ['EXI', 'BLI', 'CWI', 'DAI', 'GMI', 'PDI'] as const

/** The waits of a made-up caseload: all alike in every way, but for what was planted. */
export function plantedWaits(planting: Planting): readonly Wait[] {
  const { days = A_YEAR, limits } = planting
  return cohortOf(plantedReferrals(planting), {
    limits,
    from: addDays(PLANTED_AS_AT, -days),
    to: PLANTED_AS_AT,
    asAt: PLANTED_AS_AT,
    followUpMonths: 0,
    followUpTo: PLANTED_AS_AT,
  })
}

function plantedReferrals({
  referrals,
  seed,
  days = A_YEAR,
  plant,
}: Planting): readonly ReferralFacts[] {
  const luck = chance(seed)
  return Array.from({ length: referrals }, (_, index) => {
    const planned = plan(luck, { index, days })
    return written(plant ? plant(planned, luck) : planned, luck)
  })
}

function plan(
  luck: Chance,
  { index, days }: { readonly index: number; readonly days: number },
): PlannedReferral {
  const stays = Object.fromEntries(
    CONSECUTIVE_STAGES.map((stage) => [stage, luck.wait(MEDIANS[stage] ?? 1, SPREAD)]),
  )
  return {
    id: `r${index + 1}`,
    personId: `p${index + 1}`,
    establishment: luck.pick(PLANTED_ESTABLISHMENTS),
    provider: luck.pick(['Riverside Unit', 'Elm Lodge', 'Hilltop Hospital', 'The Beeches']),
    referredOn: addDays(PLANTED_AS_AT, -luck.between(1, days)),
    stays,
    onlyOn: {},
    endsAfter: luck.happens(0.12) ? luck.between(3, 60) : Number.POSITIVE_INFINITY,
    accessAssessments: luck.happens(0.1) ? [0, 4] : [0],
  }
}

/** The record of a referral as it would be on the as-at date. */
function written(planned: PlannedReferral, luck: Chance): ReferralFacts {
  const path = pathOf(planned)
  const followed = daysBetween(planned.referredOn, PLANTED_AS_AT)
  const admittedAfter = path.get('warrant_to_admission') ?? Number.POSITIVE_INFINITY
  const until = Math.min(followed, planned.endsAfter, admittedAfter)
  const on = (after: number) => addDays(planned.referredOn, after)
  const days: Record<string, LocalDate> = { referral_made: planned.referredOn }
  for (const [stage, after] of path) if (after <= until) days[STAGE_RULES[stage].to] = on(after)
  const assessed = path.get('referral_to_assessment') ?? Number.POSITIVE_INFINITY
  const isAdmitted = admittedAfter <= until
  const outcome = isAdmitted ? 'admitted' : planned.endsAfter <= until ? 'withdrawn' : undefined
  return {
    ...NOTHING_KNOWN,
    ...{ id: planned.id, personId: planned.personId, localRef: planned.id, days },
    ...{ establishment: planned.establishment, receivingProvider: planned.provider },
    accessAssessments: planned.accessAssessments
      .map((later) => assessed + later)
      .filter((after) => after <= until)
      .map(on),
    warrants: days.warrant_issued ? [days.warrant_issued] : [],
    outcome,
    outcomeOn: outcome && on(until),
    delays: luck.happens(0.5) ? [DELAY] : [],
  }
}

/** After how many days each stage is completed, of those that ever are. */
function pathOf({ stays, onlyOn, referredOn }: PlannedReferral): ReadonlyMap<PathwayStage, number> {
  const path = new Map<PathwayStage, number>()
  let after = 0
  for (const stage of CONSECUTIVE_STAGES) {
    after += stays[stage] ?? 0
    if (!Number.isFinite(after)) break
    const weekday = onlyOn[stage]
    if (weekday !== undefined) {
      const today = daysBetween(A_MONDAY, referredOn) + after
      after += (((weekday - today) % 7) + 7) % 7
    }
    path.set(stage, after)
  }
  return path
}

const DELAY: {
  readonly stage: 1
  readonly reason: DelayReason
  readonly attribution: Attribution
} = { stage: 1, reason: 'B3', attribution: 'RECEIVING' }

const NOTHING_KNOWN: ReferralFacts = {
  id: '',
  personId: '',
  localRef: '',
  direction: 'transfer',
  establishment: undefined,
  country: 'England',
  securityLevel: undefined,
  mhaSection: undefined,
  urgency: undefined,
  gender: undefined,
  ethnicity: undefined,
  learningDisability: undefined,
  autism: undefined,
  receivingProvider: undefined,
  ageAtReferral: undefined,
  days: {},
  months: {},
  accessAssessments: [],
  warrants: [],
  outcome: undefined,
  outcomeOn: undefined,
  outcomeMonth: undefined,
  releaseOn: undefined,
  delays: [],
  blockages: [],
  happenedOn: [],
  recordedOn: [],
}
