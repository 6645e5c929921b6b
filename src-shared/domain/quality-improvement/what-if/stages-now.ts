import type { PathwayStage } from '../../referrals/code-lists.ts'
import { CONSECUTIVE_STAGES, staysIn, towardsCompletion } from '../comparison/stage-follow-ups.ts'
import { kaplanMeier } from '../kaplan-meier.ts'
import type { Wait } from '../pathway-stages.ts'
import { TOO_FEW_UNDER } from '../too-few.ts'

/** A stage whose days are days of the wait, so that a shorter one shortens the wait. */
export type WhatIfStage = Exclude<PathwayStage, 'need_to_referral'>

/** The stages one after another, and the guidance's second stage, which spans all after the first. */
export const WHAT_IF_STAGES: readonly PathwayStage[] = [
  ...CONSECUTIVE_STAGES,
  'assessment_to_admission',
]

/** How long a stage takes as it is, those still in it counted (Kaplan-Meier). */
export interface StageNow {
  readonly stage: PathwayStage
  readonly n: number
  readonly completed: number
  readonly open: number
  /** Days; `null` where it is not reached, or fewer than 5 entered the stage. */
  readonly median: number | null
  readonly lower: number | null
  readonly upper: number | null
}

/** One stage as it is. */
export function stageNow(waits: readonly Wait[], stage: PathwayStage): StageNow {
  const stretches = staysIn(waits, stage).map(({ stretch }) => stretch)
  const by = (outcome: 'completed' | 'open') =>
    stretches.filter((stretch) => stretch.outcome === outcome).length
  const isLarge = stretches.length >= TOO_FEW_UNDER
  const km = isLarge ? kaplanMeier(stretches.map(towardsCompletion), 'log-log') : null
  return {
    stage,
    n: stretches.length,
    completed: by('completed'),
    open: by('open'),
    median: km?.median ?? null,
    lower: km?.medianLower ?? null,
    upper: km?.medianUpper ?? null,
  }
}
