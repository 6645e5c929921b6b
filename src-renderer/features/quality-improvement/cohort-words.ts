import type { CohortSummary } from '#shared/domain/quality-improvement/cohort-summary.ts'
import type { PathwayStage } from '#shared/domain/referrals/code-lists.ts'

export const PATHWAY_STAGE_NAMES: Readonly<Record<PathwayStage, string>> = {
  need_to_referral: 'Need to referral',
  referral_to_assessment: 'Referral to assessment',
  assessment_to_bed: 'Assessment to bed',
  bed_to_application: 'Bed to application',
  application_to_warrant: 'Application to warrant',
  warrant_to_admission: 'Warrant to admission',
  assessment_to_admission: 'Assessment to admission (stage 2)',
}

/** A cohort in one sentence. */
export function cohortWords({ cohort, states, waitDays, silentDays }: CohortSummary): string {
  const otherwise = Object.values(states.endedOtherwise).reduce((sum, count) => sum + count, 0)
  return `${cohort.size} transfers: ${states.admitted} admitted, ${states.open} still waiting, ${otherwise} ended otherwise. ${waitDays} days waited, ${silentDays} of them silent.`
}
