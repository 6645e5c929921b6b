import type { BottleneckMap } from '../domain/quality-improvement/bottleneck-map/bottleneck-map.ts'
import type { MapComparison } from '../domain/quality-improvement/bottleneck-map/compare-maps.ts'
import type { ScopeChoices } from '../domain/quality-improvement/scope-choices.ts'
import type { Result } from '../domain/result.ts'
import { cohortScope } from './cohort-scope.ts'
import { returns } from './entry.ts'

/** The map of a group of referrals, and of another beside it where one was asked for. */
export interface MapAnswer {
  readonly map: BottleneckMap
  readonly other: { readonly map: BottleneckMap; readonly comparison: MapComparison } | null
  readonly choices: ScopeChoices
}

/** The window of the first or of the second group ends before it begins. */
export interface PeriodReversed {
  readonly code: 'period-reversed'
  readonly group: 'first' | 'second'
}

export const bottleneckMap = {
  /** Which milestone comes after which, how long that takes, and where referrals stand. */
  'qualityImprovement.summariseMap': {
    input: cohortScope.extend({ compare: cohortScope.optional() }),
    output: returns<Result<MapAnswer, PeriodReversed>>(),
  },
} as const
