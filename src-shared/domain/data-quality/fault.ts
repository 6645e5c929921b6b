/**
 * What can be wrong with the record of a referral. The first six are worked out from the record, the
 * others only an import can know. In this order they are shown. Source: docs/specs/data-quality.md.
 */
export const FAULT_KINDS = [
  'no_referral_date',
  'date_order',
  'outcome_without_date',
  'month_only',
  'no_reason',
  'no_establishment',
  'code_unknown',
  'nhs_number_invalid',
  'prison_number_invalid',
  'corrected_here',
] as const
export type FaultKind = (typeof FAULT_KINDS)[number]

/** One thing that is wrong with one referral's record. */
export interface Fault {
  readonly kind: FaultKind
  /** The step, or the template's column, that it is about; empty where it is about none. */
  readonly column: string
  /** What a return held there, else what is recorded: a day, a month as `YYYY-MM`; empty for nothing. */
  readonly value: string
  /** Of two dates in an odd order: the step that should have come first, and when it is recorded. */
  readonly before?: { readonly column: string; readonly value: string }
}
