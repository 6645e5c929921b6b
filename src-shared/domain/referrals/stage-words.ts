import type { PathwayStage } from './code-lists.ts'
import type { Stage } from './referral.ts'

export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  need_identified: 'Need identified',
  awaiting_assessment: 'Awaiting assessment',
  awaiting_bed: 'Awaiting bed',
  awaiting_application: 'Awaiting application',
  awaiting_warrant: 'Awaiting warrant',
  awaiting_admission: 'Awaiting admission',
  awaiting_return: 'Awaiting return',
  ended: 'Ended',
}

export const PATHWAY_STAGE_NAMES: Readonly<Record<PathwayStage, string>> = {
  need_to_referral: 'Need to referral',
  referral_to_assessment: 'Referral to assessment',
  assessment_to_bed: 'Assessment to bed',
  bed_to_application: 'Bed to application',
  application_to_warrant: 'Application to warrant',
  warrant_to_admission: 'Warrant to admission',
  assessment_to_admission: 'Assessment to admission (stage 2)',
}
