/** What stands in the way of a referral, and what was done about it. */
import { z } from 'zod'
import type { LocalDate } from '../domain/local-date.ts'
import type { BlockageRefusal } from '../domain/referrals/blockage.ts'
import {
  ATTRIBUTIONS,
  type Attribution,
  DELAY_REASONS,
  type DelayReason,
  PATHWAY_STAGES,
  type PathwayStage,
} from '../domain/referrals/code-lists.ts'
import type { Result } from '../domain/result.ts'
import { day, returns } from './entry.ts'

export interface RecordedBlockage {
  readonly id: string
  readonly stage: PathwayStage
  readonly reason: DelayReason
  readonly holder: Attribution
  readonly from: LocalDate
  /** The day it was cleared; `undefined` while it stands. */
  readonly to: LocalDate | undefined
  readonly note: string
  readonly chases: number
}

/** A chase or a note: what somebody did on a day, in a line. */
export interface RecordedEntry {
  readonly kind: 'chase' | 'note'
  readonly id: string
  readonly on: LocalDate
  /** Who was chased; a note has nobody. */
  readonly organisation: Attribution | undefined
  readonly text: string
  readonly recordedBy: string
}

type NotThere = { readonly code: 'not-there' }
type Future = { readonly code: 'in-the-future'; readonly today: LocalDate }
export type RecordBlockageFailure = BlockageRefusal | NotThere
export type RecordEntryFailure = Future | NotThere

const id = z.uuid()
const text = z.string().trim().max(4000)

export const blockages = {
  'referrals.recordBlockage': {
    input: z.object({
      referralId: id,
      stage: z.enum(PATHWAY_STAGES),
      reason: z.enum(DELAY_REASONS),
      holder: z.enum(ATTRIBUTIONS),
      from: day,
      to: day.optional(),
      note: text.default(''),
    }),
    output: returns<Result<null, RecordBlockageFailure>>(),
  },
  'referrals.clearBlockage': {
    input: z.object({ blockageId: id, on: day }),
    output: returns<Result<null, RecordBlockageFailure>>(),
  },
  'referrals.withdrawBlockage': {
    input: z.object({ blockageId: id }),
    output: returns<Result<null, NotThere>>(),
  },
  'referrals.recordChase': {
    input: z.object({
      referralId: id,
      blockageId: id.optional(),
      organisation: z.enum(ATTRIBUTIONS),
      on: day,
      answer: text.default(''),
    }),
    output: returns<Result<null, RecordEntryFailure>>(),
  },
  'referrals.writeNote': {
    input: z.object({ referralId: id, on: day, text: text.min(1) }),
    output: returns<Result<null, RecordEntryFailure>>(),
  },
  'referrals.withdrawEntry': {
    input: z.object({ kind: z.enum(['chase', 'note']), id }),
    output: returns<Result<null, NotThere>>(),
  },
} as const
