import type { ReferralFacts } from '../referrals/referral.ts'

/**
 * What is wrong with the record of an open referral, so that a figure leaves it out or may mislead:
 * no day or month from which its own clock could count; a date known only to the month; an outcome
 * without a date, which leaves it open; a warning of an import that nobody has dealt with.
 * Source: docs/specs/today.md, "Data-quality faults".
 */
export type Fault = 'no_referral_date' | 'month_only' | 'outcome_without_date' | 'import_warning'

/** The faults of an open referral; `warnings` is how many of its imports' warnings stand. */
export function faultsOf(referral: ReferralFacts, warnings: number): readonly Fault[] {
  const { direction, days, months, outcome } = referral
  const start = direction === 'transfer' ? 'referral_made' : 'remission_ready'
  const faults: Fault[] = []
  if (!days[start] && !months[start]) faults.push('no_referral_date')
  if (Object.keys(months).length > 0) faults.push('month_only')
  // Open with an outcome means that neither the day nor the month of it is known.
  if (outcome !== undefined) faults.push('outcome_without_date')
  if (warnings > 0) faults.push('import_warning')
  return faults
}
