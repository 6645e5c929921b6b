import { z } from 'zod'
import { day } from './entry.ts'

const codes = z.array(z.string().max(200)).max(500).default([])

/** Which referrals of a window are meant; an empty list leaves none out. */
export const cohortFilters = z
  .object({ establishments: codes, providers: codes, securityLevels: codes, mhaSections: codes })
  .prefault({})

/** A window of referral days, how long each is followed, and which referrals are meant. */
export const cohortScope = z.object({
  from: day,
  to: day,
  asAt: day,
  followUpMonths: z.int().min(1).max(36).default(6),
  filters: cohortFilters,
})

/** The window ends before it begins. */
export interface WindowReversed {
  readonly code: 'period-reversed'
}
