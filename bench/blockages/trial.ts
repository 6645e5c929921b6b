import { CONSECUTIVE_STAGES } from '#shared/domain/quality-improvement/comparison/stage-follow-ups.ts'
import { suggestBlockages } from '#shared/domain/quality-improvement/detectors/hidden-blockages.ts'
import type { Suggestion } from '#shared/domain/quality-improvement/detectors/suggestion.ts'
import type { Wait } from '#shared/domain/quality-improvement/pathway-stages.ts'
import type { StageLimits } from '#shared/domain/quality-improvement/stage-limits.ts'
import type { PathwayStage } from '#shared/domain/referrals/code-lists.ts'
import { calledBlocked, type Expected } from './expected.ts'
import { type Blockage, plant } from './planting.ts'
import { firstBy, type Ranked, rankInEveryWay, toScored } from './rankings.ts'

/** What is known before a trial: the limits of the site, and what stages lose where nothing is wrong. */
export interface Setting {
  readonly limits: StageLimits
  readonly everyone: Expected
  readonly completed: Expected
}

/** How many stages were called blocked, and whether the planted one was among them. */
export interface Called {
  readonly all: number
  readonly right: number
}

/** What each way of looking made of one caseload; 1 for found, 0 for not, parts for ties. */
export interface Trial {
  readonly stage: PathwayStage
  readonly first: {
    readonly everyone: number
    readonly completed: number
    readonly medians: number
    readonly mediansPastLimit: number
    readonly shown: number
  }
  readonly called: { readonly everyone: Called; readonly completed: Called }
  readonly suggested: {
    readonly tested: number
    readonly any: number
    readonly rightTested: Called
  }
}

export function tryOut(blockage: Blockage, seed: number, setting: Setting): Trial {
  const { waits, stage, place } = plant(blockage, seed, setting.limits)
  const ranked = rankInEveryWay(waits)
  const called = (stages: readonly PathwayStage[]): Called => ({
    all: stages.length,
    right: stages.includes(stage) ? 1 : 0,
  })
  const suggestions = suggestBlockages(waits)
  const isRight = (one: Suggestion) =>
    one.stage === stage || (place !== undefined && one.place?.code === place)
  const tested = suggestions.filter(isTested)
  return {
    stage,
    first: firstInEveryWay(ranked, stage),
    called: {
      everyone: called(calledBlocked(ranked.everyone, setting.everyone)),
      completed: called(calledBlocked(ranked.completed, setting.completed)),
    },
    suggested: {
      tested: tested.some(isRight) ? 1 : 0,
      any: suggestions.some(isRight) ? 1 : 0,
      rightTested: { all: tested.length, right: tested.filter(isRight).length },
    },
  }
}

function firstInEveryWay(ranked: Ranked, stage: PathwayStage): Trial['first'] {
  return {
    everyone: firstBy(toScored(ranked.everyone), stage),
    completed: firstBy(toScored(ranked.completed), stage),
    medians: firstBy(ranked.medians, stage),
    mediansPastLimit: firstBy(ranked.mediansPastLimit, stage),
    shown: firstBy(toScored(ranked.shown), stage),
  }
}

/** What is found in a caseload with nothing in it: every call and suggestion is a false alarm. */
export interface FalseAlarms {
  readonly everyone: number
  readonly completed: number
  readonly tested: number
  /** Which stage is first all the same. */
  readonly firsts: readonly Pick<Trial, 'stage' | 'first'>[]
}

export function lookForNothing(waits: readonly Wait[], setting: Setting): FalseAlarms {
  const ranked = rankInEveryWay(waits)
  return {
    everyone: calledBlocked(ranked.everyone, setting.everyone).length > 0 ? 1 : 0,
    completed: calledBlocked(ranked.completed, setting.completed).length > 0 ? 1 : 0,
    tested: suggestBlockages(waits).some(isTested) ? 1 : 0,
    firsts: CONSECUTIVE_STAGES.map((stage) => ({ stage, first: firstInEveryWay(ranked, stage) })),
  }
}

function isTested({ probabilityByChance }: Suggestion): boolean {
  return probabilityByChance !== null
}
