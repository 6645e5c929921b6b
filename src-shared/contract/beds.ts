import { z } from 'zod'
import type { BedDemand } from '../domain/quality-improvement/beds/bed-demand.ts'
import { REGIONS } from '../domain/referrals/code-lists.ts'
import { day, returns } from './entry.ts'

/** The region of the establishment in which people wait. */
const bedRegion = z.enum([...REGIONS, 'not_recorded'])
export type BedRegion = z.output<typeof bedRegion>

/** The beds to be expected, level by level, of one region or of all. */
export interface BedsAnswer {
  /** The regions of the establishments from which anybody was referred for transfer. */
  readonly regions: readonly BedRegion[]
  readonly demands: readonly BedDemand[]
}

export const beds = {
  /**
   * Admissions to be expected in the next 13 weeks by level of security, and the waiting list's
   * arithmetic; of the establishments of one region where it is given.
   */
  'qualityImprovement.summariseBeds': {
    input: z.object({ asAt: day, region: bedRegion.optional() }),
    output: returns<BedsAnswer>(),
  },
} as const
