import type { Milestone } from '#shared/domain/referrals/milestone.ts'

export const MILESTONE_NAMES: Readonly<Record<Milestone, string>> = {
  need_identified: 'Need identified',
  referral_made: 'Referral made',
  initial_request: 'Initial request for a medical report',
  notice_given: 'Referral notice given',
  referral_accepted: 'Referral accepted',
  first_psychiatric_assessment: 'First psychiatric assessment',
  access_assessment: 'Access assessment',
  medical_report_1: 'First medical report',
  medical_report_2: 'Second medical report',
  bed_identified: 'Bed identified',
  mhcs_application: 'Application to MHCS',
  warrant_issued: 'Warrant issued',
  admitted: 'Admitted',
  remission_ready: 'Ready for remission',
  s117_meeting: 'Section 117 meeting',
  mhcs_remission_request: 'Remission request to MHCS',
  prison_agreed: 'Prison agreed',
  returned: 'Returned',
}

/** What a step is called beside its tick on the timeline. */
export const SHORT_MILESTONE_NAMES: Readonly<Record<Milestone, string>> = {
  ...MILESTONE_NAMES,
  initial_request: 'Initial request',
  notice_given: 'Notice given',
  first_psychiatric_assessment: 'First assessment',
  medical_report_1: 'Medical report 1',
  medical_report_2: 'Medical report 2',
  mhcs_application: 'MHCS application',
  remission_ready: 'Ready',
  mhcs_remission_request: 'MHCS request',
}

/** A step that repeats says which time it was: `Access assessment 2`. */
export function milestoneWords(milestone: Milestone, ordinal: number): string {
  const name = MILESTONE_NAMES[milestone]
  return milestone === 'access_assessment' ? `${name} ${ordinal}` : name
}
