import { namesAsFirst } from '../imports/date-order.ts'
import type { ReferralFacts } from '../referrals/referral.ts'
import type { FaultKind } from './fault.ts'
import { type ImportWarning, stepOf } from './import-warning.ts'
import { oddDatesOf } from './odd-dates.ts'

/** Warnings of which only the import knows: the record does not hold what the cell held. */
const KINDS: Readonly<Record<string, FaultKind>> = {
  CODE_UNKNOWN: 'code_unknown',
  NHS_NUMBER_INVALID: 'nhs_number_invalid',
  PRISON_NUMBER_INVALID: 'prison_number_invalid',
  CORRECTED_HERE: 'corrected_here',
  DATE_PARTIAL: 'month_only',
}

/**
 * The kind of fault that a warning is where the record itself cannot tell; `undefined` where it can:
 * the order of dates, and months of steps and of the outcome.
 */
export function importOnlyKind({ code, column }: ImportWarning): FaultKind | undefined {
  if (code === 'DATE_PARTIAL' && isKept(column)) return undefined
  return KINDS[code]
}

const isKept = (column: string) => stepOf(column) !== undefined || column === 'outcome_date'

/**
 * Whether what an import warned of still holds: by the record where the record can tell, else until
 * something was written in that column. Source: docs/specs/data-quality.md, "When a warning stands".
 */
export function stands(warning: ImportWarning, referral: ReferralFacts): boolean {
  const { code, column, message, isAnswered } = warning
  if (code === 'DATE_ORDER') {
    return oddDatesOf(referral).some(
      (odd) => odd.column === column && namesAsFirst(message, odd.before?.column ?? ''),
    )
  }
  if (code === 'DATE_PARTIAL' && isKept(column)) {
    const step = stepOf(column)
    return (step ? referral.months[step] : referral.outcomeMonth) !== undefined
  }
  return !isAnswered
}
