import { sum } from '../../board-reports/figures.ts'
import { PATHWAY_STAGES, type PathwayStage } from '../../referrals/code-lists.ts'
import {
  besideSequence,
  daysOf,
  overrunOf,
  type StageStretch,
  sequenceOf,
  type Wait,
} from '../pathway-stages.ts'
import { limitOf } from '../stage-limits.ts'
import { type WaitingTimes, waitingTimes } from './waiting-times.ts'

/** A stage of the pathway with its time, completed-only beside everyone counted. */
export interface MapStage extends WaitingTimes {
  readonly stage: PathwayStage
  /** Days; `null` where no limit is set. */
  readonly limit: number | null
  /** Days past the limit, of everyone in the stage; `null` where no limit is set. */
  readonly daysLost: number | null
}

/** Every stage in the order of the pathway, also one that nobody entered. Source: docs/specs/cohorts.md. */
export function mapStages(waits: readonly Wait[]): readonly MapStage[] {
  const stretches = Map.groupBy(
    waits.flatMap((wait) => [...sequenceOf(wait), ...besideSequence(wait)]),
    ({ stage }) => stage,
  )
  const limits = waits[0]?.limits
  return PATHWAY_STAGES.map((stage) =>
    toStage(stage, limitOf(stage, limits), stretches.get(stage) ?? []),
  )
}

const LEAVING = { completed: 'completed', open: null, 'ended otherwise': 'otherwise' } as const

function toStage(
  stage: PathwayStage,
  limit: number | null,
  stretches: readonly StageStretch[],
): MapStage {
  const stays = stretches.map((one) => ({ time: daysOf(one), end: LEAVING[one.outcome] }))
  return {
    stage,
    limit,
    daysLost: limit === null ? null : sum(stretches.map(overrunOf)),
    ...waitingTimes(stays),
  }
}
