import { z } from 'zod'
import type { CohortSummary } from '../domain/quality-improvement/cohort-summary.ts'
import type { ScopeChoices } from '../domain/quality-improvement/scope-choices.ts'
import type { Result } from '../domain/result.ts'
import { cohortFilters, type WindowReversed } from './cohort-scope.ts'
import { day, returns } from './entry.ts'

/** A cohort summed up, and what its window can be narrowed to. */
export interface CohortAnswer {
  readonly summary: CohortSummary
  readonly choices: ScopeChoices
  /** After how many days without any record a gap is silent. */
  readonly silentAfter: number
}

export const qualityImprovement = {
  /** The transfers referred in a window, followed for so many months, and where their days went. */
  'qualityImprovement.summariseCohort': {
    input: z.object({
      from: day,
      to: day,
      asAt: day,
      followUpMonths: z.int().min(1).max(36).default(6),
      followUpTo: day.optional(),
      filters: cohortFilters,
    }),
    output: returns<Result<CohortAnswer, WindowReversed>>(),
  },
} as const
