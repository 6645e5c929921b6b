import { z } from 'zod'
import type { LocalDate } from '../domain/local-date.ts'
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
  readonly file: string
  readonly version: string
}

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
} as const
