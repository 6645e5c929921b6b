import { addDays, daysBetween, type LocalDate } from '../local-date.ts'
import type { PathwayStage } from '../referrals/code-lists.ts'
import type { Milestone } from '../referrals/milestone.ts'
import { admittedOn, endOf, type ReferralFacts } from '../referrals/referral.ts'
import type { SiteRules } from './site-rules.ts'
import { limitOf } from './stage-limits.ts'

interface StageRule {
  readonly from: Milestone
  readonly to: Milestone
  /** The stage of the delay reasons that explain it, where there is one. */
  readonly delayStage: 1 | 2 | null
}

/** The milestones of each stage. Source: docs/specs/cohorts.md. */
export const STAGE_RULES: Readonly<Record<PathwayStage, StageRule>> = {
  need_to_referral: stage('need_identified', 'referral_made'),
  referral_to_assessment: {
    ...stage('referral_made', 'first_psychiatric_assessment'),
    delayStage: 1,
  },
  assessment_to_bed: stage('first_psychiatric_assessment', 'bed_identified'),
  bed_to_application: stage('bed_identified', 'mhcs_application'),
  application_to_warrant: stage('mhcs_application', 'warrant_issued'),
  warrant_to_admission: stage('warrant_issued', 'admitted'),
  assessment_to_admission: {
    ...stage('first_psychiatric_assessment', 'admitted'),
    delayStage: 2,
  },
}

function stage(from: Milestone, to: Milestone): StageRule {
  return { from, to, delayStage: null }
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
  /** Days; `null` where no limit is set. */
  readonly limit: number | null
}

/** A referral as it was followed: known no later than `until`, and waiting from `start` to `stop`. */
export interface Wait extends SiteRules {
  readonly referral: ReferralFacts
  readonly start: LocalDate
  readonly stop: LocalDate
}

/**
 * The stages of a wait one after another, without a gap: the days of the stretches add up to the
 * wait. A milestone that is missing, out of order, or after the end hands its time to the next stage
 * that has one.
 */
export function sequenceOf({ referral, start, stop, limits }: Wait): readonly StageStretch[] {
  const stretches: StageStretch[] = []
  const add = (name: PathwayStage, to: LocalDate, outcome: StageStretch['outcome']) =>
    stretches.push({ stage: name, from, to, outcome, limit: limitOf(name, limits) })
  let from = start
  let reached = -1
  for (const [index, name] of SEQUENCE.entries()) {
    const on = reachedOn(referral, STAGE_RULES[name].to)
    if (!on || on < from || on > stop) continue
    add(name, on, 'completed')
    from = on
    reached = index
  }
  if (admittedOn(referral)) return stretches
  const waitingIn = SEQUENCE[Math.min(reached + 1, SEQUENCE.length - 1)] ?? 'referral_to_assessment'
  add(waitingIn, stop, endOf(referral) ? 'ended otherwise' : 'open')
  return stretches
}

/** The stretches that stand beside the sequence: need to referral, and the guidance's stage 2. */
export function besideSequence({ referral, start, stop, limits }: Wait): readonly StageStretch[] {
  const { need_identified: need, first_psychiatric_assessment: assessed } = referral.days
  const stretches: StageStretch[] = []
  const add = (stretch: Omit<StageStretch, 'limit'>) =>
    stretches.push({ ...stretch, limit: limitOf(stretch.stage, limits) })
  if (need && need <= start) {
    add({ stage: 'need_to_referral', from: need, to: start, outcome: 'completed' })
  }
  if (assessed && assessed >= start && assessed <= stop) {
    const end = endOf(referral)
    const outcome = !end ? 'open' : end.otherwise ? 'ended otherwise' : 'completed'
    add({ stage: 'assessment_to_admission', from: assessed, to: stop, outcome })
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
  const { limit } = stretch
  return limit === null ? 0 : Math.max(0, daysOf(stretch) - limit)
}

/** The days of a stretch past its limit, one by one. */
export function overrunDaysOf(stretch: StageStretch): readonly LocalDate[] {
  const days = overrunOf(stretch)
  const first = addDays(stretch.to, -days)
  return Array.from({ length: days }, (_, index) => addDays(first, index))
}

/**
 * The days of a wait that lie past a limit, each once, however many limits it is past: the guidance's
 * second stage overlaps those from the assessment on. Days from need to referral come before it.
 */
export function daysPastLimits(wait: Wait): readonly LocalDate[] {
  const days = [...sequenceOf(wait), ...besideSequence(wait)].flatMap(overrunDaysOf)
  return [...new Set(days)].sort()
}
