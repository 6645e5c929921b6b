import { z } from 'zod'
import type { MapReferral } from '../domain/quality-improvement/bottleneck-map/map-referral.ts'
import { FUNNEL_MEASURES, type Funnel } from '../domain/quality-improvement/comparison/funnel.ts'
import type { Suggestion } from '../domain/quality-improvement/detectors/suggestion.ts'
import type { ScopeChoices } from '../domain/quality-improvement/scope-choices.ts'
import type { Ageing } from '../domain/quality-improvement/views/ageing.ts'
import type { Pareto } from '../domain/quality-improvement/views/days-lost.ts'
import type { HeatMap } from '../domain/quality-improvement/views/heat-map.ts'
import type { HiddenDays } from '../domain/quality-improvement/views/hidden-days.ts'
import type { Result } from '../domain/result.ts'
import { cohortFilters, cohortScope } from './cohort-scope.ts'
import { day, returns } from './entry.ts'

/** The window of the cohort ends before it begins. */
type Reversed = { readonly code: 'period-reversed' }

/** Where blockages may be hidden in a cohort, and the referrals that the suggestions name. */
export interface SuggestionsAnswer {
  readonly size: number
  readonly suggestions: readonly Suggestion[]
  readonly referrals: readonly MapReferral[]
  /** What the cohort can be narrowed to. */
  readonly choices: ScopeChoices
}

/** Where the days of a cohort went past the limits, and which of them nobody explained or recorded. */
export interface DaysLostAnswer {
  readonly size: number
  readonly byReason: Pareto
  readonly byHolder: Pareto
  readonly heatMap: HeatMap
  readonly hidden: HiddenDays
  /** After how many days without any record a gap is silent. */
  readonly silentAfter: number
  /** The referrals with a hidden day. */
  readonly referrals: readonly MapReferral[]
}

/** The open referrals of each stage beside all who were ever in it. */
export interface AgeingAnswer {
  readonly stages: readonly Ageing[]
  /** The open referrals. */
  readonly referrals: readonly MapReferral[]
}

export const hiddenBlockages = {
  /** What may be a blockage that nobody wrote down: it suggests and decides nothing. */
  'qualityImprovement.listSuggestions': {
    input: cohortScope,
    output: returns<Result<SuggestionsAnswer, Reversed>>(),
  },
  /** Days past the limits by reason, holder, stage and establishment; unexplained and silent days. */
  'qualityImprovement.summariseDaysLost': {
    input: cohortScope,
    output: returns<Result<DaysLostAnswer, Reversed>>(),
  },
  /** The share of each place within a limit, beside the limits of chance. */
  'qualityImprovement.summariseFunnel': {
    input: cohortScope.extend({
      measure: z.enum(FUNNEL_MEASURES),
      by: z.enum(['establishment', 'provider']),
    }),
    output: returns<Result<Funnel, Reversed>>(),
  },
  /** Open referrals by their age in their stage, against the ages at which others went on. */
  'qualityImprovement.summariseAgeing': {
    input: z.object({ asAt: day, filters: cohortFilters }),
    output: returns<AgeingAnswer>(),
  },
} as const
