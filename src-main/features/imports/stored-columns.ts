/** Where the template's columns are kept that are one field of one row. */
import type { TemplateColumn } from '#shared/domain/imports/template.ts'
import type { PersonTable, ReferralTable } from '../../database/schema.ts'

/** Where a date that an import recorded says it comes from. */
export const BY_IMPORT = 'import'

type Columns<Field> = Partial<Record<TemplateColumn, Field>>

export const PERSON_FIELDS = {
  gender: 'gender',
  ethnicity: 'ethnicity',
  learning_disability: 'learning_disability',
  autism: 'autism',
} as const satisfies Columns<keyof PersonTable>

export const REFERRAL_FIELDS = {
  direction: 'direction',
  legal_status: 'legal_status',
  mha_section: 'mha_section',
  urgency: 'urgency',
  security_level: 'security_level',
  outcome: 'outcome',
  outcome_date: 'outcome_on',
  release_date: 'release_on',
} as const satisfies Columns<keyof ReferralTable>

/** The two stages for which the template has a reason, and the columns of each. */
export const DELAY_STAGES = [
  { stage: 1, reason: 'delay_stage_1_reason', attribution: 'delay_stage_1_attribution' },
  { stage: 2, reason: 'delay_stage_2_reason', attribution: 'delay_stage_2_attribution' },
] as const
