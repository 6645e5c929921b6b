import { z } from 'zod'
import type { CohortSummary } from '../domain/quality-improvement/cohort-summary.ts'
import type { Result } from '../domain/result.ts'
import { day, returns } from './entry.ts'

export const qualityImprovement = {
  /** The transfers referred in a window, followed for so many months, and where their days went. */
  'qualityImprovement.summariseCohort': {
    input: z.object({
      from: day,
      to: day,
      asAt: day,
      followUpMonths: z.int().min(1).max(36).default(6),
      followUpTo: day.optional(),
    }),
    output: returns<Result<CohortSummary, { readonly code: 'period-reversed' }>>(),
  },
} as const
