import { z } from 'zod'
import { LIST_STATUSES, type ListStatus } from '../domain/caseload/list-status.ts'
import type { LocalDate } from '../domain/local-date.ts'
import {
  CLOCK_STATES,
  type ClockState,
  type Clocks,
  WAIT_CLOCKS,
  type WaitClock,
} from '../domain/referrals/clocks.ts'
import { DIRECTIONS, type Direction } from '../domain/referrals/code-lists.ts'
import type { Stage } from '../domain/referrals/referral.ts'
import { day, returns } from './entry.ts'

export const CASELOAD_COLUMNS = [
  'days',
  'localRef',
  'establishment',
  'mhaSection',
  'urgency',
  'securityLevel',
  'stage',
  'lastDay',
  'state',
] as const
export type CaseloadColumn = (typeof CASELOAD_COLUMNS)[number]

export interface CaseloadRow {
  readonly id: string
  readonly localRef: string
  readonly direction: Direction
  readonly establishment: string | undefined
  readonly establishmentName: string | undefined
  readonly mhaSection: string | undefined
  readonly urgency: string | undefined
  readonly securityLevel: string | undefined
  readonly status: 'open' | 'ended'
  readonly stage: Stage
  readonly outcome: string | undefined
  readonly clocks: Clocks
}

export interface CaseloadPage {
  readonly asAt: LocalDate
  readonly clock: WaitClock
  /** Which referrals were asked for: figures and words are of the same question. */
  readonly status: ListStatus
  /** How many referrals are recorded with this status, before any filter. */
  readonly total: number
  /** How many of them the filters leave. */
  readonly matching: number
  /** Of those with this status: how many are in each state on the chosen clock (remissions on theirs). */
  readonly countsByState: Readonly<Record<ClockState | 'not_started', number>>
  /** Of the breached: how many have neither a delay nor a blockage recorded. */
  readonly breachedWithoutReason: number
  /** What the filters can choose from, of those with this status. */
  readonly choices: {
    readonly establishments: readonly { readonly code: string; readonly name: string }[]
    readonly securityLevels: readonly string[]
    readonly mhaSections: readonly string[]
  }
  readonly rows: readonly CaseloadRow[]
}

const caseloadFilters = z.object({
  status: z.enum(LIST_STATUSES).default('open'),
  direction: z.enum(DIRECTIONS).optional(),
  states: z.array(z.enum([...CLOCK_STATES, 'not_started'])).default([]),
  establishments: z.array(z.string().max(10)).default([]),
  securityLevels: z.array(z.string().max(20)).default([]),
  mhaSections: z.array(z.string().max(10)).default([]),
  /** Looked for in reference, establishment and provider, whatever the case. */
  text: z.string().max(200).default(''),
  overdue: z.boolean().default(false),
})

export const caseload = {
  'caseload.list': {
    input: z.object({
      /** Today where it is left out. */
      asAt: day.optional(),
      clock: z.enum(WAIT_CLOCKS).default('guidance'),
      filters: caseloadFilters.prefault({}),
      sort: z
        .object({ column: z.enum(CASELOAD_COLUMNS), order: z.enum(['ascending', 'descending']) })
        .default({ column: 'days', order: 'descending' }),
      offset: z.int().min(0).default(0),
      limit: z.int().min(0).max(1_000_000).default(100),
    }),
    output: returns<CaseloadPage>(),
  },
} as const
