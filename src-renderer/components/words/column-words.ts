import type { TemplateColumn } from '#shared/domain/imports/template.ts'
import { MILESTONE_NAMES } from './milestone-words.ts'

/** What each column of the template holds, in words. */
export const COLUMN_NAMES: Readonly<Record<TemplateColumn, string>> = {
  local_ref: 'Reference',
  direction: 'Direction',
  prison_number: 'Prison number',
  nhs_number: 'NHS number',
  date_of_birth: 'Date of birth',
  gender: 'Gender',
  ethnicity: 'Ethnicity',
  learning_disability: 'Learning disability',
  autism: 'Autism',
  establishment: 'Establishment',
  legal_status: 'Legal status',
  mha_section: 'Section',
  urgency: 'Urgency',
  security_level: 'Level',
  responsible_commissioner: 'Responsible commissioner',
  receiving_provider: 'Receiving provider',
  receiving_unit: 'Receiving unit',
  need_identified: MILESTONE_NAMES.need_identified,
  referral_made: MILESTONE_NAMES.referral_made,
  initial_request: MILESTONE_NAMES.initial_request,
  notice_given: MILESTONE_NAMES.notice_given,
  referral_accepted: MILESTONE_NAMES.referral_accepted,
  first_psychiatric_assessment: MILESTONE_NAMES.first_psychiatric_assessment,
  access_assessment_1: 'Access assessment 1',
  access_assessment_2: 'Access assessment 2',
  access_assessment_3: 'Access assessment 3',
  medical_report_1: MILESTONE_NAMES.medical_report_1,
  medical_report_2: MILESTONE_NAMES.medical_report_2,
  bed_identified: MILESTONE_NAMES.bed_identified,
  mhcs_application: MILESTONE_NAMES.mhcs_application,
  warrant_issued: MILESTONE_NAMES.warrant_issued,
  admitted: MILESTONE_NAMES.admitted,
  outcome: 'Outcome',
  outcome_date: 'Outcome date',
  delay_stage_1_reason: 'Delay in stage 1: reason',
  delay_stage_1_attribution: 'Delay in stage 1: whose',
  delay_stage_2_reason: 'Delay in stage 2: reason',
  delay_stage_2_attribution: 'Delay in stage 2: whose',
  release_date: 'Release date',
  remission_ready: MILESTONE_NAMES.remission_ready,
  s117_meeting: MILESTONE_NAMES.s117_meeting,
  mhcs_remission_request: MILESTONE_NAMES.mhcs_remission_request,
  prison_agreed: MILESTONE_NAMES.prison_agreed,
  returned: MILESTONE_NAMES.returned,
}

const NAMES: Readonly<Record<string, string>> = { ...MILESTONE_NAMES, ...COLUMN_NAMES }

/** A column of an issue, or the step of a fault; it may also be no column at all. */
export function columnWords(column: string): string {
  return NAMES[column] ?? column
}
