import { daysBetween } from '../../local-date.ts'
import { PATHWAY_STAGES, type PathwayStage } from '../../referrals/code-lists.ts'
import { endOf } from '../../referrals/referral.ts'
import type { FollowUp } from '../life-table.ts'
import {
  besideSequence,
  daysOf,
  type StageStretch,
  sequenceOf,
  type Wait,
} from '../pathway-stages.ts'

/** The stages of which every day of a wait belongs to exactly one, in their order. */
export const CONSECUTIVE_STAGES: readonly PathwayStage[] = PATHWAY_STAGES.filter(
  (stage) => stage !== 'need_to_referral' && stage !== 'assessment_to_admission',
)

/** The stretch that one wait spent in a stage. */
export interface StageStay {
  readonly wait: Wait
  readonly stretch: StageStretch
}

/** Everybody's stretch in a stage, of those who entered it: completed, open or ended otherwise. */
export function staysIn(waits: readonly Wait[], stage: PathwayStage): readonly StageStay[] {
  return waits.flatMap((wait) =>
    [...sequenceOf(wait), ...besideSequence(wait)]
      .filter((stretch) => stretch.stage === stage)
      .map((stretch) => ({ wait, stretch })),
  )
}

/**
 * A stretch as a follow-up of which completing the stage is the event: who is still in it, or left
 * it otherwise, was seen for so many days and no longer. Source: docs/specs/cohorts.md.
 */
export function towardsCompletion(stretch: StageStretch): FollowUp<'completed'> {
  const { outcome } = stretch
  return { time: daysOf(stretch), end: outcome === 'completed' ? outcome : null }
}

/** A whole wait as a follow-up: admitted, ended otherwise, or `null` while it is open. */
export function followUpOf({
  referral,
  start,
  stop,
}: Wait): FollowUp<'admitted' | 'ended otherwise'> {
  const end = endOf(referral)
  const kind = end?.otherwise ? 'ended otherwise' : 'admitted'
  return { time: daysBetween(start, stop), end: end ? kind : null }
}

/** A whole wait with admission as the event: an end otherwise only takes somebody out of view. */
export function towardsAdmission(wait: Wait): FollowUp<'admitted'> {
  const { time, end } = followUpOf(wait)
  return { time, end: end === 'admitted' ? end : null }
}
