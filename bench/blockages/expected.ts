import { sum } from '#shared/domain/board-reports/figures.ts'
import type { BlockageRank } from '#shared/domain/quality-improvement/blockage-ranking.ts'
import { CONSECUTIVE_STAGES } from '#shared/domain/quality-improvement/comparison/stage-follow-ups.ts'
import type { PathwayStage } from '#shared/domain/referrals/code-lists.ts'

/** Days that a stage loses on average where nothing is blocked. */
export type Expected = ReadonlyMap<PathwayStage, number>

export function expectedFrom(unblocked: readonly (readonly BlockageRank[])[]): Expected {
  return new Map(
    CONSECUTIVE_STAGES.map((stage) => {
      const lost = unblocked.flat().filter((one) => one.stage === stage)
      return [stage, sum(lost.map(({ daysLost }) => daysLost)) / unblocked.length]
    }),
  )
}

/** The stages that lost more than chance explains: the lower limit lies above what is usual. */
export function calledBlocked(
  ranks: readonly BlockageRank[],
  expected: Expected,
): readonly PathwayStage[] {
  return ranks
    .filter(({ stage, lower }) => lower > (expected.get(stage) ?? 0))
    .map(({ stage }) => stage)
}
