/** The tables of the caseload: what it is read from, derived from the records, and the saved views of it. */
import type { LocalDate } from '#shared/domain/local-date.ts'
import type { ClockState, WaitClock } from '#shared/domain/referrals/clocks.ts'
import type { Direction, Outcome } from '#shared/domain/referrals/code-lists.ts'

type Flag = 0 | 1

/** Of each clock: `KeptWait` of the domain; an order of `NOT_STARTED` is none. */
type Waits = { readonly [Column in `${WaitClock}_order`]: number } & {
  readonly [Column in `${WaitClock}_last_day`]: LocalDate | null
} & { readonly [Column in `${WaitClock}_end_state`]: ClockState | null }

/** What stands for a referral in the caseload; stage, urgency and level are places in their lists. */
export interface CaseloadEntryTable extends Waits {
  readonly seq: number
  readonly referral_id: string
  readonly local_ref: string
  readonly direction: Direction
  readonly is_open: Flag
  readonly stage: number
  readonly establishment: string | null
  readonly establishment_name: string | null
  readonly provider: string | null
  readonly mha_section: string | null
  readonly urgency: number | null
  readonly security_level: number | null
  readonly outcome: Outcome | null
  readonly has_reason: Flag
  readonly settled_from: LocalDate | null
  /** The reference in small letters. */
  readonly search_text: string
}

/** A way of looking at the caseload; its layout is JSON. */
export interface CaseloadViewTable {
  readonly id: string
  readonly name: string
  readonly layout: string
}

export interface CaseloadSchema {
  readonly caseload_entry: CaseloadEntryTable
  /** The trigrams of `search_text`, by the entry's `seq`. */
  readonly caseload_search: { readonly rowid: number; readonly caseload_search: string }
  readonly screen_state: { readonly id: string; readonly value: string }
  readonly caseload_rule: { readonly id: 1; readonly version: number }
}

/** The order of a wait whose clock has not started: after all others. */
export const NOT_STARTED = 1_000_000_000
