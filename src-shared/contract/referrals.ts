import { z } from 'zod'
import type { LocalDate } from '../domain/local-date.ts'
import type { Clocks, StatutoryRegime } from '../domain/referrals/clocks.ts'
import {
  ATTRIBUTIONS,
  type Attribution,
  DELAY_REASONS,
  type DelayReason,
  DIRECTIONS,
  type Direction,
  OUTCOMES,
  type Outcome,
} from '../domain/referrals/code-lists.ts'
import {
  MILESTONES,
  type Milestone,
  type MilestoneRefusal,
  type Precision,
} from '../domain/referrals/milestone.ts'
import type { Stage } from '../domain/referrals/referral.ts'
import type { Result } from '../domain/result.ts'
import type { RecordedBlockage, RecordedEntry } from './blockages.ts'
import { day, returns } from './entry.ts'

export interface RecordedMilestone {
  readonly id: string
  readonly milestone: Milestone
  /** 1 but for steps that repeat. */
  readonly ordinal: number
  /** A day, or a month as `YYYY-MM` where only that is known. */
  readonly on: string
  readonly precision: Precision
  readonly source: string
  readonly recordedBy: string
  readonly recordedAt: string
}

export interface RecordedDelay {
  readonly id: string
  readonly stage: 1 | 2
  readonly reason: DelayReason
  readonly attribution: Attribution | undefined
  readonly note: string
  readonly recordedBy: string
  readonly recordedAt: string
}

/** One act on a referral as its history tells it: who, when, what, from what. */
export interface HistoryEntry {
  readonly at: string
  readonly by: string
  readonly act: string
  readonly reason: string
  readonly changes: readonly {
    readonly entity: string
    /** The id of the row, by which a withdrawal is told apart from others of its kind. */
    readonly row: string
    readonly field: string
    readonly before: unknown
    readonly after: unknown
  }[]
}

export interface ReferralDetail {
  readonly id: string
  readonly localRef: string
  readonly direction: Direction
  readonly establishment: { readonly code: string; readonly name: string } | undefined
  readonly legalStatus: string | undefined
  readonly mhaSection: string | undefined
  readonly urgency: string | undefined
  readonly securityLevel: string | undefined
  readonly responsibleCommissioner: string | undefined
  readonly receivingProvider: string | undefined
  readonly receivingUnit: string | undefined
  readonly person: {
    readonly gender: string | undefined
    readonly ethnicity: string | undefined
    readonly ageAtReferral: number | undefined
    readonly learningDisability: string | undefined
    readonly autism: string | undefined
    readonly prisonNumber: string | undefined
    readonly nhsNumber: string | undefined
    readonly dateOfBirth: string | undefined
  }
  readonly releaseOn: LocalDate | undefined
  readonly outcome: Outcome | undefined
  readonly outcomeOn: string | undefined
  readonly asAt: LocalDate
  readonly regime: StatutoryRegime
  readonly stage: Stage
  readonly clocks: Clocks
  readonly milestones: readonly RecordedMilestone[]
  readonly delays: readonly RecordedDelay[]
  readonly blockages: readonly RecordedBlockage[]
  /** Chases and notes, the latest first. */
  readonly entries: readonly RecordedEntry[]
  /** Warnings that came with an import and still stand. */
  readonly warnings: readonly {
    readonly code: string
    readonly column: string
    readonly message: string
  }[]
  readonly history: readonly HistoryEntry[]
}

type NotThere = { readonly code: 'not-there' }
export type RecordMilestoneFailure = MilestoneRefusal | NotThere
export type EndEpisodeFailure =
  | NotThere
  | { readonly code: 'in-the-future'; readonly today: LocalDate }
  | { readonly code: 'before-start'; readonly start: LocalDate }
  | { readonly code: 'already-ended' }
  | { readonly code: 'not-of-this-direction' }

const id = z.uuid()
const reason = z.string().trim().min(1).max(4000)

export const referrals = {
  /** Shows one record; who opened an identifiable one is kept in the view log. */
  'referrals.open': {
    input: z.object({ id, asAt: day.optional() }),
    output: returns<Result<ReferralDetail, NotThere>>(),
  },
  'referrals.add': {
    input: z.object({
      localRef: z.string().trim().min(1).max(200),
      direction: z.enum(DIRECTIONS),
      establishment: z.string().max(10),
      /** The referral of a transfer, the readiness of a remission. */
      startedOn: day,
    }),
    output:
      returns<
        Result<
          { readonly id: string },
          | { readonly code: 'reference-taken' }
          | { readonly code: 'unknown-establishment' }
          | { readonly code: 'in-the-future'; readonly today: LocalDate }
        >
      >(),
  },
  'referrals.recordMilestone': {
    input: z.object({ referralId: id, milestone: z.enum(MILESTONES), on: day }),
    output: returns<Result<null, RecordMilestoneFailure>>(),
  },
  /** Replaces the day of a milestone; what stood there stays in the history. */
  'referrals.correctMilestone': {
    input: z.object({ milestoneId: id, on: day, reason }),
    output: returns<Result<null, RecordMilestoneFailure>>(),
  },
  'referrals.withdrawMilestone': {
    input: z.object({ milestoneId: id, reason }),
    output: returns<Result<null, NotThere>>(),
  },
  'referrals.recordDelay': {
    input: z.object({
      referralId: id,
      stage: z.literal([1, 2]),
      reason: z.enum(DELAY_REASONS),
      attribution: z.enum(ATTRIBUTIONS).optional(),
      note: z.string().trim().max(4000).default(''),
    }),
    output: returns<Result<null, NotThere>>(),
  },
  'referrals.withdrawDelay': {
    input: z.object({ delayId: id }),
    output: returns<Result<null, NotThere>>(),
  },
  'referrals.endEpisode': {
    input: z.object({ referralId: id, outcome: z.enum(OUTCOMES), on: day }),
    output: returns<Result<null, EndEpisodeFailure>>(),
  },
  'referrals.reopen': {
    input: z.object({ referralId: id, reason }),
    output: returns<Result<null, NotThere>>(),
  },
} as const
