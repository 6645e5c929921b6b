import { z } from 'zod'
import { day } from './entry.ts'

const codes = z.array(z.string().max(200)).max(500).default([])

/** Which transfers are meant, and how long each is followed: the same for every screen that asks. */
export const cohortScope = z.object({
  from: day,
  to: day,
  asAt: day,
  followUpMonths: z.int().min(1).max(36).default(6),
  filters: z
    .object({ establishments: codes, providers: codes, securityLevels: codes, mhaSections: codes })
    .prefault({}),
})

/** The window ends before it begins. */
export interface WindowReversed {
  readonly code: 'period-reversed'
}
