import { median } from '#shared/domain/board-reports/figures.ts'
import {
  type BlockageRank,
  rankBlockages,
} from '#shared/domain/quality-improvement/blockage-ranking.ts'
import {
  CONSECUTIVE_STAGES,
  staysIn,
} from '#shared/domain/quality-improvement/comparison/stage-follow-ups.ts'
import { daysOf, type Wait } from '#shared/domain/quality-improvement/pathway-stages.ts'
import { limitOf } from '#shared/domain/quality-improvement/stage-limits.ts'
import type { PathwayStage } from '#shared/domain/referrals/code-lists.ts'

/** One caseload, ranked in each of the ways that are compared. */
export interface Ranked {
  /** As the program shows it: assessment to admission, which overlaps the others, is in it. */
  readonly shown: readonly BlockageRank[]
  /** Days lost with open referrals counted, of the stages that follow one another. */
  readonly everyone: readonly BlockageRank[]
  /** The same of completed stays alone. */
  readonly completed: readonly BlockageRank[]
  /** The longest median of completed stays first: what most reports do. */
  readonly medians: readonly Scored[]
  /** The same median less the limit of its stage: fairer to stages that are short by nature. */
  readonly mediansPastLimit: readonly Scored[]
}

interface Scored {
  readonly stage: PathwayStage
  readonly score: number
}

export function rankInEveryWay(waits: readonly Wait[]): Ranked {
  const shown = rankBlockages(waits)
  const completed = rankBlockages(waits, ({ outcome }) => outcome === 'completed')
  const medians = CONSECUTIVE_STAGES.flatMap((stage): readonly Scored[] => {
    const stays = staysIn(waits, stage).filter(({ stretch }) => stretch.outcome === 'completed')
    const score = median(stays.map(({ stretch }) => daysOf(stretch)))
    return score === null ? [] : [{ stage, score }]
  })
  const limits = waits[0]?.limits
  return {
    shown,
    everyone: shown.filter(isConsecutive),
    completed: completed.filter(isConsecutive),
    medians,
    mediansPastLimit: medians.map(({ stage, score }) => ({
      stage,
      score: score - (limitOf(stage, limits) ?? 0),
    })),
  }
}

function isConsecutive({ stage }: { readonly stage: PathwayStage }): boolean {
  return CONSECUTIVE_STAGES.includes(stage)
}

/** 1 where the stage alone has the most, a part of it where several tie for the most, else 0. */
export function firstBy(scored: readonly Scored[], stage: PathwayStage): number {
  const most = Math.max(...scored.map(({ score }) => score))
  const first = scored.filter(({ score }) => score === most)
  return first.some((one) => one.stage === stage) ? 1 / first.length : 0
}

export function toScored(ranks: readonly BlockageRank[]): readonly Scored[] {
  return ranks.map(({ stage, daysLost }) => ({ stage, score: daysLost }))
}
