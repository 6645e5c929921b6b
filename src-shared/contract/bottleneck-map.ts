import { z } from 'zod'
import type { BottleneckMap } from '../domain/quality-improvement/bottleneck-map/bottleneck-map.ts'
import type { MapComparison } from '../domain/quality-improvement/bottleneck-map/compare-maps.ts'
import type { MapChoices } from '../domain/quality-improvement/bottleneck-map/map-choices.ts'
import type { Result } from '../domain/result.ts'
import { day, returns } from './entry.ts'

const codes = z.array(z.string().max(200)).max(500).default([])

const group = z.object({
  from: day,
  to: day,
  asAt: day,
  followUpMonths: z.int().min(1).max(36).default(6),
  filters: z
    .object({ establishments: codes, providers: codes, securityLevels: codes, mhaSections: codes })
    .prefault({}),
})

/** The map of a group of referrals, and of another beside it where one was asked for. */
export interface MapAnswer {
  readonly map: BottleneckMap
  readonly other: { readonly map: BottleneckMap; readonly comparison: MapComparison } | null
  readonly choices: MapChoices
}

/** The window of the first or of the second group ends before it begins. */
export interface PeriodReversed {
  readonly code: 'period-reversed'
  readonly group: 'first' | 'second'
}

export const bottleneckMap = {
  /** Which milestone comes after which, how long that takes, and where referrals stand. */
  'qualityImprovement.summariseMap': {
    input: group.extend({ compare: group.optional() }),
    output: returns<Result<MapAnswer, PeriodReversed>>(),
  },
} as const
