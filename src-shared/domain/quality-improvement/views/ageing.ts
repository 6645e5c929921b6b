import { quantile } from '../../board-reports/figures.ts'
import { daysBetween, localDate } from '../../local-date.ts'
import type { PathwayStage } from '../../referrals/code-lists.ts'
import type { ReferralFacts } from '../../referrals/referral.ts'
import { type CohortScope, cohortOf } from '../cohort.ts'
import {
  CONSECUTIVE_STAGES,
  followUpOf,
  staysIn,
  towardsAdmission,
  towardsCompletion,
} from '../comparison/stage-follow-ups.ts'
import { kaplanMeier, survivalQuantile } from '../kaplan-meier.ts'
import type { FollowUp } from '../life-table.ts'
import type { Wait } from '../pathway-stages.ts'
import { TOO_FEW_UNDER } from '../too-few.ts'

/** The shares, in per cent, of those who had gone on by the age that stands beside them. */
const SHARES = [50, 75, 90] as const

/** The age, in days, by which a share of all had gone on; `null` where the curve never gets there. */
export interface AgePercentile {
  readonly share: (typeof SHARES)[number]
  readonly kaplanMeier: number | null
  /** Of the completed alone: too short wherever people still wait. */
  readonly completedOnly: number | null
}

/** An open referral in its stage. */
export interface AgeingReferral {
  readonly referralId: string
  /** Days in the stage so far, or since the referral for the whole wait. */
  readonly age: number
  /** The largest share whose age it has passed; `null` where it has passed none, or none is known. */
  readonly past: (typeof SHARES)[number] | null
}

/** The open referrals of a stage beside all who were ever in it. */
export interface Ageing {
  /** `null` for the whole wait, from referral to admission. */
  readonly stage: PathwayStage | null
  readonly entered: number
  readonly completed: number
  /** `null`, "too few", where under 5 entered. */
  readonly percentiles: readonly AgePercentile[] | null
  /** The oldest first. */
  readonly open: readonly AgeingReferral[]
}

/** A time before every referral. */
const BEGINNING = localDate('1000-01-01')

/** All transfers referred by the as-at date, but for those that the filters leave out. */
export function allTransfersAt(
  referrals: readonly ReferralFacts[],
  { asAt, filters }: Pick<CohortScope, 'asAt' | 'filters'>,
): readonly Wait[] {
  const scope = { from: BEGINNING, to: asAt, asAt, followUpMonths: 0, followUpTo: asAt, filters }
  return cohortOf(referrals, scope)
}

/**
 * Each open transfer's age against the ages at which others went on: for the whole wait first, then for
 * each stage in turn; those still open count among those others, too. Source: docs/specs/days-lost.md.
 */
export function ageingOf(waits: readonly Wait[]): readonly Ageing[] {
  const whole = waits.map((wait) => ({
    referralId: wait.referral.id,
    isOpen: followUpOf(wait).end === null,
    age: daysBetween(wait.start, wait.stop),
    followUp: towardsAdmission(wait),
  }))
  const stages = CONSECUTIVE_STAGES.map((stage) => {
    const stays = staysIn(waits, stage).map(({ wait, stretch }) => ({
      referralId: wait.referral.id,
      isOpen: stretch.outcome === 'open',
      age: daysBetween(stretch.from, stretch.to),
      followUp: towardsCompletion(stretch),
    }))
    return ageing(stage, stays)
  })
  return [ageing(null, whole), ...stages]
}

interface Stay {
  readonly referralId: string
  readonly isOpen: boolean
  readonly age: number
  readonly followUp: FollowUp<string>
}

function ageing(stage: PathwayStage | null, stays: readonly Stay[]): Ageing {
  const percentiles = stays.length < TOO_FEW_UNDER ? null : percentilesOf(stays)
  const completed = stays.filter(({ followUp }) => followUp.end !== null).length
  const open = stays
    .filter(({ isOpen }) => isOpen)
    .map(({ referralId, age }) => ({ referralId, age, past: passedBy(age, percentiles ?? []) }))
    .sort((a, b) => b.age - a.age)
  return { stage, entered: stays.length, completed, percentiles, open }
}

function percentilesOf(stays: readonly Stay[]): readonly AgePercentile[] {
  const followUps = stays.map(({ followUp }) => followUp)
  const { curve } = kaplanMeier(followUps, 'log-log')
  const ages = followUps.flatMap(({ time, end }) => (end === null ? [] : [time]))
  return SHARES.map((share) => ({
    share,
    kaplanMeier: survivalQuantile(curve, share / 100).time,
    completedOnly: ages.length < TOO_FEW_UNDER ? null : quantile(ages, share / 100),
  }))
}

function passedBy(age: number, percentiles: readonly AgePercentile[]): AgeingReferral['past'] {
  const passed = percentiles.findLast(({ kaplanMeier: by }) => by !== null && age > by)
  return passed?.share ?? null
}
