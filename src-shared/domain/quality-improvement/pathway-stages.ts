import { daysBetween, type LocalDate } from '../local-date.ts'
import type { PathwayStage } from '../referrals/code-lists.ts'
import type { Milestone } from '../referrals/milestone.ts'
import { admittedOn, endOf, type ReferralFacts } from '../referrals/referral.ts'

interface StageRule {
  readonly from: Milestone
  readonly to: Milestone
  /** Days; `null` where no limit is set. */
  readonly limit: number | null
  /** The stage of the delay reasons that explain it, where there is one. */
  readonly delayStage: 1 | 2 | null
}

/** Milestones and limits of each stage. Source: docs/specs/cohorts.md. */
export const STAGE_RULES: Readonly<Record<PathwayStage, StageRule>> = {
  need_to_referral: stage('need_identified', 'referral_made'),
  referral_to_assessment: {
    ...stage('referral_made', 'first_psychiatric_assessment'),
    limit: 14,
    delayStage: 1,
  },
  assessment_to_bed: stage('first_psychiatric_assessment', 'bed_identified'),
  bed_to_application: stage('bed_identified', 'mhcs_application'),
  application_to_warrant: stage('mhcs_application', 'warrant_issued'),
  warrant_to_admission: stage('warrant_issued', 'admitted'),
  assessment_to_admission: {
    ...stage('first_psychiatric_assessment', 'admitted'),
    limit: 14,
    delayStage: 2,
  },
}

function stage(from: Milestone, to: Milestone): StageRule {
  return { from, to, limit: null, delayStage: null }
}

/** The stages that follow one another from the referral to the admission. */
const SEQUENCE = [
  'referral_to_assessment',
  'assessment_to_bed',
  'bed_to_application',
  'application_to_warrant',
  'warrant_to_admission',
] as const satisfies readonly PathwayStage[]

/** A stretch of a referral's wait in one stage; `to` is the first day that no longer belongs to it. */
export interface StageStretch {
  readonly stage: PathwayStage
  readonly from: LocalDate
  readonly to: LocalDate
  readonly outcome: 'completed' | 'open' | 'ended otherwise'
}

/** A referral as it was followed: known no later than `until`, and waiting from `start` to `stop`. */
export interface Wait {
  readonly referral: ReferralFacts
  readonly start: LocalDate
  readonly stop: LocalDate
}

/**
 * The stages of a wait one after another, without a gap: the days of the stretches add up to the
 * wait. A milestone that is missing, out of order, or after the end hands its time to the next stage
 * that has one.
 */
export function sequenceOf({ referral, start, stop }: Wait): readonly StageStretch[] {
  const stretches: StageStretch[] = []
  let from = start
  let reached = -1
  for (const [index, name] of SEQUENCE.entries()) {
    const on = reachedOn(referral, STAGE_RULES[name].to)
    if (!on || on < from || on > stop) continue
    stretches.push({ stage: name, from, to: on, outcome: 'completed' })
    from = on
    reached = index
  }
  if (admittedOn(referral)) return stretches
  const waitingIn = SEQUENCE[Math.min(reached + 1, SEQUENCE.length - 1)] ?? 'referral_to_assessment'
  const outcome = endOf(referral) ? 'ended otherwise' : 'open'
  return [...stretches, { stage: waitingIn, from, to: stop, outcome }]
}

/** The stretches that stand beside the sequence: need to referral, and the guidance's stage 2. */
export function besideSequence({ referral, start, stop }: Wait): readonly StageStretch[] {
  const { need_identified: need, first_psychiatric_assessment: assessed } = referral.days
  const stretches: StageStretch[] = []
  if (need && need <= start) {
    stretches.push({ stage: 'need_to_referral', from: need, to: start, outcome: 'completed' })
  }
  if (assessed && assessed >= start && assessed <= stop) {
    const end = endOf(referral)
    const outcome = !end ? 'open' : end.otherwise ? 'ended otherwise' : 'completed'
    stretches.push({ stage: 'assessment_to_admission', from: assessed, to: stop, outcome })
  }
  return stretches
}

function reachedOn(referral: ReferralFacts, milestone: Milestone): LocalDate | undefined {
  return milestone === 'admitted' ? admittedOn(referral) : referral.days[milestone]
}

/** Whole days of a stretch. */
export function daysOf({ from, to }: Pick<StageStretch, 'from' | 'to'>): number {
  return daysBetween(from, to)
}

/** Days past the limit of the stage; 0 where it has none. */
export function overrunOf(stretch: StageStretch): number {
  const { limit } = STAGE_RULES[stretch.stage]
  return limit === null ? 0 : Math.max(0, daysOf(stretch) - limit)
}
