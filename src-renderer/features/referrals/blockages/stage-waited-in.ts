import type { PathwayStage } from '#shared/domain/referrals/code-lists.ts'
import type { Stage } from '#shared/domain/referrals/referral.ts'

const WAITED_IN: Readonly<Partial<Record<Stage, PathwayStage>>> = {
  need_identified: 'need_to_referral',
  awaiting_bed: 'assessment_to_bed',
  awaiting_application: 'bed_to_application',
  awaiting_warrant: 'application_to_warrant',
  awaiting_admission: 'warrant_to_admission',
}

/** The stage of the pathway in which a referral that stands here waits. */
export function stageWaitedIn(stage: Stage): PathwayStage {
  return WAITED_IN[stage] ?? 'referral_to_assessment'
}
