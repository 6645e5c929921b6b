/** Cohorts that were frozen, and the weekly huddle over them. */
import { z } from 'zod'
import type { LocalDate } from '../domain/local-date.ts'
import type { CohortFilters } from '../domain/quality-improvement/cohort.ts'
import type { CohortSummary } from '../domain/quality-improvement/cohort-summary.ts'
import type { LaterChange } from '../domain/quality-improvement/frozen-cohort.ts'
import type { HuddleRow } from '../domain/quality-improvement/huddle.ts'
import type { Result } from '../domain/result.ts'
import { cohortFilters } from './cohort-scope.ts'
import { day, returns } from './entry.ts'
import type { Kept } from './kept.ts'

/** A cohort with its scope, as it was frozen. */
export interface FrozenCohort {
  readonly id: string
  readonly projectId: string
  readonly name: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly followUpMonths: number
  readonly followUpTo: LocalDate | undefined
  readonly filters: CohortFilters
  readonly frozenAsAt: LocalDate
  readonly frozenBy: string
  readonly members: number
}

/** A frozen cohort as it stands on a day. */
export interface FollowedCohort {
  readonly cohort: FrozenCohort
  readonly summary: CohortSummary
  /** After how many days without any record a gap is silent, as the site has it now. */
  readonly silentAfter: number
  readonly changes: readonly LaterChange[]
  readonly huddle: readonly HuddleRow[]
  readonly lost: readonly HuddleRow[]
}

type NotThere = { readonly code: 'not-there' }
export type FreezeFailure =
  | NotThere
  | { readonly code: 'period-reversed' }
  | { readonly code: 'in-the-future'; readonly today: LocalDate }
  | { readonly code: 'nobody' }
  | { readonly code: 'followed-too-short' }

const id = z.uuid()

export const cohorts = {
  /** Keep who belongs to a cohort, and what is known of them on this day. */
  'qualityImprovement.freezeCohort': {
    input: z.object({
      projectId: id,
      name: z.string().trim().min(1).max(200),
      from: day,
      to: day,
      followUpMonths: z.int().min(1).max(36).default(6),
      followUpTo: day.optional(),
      filters: cohortFilters,
    }),
    output: returns<Result<{ readonly id: string; readonly members: number }, FreezeFailure>>(),
  },
  /** Take a cohort away again with its list of members; no referral is touched. */
  'qualityImprovement.removeCohort': {
    input: z.object({ id }),
    output: returns<Result<Kept, NotThere>>(),
  },
  'qualityImprovement.summariseFrozenCohort': {
    input: z.object({ id, asAt: day }),
    output: returns<Result<FollowedCohort, NotThere>>(),
  },
} as const
