import { z } from 'zod'
import type { LocalDate } from '../domain/local-date.ts'
import { LONGEST_SILENT_AFTER } from '../domain/quality-improvement/site-rules.ts'
import {
  LONGEST_STAGE_LIMIT,
  type StageLimits,
} from '../domain/quality-improvement/stage-limits.ts'
import { STATUTORY_REGIMES, type StatutoryRegime } from '../domain/referrals/clocks.ts'
import { REGIONS, type Region } from '../domain/referrals/code-lists.ts'
import { day, returns } from './entry.ts'

export interface Settings {
  readonly siteName: string
  readonly region: Region
  readonly isDemonstration: boolean
  readonly identifiers: 'off' | 'on'
  /** The regime of each period, by its first day; the last one that has begun is in force. */
  readonly statutoryRegimes: readonly {
    readonly from: LocalDate
    readonly regime: StatutoryRegime
  }[]
  readonly statutoryRegime: StatutoryRegime
  readonly stageLimits: StageLimits
  /** After how many days without any record a gap is silent. */
  readonly silentAfter: number
  readonly file: string
  readonly version: string
}

/** Whole days, or `null` for no limit. */
const stageLimit = z.int().min(1).max(LONGEST_STAGE_LIMIT).nullable()

export const settings = {
  'settings.find': { input: z.object({}), output: returns<Settings>() },
  'settings.changeSite': {
    input: z.object({ name: z.string().trim().min(1).max(200), region: z.enum(REGIONS) }),
    output: returns<Settings>(),
  },
  'settings.setStatutoryRegime': {
    input: z.object({ regime: z.enum(STATUTORY_REGIMES), from: day }),
    output: returns<Settings>(),
  },
  'settings.setStageLimits': {
    input: z.object({
      need_to_referral: stageLimit,
      assessment_to_bed: stageLimit,
      bed_to_application: stageLimit,
      application_to_warrant: stageLimit,
      warrant_to_admission: stageLimit,
    }),
    output: returns<Settings>(),
  },
  /** After how many days without any record the days of every wait are silent. */
  'settings.setSilentAfter': {
    input: z.object({ days: z.int().min(1).max(LONGEST_SILENT_AFTER) }),
    output: returns<Settings>(),
  },
} as const
