import type { Milestone } from '#shared/domain/referrals/milestone.ts'
import type { Stage } from '#shared/domain/referrals/referral.ts'

const AWAITED: Partial<Readonly<Record<Stage, Milestone>>> = {
  need_identified: 'referral_made',
  awaiting_assessment: 'first_psychiatric_assessment',
  awaiting_bed: 'bed_identified',
  awaiting_application: 'mhcs_application',
  awaiting_warrant: 'warrant_issued',
  awaiting_admission: 'admitted',
  awaiting_return: 'returned',
}

/** The step a referral waits for, where it can still be recorded. */
export function nextMilestone(stage: Stage, missing: readonly Milestone[]): Milestone | undefined {
  const awaited = AWAITED[stage]
  return awaited && missing.includes(awaited) ? awaited : missing[0]
}
