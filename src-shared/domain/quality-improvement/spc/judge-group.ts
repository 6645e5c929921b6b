import type { ChartKind, Judged } from './chart-kinds.ts'
import { judgeDaysBetween } from './days-between.ts'
import { judgeIndividuals } from './individuals.ts'
import type { SeriesPoint } from './measure-series.ts'
import { judgeProportions } from './proportions.ts'
import { judgeReferralsBetween } from './referrals-between.ts'
import { RULE_SETS, type RuleSetName } from './rule-sets.ts'
import { judgeRuns, type RunFindings } from './run-chart.ts'

/** How the points of a chart are judged. */
export interface Judging {
  readonly chart: ChartKind
  /** Of an XmR chart only: the other charts have one way of their own. */
  readonly ruleSet: RuleSetName
  /** Points at the start of each group that give its centre and limits; `null` for all of them. */
  readonly fixAfterPoints: number | null
}

/** A group of points with what its chart makes of each; `runs` is of a run chart only. */
export interface JudgedGroup {
  readonly points: readonly Judged[]
  readonly runs: RunFindings | null
}

/** Judges the points of one group as its chart does: the one place where charts and rules meet. */
export function judgeGroup(
  points: readonly SeriesPoint[],
  { chart, ruleSet, fixAfterPoints }: Judging,
): JudgedGroup {
  const values = points.map(({ y }) => y)
  const baseline = fixAfterPoints ?? points.length
  switch (chart) {
    case 'xmr':
      return { points: judgeIndividuals(values, baseline, RULE_SETS[ruleSet]), runs: null }
    case 't':
      return { points: judgeDaysBetween(values, baseline), runs: null }
    case 'g':
      return { points: judgeReferralsBetween(values, baseline), runs: null }
    case 'p_prime':
      return { points: judgeProportions(points, baseline), runs: null }
    case 'run': {
      const { points: judged, findings } = judgeRuns(values, baseline)
      return { points: judged, runs: findings }
    }
  }
}

/** Whether anything in a group stands out. */
export function isSignalling({ points, runs }: JudgedGroup): boolean {
  if (runs) return runs.isRunTooLong || runs.areCrossingsTooFew
  return points.some(({ code }) => code !== 'CC')
}
