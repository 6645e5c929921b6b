import { sum } from '../../board-reports/figures.ts'
import { PATHWAY_STAGES, type PathwayStage } from '../../referrals/code-lists.ts'
import { groupWaits } from '../comparison/groupings.ts'
import { staysIn, towardsCompletion } from '../comparison/stage-follow-ups.ts'
import { kaplanMeier } from '../kaplan-meier.ts'
import { overrunOf, type Wait } from '../pathway-stages.ts'
import { limitOf } from '../stage-limits.ts'
import { TOO_FEW_UNDER } from '../too-few.ts'

/** One stage at one establishment. */
export interface HeatMapCell {
  readonly stage: PathwayStage
  /** `null` where the establishment is not recorded. */
  readonly establishment: string | null
  readonly entered: number
  readonly completed: number
  readonly open: number
  /** Days; `null` where under 5 entered, or where half have not completed the stage. */
  readonly kmMedian: number | null
  /** Under 5 entered: no median is given. The days lost are counted all the same. */
  readonly isTooFew: boolean
  /** Days past the stage's limit; `null` where it has none. */
  readonly daysLost: number | null
}

/** The cells of every stage for every establishment, in the order of `establishments` within a stage. */
export interface HeatMap {
  readonly stages: readonly PathwayStage[]
  readonly establishments: readonly (string | null)[]
  readonly cells: readonly HeatMapCell[]
}

/** Where people wait, by stage and establishment, open referrals counted. Source: docs/specs/days-lost.md. */
export function heatMapOf(waits: readonly Wait[]): HeatMap {
  const groups = groupWaits(waits, 'establishment')
  return {
    stages: PATHWAY_STAGES,
    establishments: groups.map(({ code }) => code),
    cells: PATHWAY_STAGES.flatMap((stage) =>
      groups.map(({ code, waits: members }) => ({
        stage,
        establishment: code,
        ...fill(stage, members),
      })),
    ),
  }
}

function fill(
  stage: PathwayStage,
  waits: readonly Wait[],
): Omit<HeatMapCell, 'stage' | 'establishment'> {
  const stretches = staysIn(waits, stage).map(({ stretch }) => stretch)
  const isTooFew = stretches.length < TOO_FEW_UNDER
  const count = (outcome: string) => stretches.filter((one) => one.outcome === outcome).length
  return {
    entered: stretches.length,
    completed: count('completed'),
    open: count('open'),
    kmMedian: isTooFew ? null : kaplanMeier(stretches.map(towardsCompletion), 'log-log').median,
    isTooFew,
    daysLost: limitOf(stage, waits[0]?.limits) === null ? null : sum(stretches.map(overrunOf)),
  }
}
