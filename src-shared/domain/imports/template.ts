import {
  ATTRIBUTIONS,
  DELAY_REASONS,
  DIRECTIONS,
  DISABILITY_STATUSES,
  ETHNICITIES,
  GENDERS,
  LEGAL_STATUSES,
  MHA_SECTIONS,
  OUTCOMES,
  SECURITY_LEVELS,
  URGENCIES,
} from '../referrals/code-lists.ts'
import type { Milestone } from '../referrals/milestone.ts'

/** What a column of the template holds, and with it how its cells are checked. */
export type ColumnRule =
  | { readonly kind: 'reference' | 'free' | 'establishment' | 'prison-number' | 'nhs-number' }
  | {
      readonly kind: 'code'
      readonly codes: readonly string[]
      /** Whether a row with a code that is not on the list is rejected or comes in without it. */
      readonly unknown: 'error' | 'warning'
    }
  | { readonly kind: 'date'; readonly mayLieAhead: boolean }
  | { readonly kind: 'milestone'; readonly milestone: Milestone; readonly ordinal: number }

function code(codes: readonly string[], unknown: 'error' | 'warning' = 'warning'): ColumnRule {
  return { kind: 'code', codes, unknown }
}

function milestone(name: Milestone, ordinal = 1): ColumnRule {
  return { kind: 'milestone', milestone: name, ordinal }
}

const FREE: ColumnRule = { kind: 'free' }
const DATE: ColumnRule = { kind: 'date', mayLieAhead: false }

/** The columns of the template, in its order. Source: docs/specs/import.md, "The template". */
export const TEMPLATE = {
  local_ref: { kind: 'reference' },
  direction: code(DIRECTIONS, 'error'),
  prison_number: { kind: 'prison-number' },
  nhs_number: { kind: 'nhs-number' },
  date_of_birth: DATE,
  gender: code(GENDERS),
  ethnicity: code(ETHNICITIES),
  learning_disability: code(DISABILITY_STATUSES),
  autism: code(DISABILITY_STATUSES),
  establishment: { kind: 'establishment' },
  legal_status: code(LEGAL_STATUSES),
  mha_section: code(MHA_SECTIONS),
  urgency: code(URGENCIES),
  security_level: code(SECURITY_LEVELS),
  responsible_commissioner: FREE,
  receiving_provider: FREE,
  receiving_unit: FREE,
  need_identified: milestone('need_identified'),
  referral_made: milestone('referral_made'),
  initial_request: milestone('initial_request'),
  notice_given: milestone('notice_given'),
  referral_accepted: milestone('referral_accepted'),
  first_psychiatric_assessment: milestone('first_psychiatric_assessment'),
  access_assessment_1: milestone('access_assessment', 1),
  access_assessment_2: milestone('access_assessment', 2),
  access_assessment_3: milestone('access_assessment', 3),
  medical_report_1: milestone('medical_report_1'),
  medical_report_2: milestone('medical_report_2'),
  bed_identified: milestone('bed_identified'),
  mhcs_application: milestone('mhcs_application'),
  warrant_issued: milestone('warrant_issued'),
  admitted: milestone('admitted'),
  outcome: code(OUTCOMES, 'error'),
  outcome_date: DATE,
  delay_stage_1_reason: code(DELAY_REASONS),
  delay_stage_1_attribution: code(ATTRIBUTIONS),
  delay_stage_2_reason: code(DELAY_REASONS),
  delay_stage_2_attribution: code(ATTRIBUTIONS),
  release_date: { kind: 'date', mayLieAhead: true },
  remission_ready: milestone('remission_ready'),
  s117_meeting: milestone('s117_meeting'),
  mhcs_remission_request: milestone('mhcs_remission_request'),
  prison_agreed: milestone('prison_agreed'),
  returned: milestone('returned'),
} as const satisfies Record<string, ColumnRule>

export type TemplateColumn = keyof typeof TEMPLATE

/** The names of the template's columns, in its order. */
export const TEMPLATE_COLUMNS = Object.keys(TEMPLATE) as readonly TemplateColumn[]

/** The columns without which a row is nothing. */
export const REQUIRED_COLUMNS: readonly TemplateColumn[] = ['local_ref', 'direction']

/** The columns that tell who someone is: checked, but not stored where identifiers are off. */
export const IDENTIFIER_COLUMNS: readonly TemplateColumn[] = [
  'prison_number',
  'nhs_number',
  'date_of_birth',
]

/** Whether text names a column of the template. */
export function isTemplateColumn(name: string): name is TemplateColumn {
  return Object.hasOwn(TEMPLATE, name)
}

/** The rule of a column, as the widest type: what its cells hold. */
export function ruleOf(column: TemplateColumn): ColumnRule {
  return TEMPLATE[column]
}

/** Whether the cells of a column are days. */
export function holdsDates(column: TemplateColumn): boolean {
  const { kind } = ruleOf(column)
  return kind === 'date' || kind === 'milestone'
}
