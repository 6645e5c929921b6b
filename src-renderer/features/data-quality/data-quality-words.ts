import type { FaultPage, FaultRow } from '#shared/contract/data-quality.ts'
import type { RecordQuality } from '#shared/domain/data-quality/by-establishment.ts'
import type { FaultKind } from '#shared/domain/data-quality/fault.ts'
import type { Direction } from '#shared/domain/referrals/code-lists.ts'
import { clockInSentence } from '../../components/words/clock-words.ts'
import { columnWords } from '../../components/words/column-words.ts'
import { dayOrMonth, longDay } from '../../components/words/day-words.ts'
import { LIST_STATUS_WORDS } from '../../components/words/list-status-words.ts'
import { number } from '../../components/words/number-words.ts'

/** In a column that is headed Direction. */
export const SHORT_DIRECTION_NAMES: Readonly<Record<Direction, string>> = {
  transfer: 'Transfer',
  remission: 'Remission',
}

/** What to do about a fault of each kind. */
export const REMEDIES: Readonly<Record<FaultKind, string>> = {
  no_referral_date: 'Record the milestone from which its clock counts.',
  date_order: 'Correct the one of the two dates that is wrong.',
  outcome_without_date: 'Find out the day, and end the episode on it.',
  month_only: 'Find out the day, and correct the date.',
  no_reason: 'Record a delay with its reason, or a blockage.',
  no_establishment: 'Give its code in the next return.',
  code_unknown: 'Give a code of the list in the next return, or say in the recipe what is meant.',
  nhs_number_invalid: 'Check the number, and give it in the next return.',
  prison_number_invalid: 'Check the number, and give it in the next return.',
  corrected_here: 'Check which of the two is right: the return replaced what was corrected here.',
}

/** No establishment stands beside the others in filters and tables. */
export const NO_ESTABLISHMENT = 'No establishment recorded'

const DAY_OR_MONTH = /^\d{4}-\d{2}(-\d{2})?$/
const shown = (value: string) => (DAY_OR_MONTH.test(value) ? dayOrMonth(value) : value)

/** What stands there: a date with the one it should not precede, a last day, or a cell of a return. */
export function valueWords({ kind, value, before }: FaultRow): string {
  if (before) {
    return `${shown(value)}, before ${columnWords(before.column)}, ${shown(before.value)}`
  }
  return kind === 'no_reason' ? `Last day ${shown(value)}` : shown(value)
}

/** The list in one sentence, then the clock and the day that it is meant by. */
export function summaryWords({ status, whole, total, clock, asAt }: FaultPage): string {
  const many = whole.referrals === 1 ? 'referral' : 'referrals'
  const faults = total === 0 ? 'No fault' : `${number(total)} ${total === 1 ? 'fault' : 'faults'}`
  const found = `${faults} on ${number(whole.withFault)} of ${number(whole.referrals)} ${LIST_STATUS_WORDS[status]} ${many}`
  return `${found}; ${clockInSentence(clock)}, remissions by their own; as at ${longDay(asAt)}.`
}

/** The share of the expected milestones that are recorded, or why there is none. */
export function completenessWords({ recorded, expected, percent }: RecordQuality): string {
  const counts = `${number(recorded)} of ${number(expected)}`
  return percent === null ? `${counts} (too few)` : `${counts} (${percent.toFixed(1)}%)`
}

/** Rows of imports that still wait, or `undefined` where none does. */
export function waitingWords({ rejected, parked }: FaultPage['waiting']): string | undefined {
  if (rejected + parked === 0) return undefined
  const rows = rejected === 1 ? '1 row' : `${number(rejected)} rows`
  return `${rows} rejected, ${number(parked)} parked in imports have not come in.`
}
