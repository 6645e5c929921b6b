import { z } from 'zod'
import type { BedDemand } from '../domain/quality-improvement/beds/bed-demand.ts'
import type { Region } from '../domain/referrals/code-lists.ts'
import { day, returns } from './entry.ts'

/** The beds to be expected, level by level, all counted under the site's own region. */
export interface BedsAnswer {
  readonly region: Region
  readonly demands: readonly BedDemand[]
}

export const beds = {
  /** Admissions to be expected in the next 13 weeks by level of security, and the waiting list's arithmetic. */
  'qualityImprovement.summariseBeds': {
    input: z.object({ asAt: day }),
    output: returns<BedsAnswer>(),
  },
} as const
