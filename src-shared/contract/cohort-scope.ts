import { z } from 'zod'
import { day } from './entry.ts'

const codes = z.array(z.string().max(200)).max(500).default([])

/** What a cohort is narrowed to; an empty list leaves none out. */
export const cohortFilters = z
  .object({ establishments: codes, providers: codes, securityLevels: codes, mhaSections: codes })
  .prefault({})

/** A cohort as a screen asks for it: which referrals, followed for how long, known up to when. */
export const cohortScope = z.object({
  from: day,
  to: day,
  asAt: day,
  followUpMonths: z.int().min(1).max(36).default(6),
  filters: cohortFilters,
})
