import { ISSUE_NAMES } from '../imports/issue-words.ts'
import type { FaultKind } from './fault.ts'

/** What each kind of fault of a record is called; an import has the same words for its own. */
export const FAULT_NAMES: Readonly<Record<FaultKind, string>> = {
  no_referral_date: 'No referral date',
  date_order: ISSUE_NAMES.DATE_ORDER,
  outcome_without_date: 'Outcome without a date',
  month_only: ISSUE_NAMES.DATE_PARTIAL,
  no_reason: 'Past the limit, no reason recorded',
  no_establishment: 'No establishment',
  code_unknown: ISSUE_NAMES.CODE_UNKNOWN,
  nhs_number_invalid: ISSUE_NAMES.NHS_NUMBER_INVALID,
  prison_number_invalid: ISSUE_NAMES.PRISON_NUMBER_INVALID,
  corrected_here: ISSUE_NAMES.CORRECTED_HERE,
}
