import { z } from 'zod'
import { LIST_STATUSES, type ListStatus } from '../domain/caseload/list-status.ts'
import type {
  EstablishmentQuality,
  RecordQuality,
} from '../domain/data-quality/by-establishment.ts'
import { FAULT_KINDS, type Fault, type FaultKind } from '../domain/data-quality/fault.ts'
import type { LocalDate } from '../domain/local-date.ts'
import { WAIT_CLOCKS, type WaitClock } from '../domain/referrals/clocks.ts'
import { DIRECTIONS, type Direction } from '../domain/referrals/code-lists.ts'
import { day, returns } from './entry.ts'

export const FAULT_COLUMNS = ['localRef', 'direction', 'establishment', 'kind', 'column'] as const
export type FaultColumn = (typeof FAULT_COLUMNS)[number]

/** One fault of one referral's record. */
export interface FaultRow extends Fault {
  readonly referralId: string
  readonly localRef: string
  readonly direction: Direction
  readonly establishment: string | undefined
  readonly establishmentName: string | undefined
}

/** How good the records of an establishment are, as far as they can be judged. */
export interface EstablishmentRow extends EstablishmentQuality {
  readonly name: string | undefined
}

/** Rows of imports that did not come in and still wait. */
export interface WaitingRows {
  readonly rejected: number
  readonly parked: number
}

/** The data-quality list with its summary. Source: docs/specs/data-quality.md. */
export interface FaultPage {
  readonly asAt: LocalDate
  readonly clock: WaitClock
  /** Whose faults were asked for: figures and words are of the same question. */
  readonly status: ListStatus
  /** How many faults stand against referrals of this status, before any other filter. */
  readonly total: number
  /** How many of them the filters leave. */
  readonly matching: number
  /** All referrals of this status together. */
  readonly whole: RecordQuality
  /** Those of the chosen direction, where one is chosen, together and by establishment. */
  readonly together: RecordQuality
  readonly establishments: readonly EstablishmentRow[]
  /** How many faults of each kind there are before the filters; only kinds that there are. */
  readonly kinds: readonly { readonly kind: FaultKind; readonly count: number }[]
  readonly waiting: WaitingRows
  readonly rows: readonly FaultRow[]
}

export const dataQuality = {
  'dataQuality.listFaults': {
    input: z.object({
      /** Today where it is left out. */
      asAt: day.optional(),
      clock: z.enum(WAIT_CLOCKS).default('guidance'),
      filters: z
        .object({
          status: z.enum(LIST_STATUSES).default('open'),
          direction: z.enum(DIRECTIONS).optional(),
          kinds: z.array(z.enum(FAULT_KINDS)).default([]),
          /** Codes; empty text stands for the referrals without one. */
          establishments: z.array(z.string().max(10)).default([]),
          /** Looked for in reference, establishment and value, whatever the case. */
          text: z.string().max(200).default(''),
        })
        .prefault({}),
      sort: z
        .object({ column: z.enum(FAULT_COLUMNS), order: z.enum(['ascending', 'descending']) })
        .default({ column: 'kind', order: 'ascending' }),
      offset: z.int().min(0).default(0),
      limit: z.int().min(0).max(1_000_000).default(100),
    }),
    output: returns<FaultPage>(),
  },
} as const
