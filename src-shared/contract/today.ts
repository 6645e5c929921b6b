import { z } from 'zod'
import type { LocalDate } from '../domain/local-date.ts'
import { WAIT_CLOCKS, type WaitClock } from '../domain/referrals/clocks.ts'
import type { Direction } from '../domain/referrals/code-lists.ts'
import type { Stage } from '../domain/referrals/referral.ts'
import type { TodayFact, TodayList } from '../domain/today/today.ts'
import { day, returns } from './entry.ts'

/** A referral whose record changed since somebody last looked. */
export interface ChangedFact {
  readonly kind: 'changed'
  /** How many acts changed it. */
  readonly times: number
  /** Who changed it last, and the UTC instant of that. */
  readonly by: string
  readonly at: string
}

/** A referral on one of the day's lists, with the fact that put it there. */
export interface TodayRow<Fact = TodayFact | ChangedFact> {
  readonly id: string
  readonly localRef: string
  readonly direction: Direction
  readonly establishment: string | undefined
  readonly establishmentName: string | undefined
  /** `undefined` where it had not begun by the as-at date. */
  readonly stage: Stage | undefined
  /** Whole days on the chosen clock, a remission's on its own; `undefined` where that has not started. */
  readonly days: number | undefined
  readonly fact: Fact
}

/** What changed on referrals since this person's last visit, whatever the as-at date. */
export interface TodayChanges {
  /** The UTC instant of that visit; `undefined` where this is the first one, and nothing is compared. */
  readonly since: string | undefined
  /** How many acts changed any referral. */
  readonly acts: number
  /** The referral that was changed last comes first. */
  readonly rows: readonly TodayRow<ChangedFact>[]
}

/** What a caseload asks of somebody today. Source: docs/specs/today.md. */
export interface TodaySummary {
  readonly asAt: LocalDate
  readonly clock: WaitClock
  /** How many referrals are recorded at all, on whatever day they began. */
  readonly recorded: number
  /** How many were open on the as-at date. */
  readonly open: number
  readonly lists: Readonly<Record<TodayList, readonly TodayRow<TodayFact>[]>>
  readonly changes: TodayChanges
}

export const today = {
  'today.summarise': {
    input: z.object({
      /** Today where it is left out. */
      asAt: day.optional(),
      clock: z.enum(WAIT_CLOCKS).default('guidance'),
    }),
    output: returns<TodaySummary>(),
  },
} as const
