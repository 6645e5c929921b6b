import type { LocalDate } from '../local-date.ts'
import { type Result, refuse, succeed } from '../result.ts'
import type { Direction } from './code-lists.ts'

export interface BlockageDays {
  readonly from: LocalDate
  /** The day it was cleared; `undefined` while it stands. */
  readonly to: LocalDate | undefined
}

export type BlockageRefusal =
  | { readonly code: 'not-of-this-direction' }
  | { readonly code: 'in-the-future'; readonly today: LocalDate }
  | { readonly code: 'cleared-before-it-began'; readonly from: LocalDate }

/**
 * Decide whether a blockage may be recorded with these days: of a transfer, since its stages are a
 * transfer's; neither day in the future; cleared no sooner than it began. Cleared on the day it began
 * it held no day. Source: docs/specs/cohorts.md, "The ledger".
 */
export function checkBlockage(
  { direction }: { readonly direction: Direction },
  days: BlockageDays,
  today: LocalDate,
): Result<BlockageDays, BlockageRefusal> {
  const { from, to } = days
  if (direction !== 'transfer') return refuse({ code: 'not-of-this-direction' })
  if (from > today || (to !== undefined && to > today)) {
    return refuse({ code: 'in-the-future', today })
  }
  if (to !== undefined && to < from) return refuse({ code: 'cleared-before-it-began', from })
  return succeed(days)
}
