import type { LocalDate } from '../../local-date.ts'
import type { ChartCode, ChartKind, Judged } from './chart-kinds.ts'
import { chartNotes } from './chart-notes.ts'
import { FEWEST_POINTS } from './chart-options.ts'
import { type Choice, checkChart, chooseChart } from './choose-chart.ts'
import type { CensoredPoint, Chart, ChartPoint } from './drawn-chart.ts'
import { falseAlarmsOf } from './false-alarms.ts'
import { type Judging, judgeGroup } from './judge-group.ts'
import type { MeasureSeries, SeriesPoint } from './measure-series.ts'
import type { RuleSetName } from './rule-sets.ts'
import { splitAtRebases } from './split-at-rebases.ts'
import { type TargetFrom, targetAt } from './targets.ts'
import { assuranceOf, type ImprovementDirection, type PointType, pointType } from './verdict.ts'

/** How a measure is to be charted. */
export interface ChartSettings {
  /** The kind of chart a person asked for, or `null` to have the one that suits chosen. */
  readonly chart: ChartKind | null
  readonly ruleSet: RuleSetName
  /** On the scale that is drawn: of a T or G chart, whether longer gaps are wanted. */
  readonly direction: ImprovementDirection
  /** The days from which a new group begins. Only a person rebases. */
  readonly rebase: readonly LocalDate[]
  /** Points at the start of each group that alone give its lines, at least 12; `null` for all. */
  readonly fixAfterPoints: number | null
  readonly targets: readonly TargetFrom[]
  /** How many series to simulate for the rate of false alarms; 0 for none. */
  readonly simulations: number
}

/**
 * Everything needed to draw a measure: points with lines, codes and targets, the icons, the notes,
 * why this chart, and how often such a chart flags something though nothing changed. A measure too
 * thin to chart gives no chart but its reason. Source: docs/specs/control-limits.md.
 */
export function chartOf(series: MeasureSeries, settings: ChartSettings): Chart {
  const choice = choose(series, settings)
  if (choice.chart === 'none' || choice.chart === 'pooled') return undrawn(series, choice, settings)
  const { chart, reason } = choice
  const judging: Judging = { ...settings, chart }
  const split = splitAtRebases(shownOn(chart, series.points), settings.rebase)
  const groups = split.map((points) => ({ points, ...toJudged(judgeGroup(points, judging)) }))
  const points = groups.flatMap(({ points: own, judged }, group) =>
    own.map((point, index) => toPoint(point, judged[index], { group, settings })),
  )
  const censored = censor(series, points, { chart, direction: settings.direction })
  const latest = censored?.isBeyond ? censored : points.at(-1)
  const shared = {
    points,
    censored,
    reason,
    notes: chartNotes({ ...settings, series, chart, groups }),
    variation: latest?.type ?? 'common_cause',
    assurance: assuranceAt(points.at(-1), { chart, direction: settings.direction }),
    falseAlarms: falseAlarmsOf(
      { kind: series.kind, groups: split },
      judging,
      series.isStock ? 0 : settings.simulations,
    ),
  }
  if (chart !== 'run') {
    return { kind: chart, ruleSet: chart === 'xmr' ? settings.ruleSet : null, ...shared }
  }
  return { kind: 'run', runs: groups.flatMap(({ runs }) => runs ?? []), ...shared }
}

function choose(series: MeasureSeries, { chart, fixAfterPoints }: ChartSettings): Choice {
  if (fixAfterPoints !== null && !(fixAfterPoints >= FEWEST_POINTS)) {
    return { chart: 'none', reason: { code: 'baseline_too_short', needed: FEWEST_POINTS } }
  }
  return chart === null ? chooseChart(series) : checkChart(series, chart)
}

function toJudged({ points, runs }: ReturnType<typeof judgeGroup>) {
  return { judged: points, runs }
}

/** On a G chart the value of a gap is the referrals in it that came to nothing. */
function shownOn(chart: ChartKind, points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  return chart === 'g' ? points.map((point) => ({ ...point, y: point.n - 1 })) : points
}

const UNJUDGED: Judged = {
  centre: null,
  lower: null,
  upper: null,
  nearLower: null,
  nearUpper: null,
  code: 'CC',
}

function toPoint(
  { x, y, n, numerator }: SeriesPoint,
  judged: Judged = UNJUDGED,
  { group, settings }: { readonly group: number; readonly settings: ChartSettings },
): ChartPoint {
  return {
    x,
    y,
    n,
    numerator: numerator ?? null,
    ...judged,
    type: typeOf(judged.code, settings.direction),
    target: targetAt(settings.targets, x),
    group,
  }
}

/** A run too long about the median means what a shift about the mean does. */
function typeOf(code: ChartCode, direction: ImprovementDirection): PointType {
  if (code === 'R+') return pointType('7A', direction)
  return pointType(code === 'R-' ? '7B' : code, direction)
}

interface Reading {
  readonly chart: ChartKind
  readonly direction: ImprovementDirection
}

/** A run chart has no limits to hold a target against, nor has a stretch too short for any. */
function assuranceAt(latest: ChartPoint | undefined, { chart, direction }: Reading) {
  if (!latest || chart === 'run') return null
  const { centre, lower, upper, nearLower, nearUpper, target } = latest
  if (lower === null && upper === null) return null
  const limits = { mean: centre, lpl: lower, upl: upper, nearLpl: nearLower, nearUpl: nearUpper }
  return assuranceOf(target, limits, direction)
}

function censor(
  { openGap }: MeasureSeries,
  points: readonly ChartPoint[],
  { chart, direction }: Reading,
): CensoredPoint | null {
  if (!openGap) return null
  const y = chart === 'g' ? openGap.trials : openGap.days
  const upper = points.at(-1)?.upper ?? null
  const isBeyond = upper !== null && y > upper
  const type = pointType(isBeyond ? 'UCL' : 'CC', direction)
  return { from: openGap.from, x: openGap.to, y, upper, isBeyond, type }
}

function undrawn(
  { points, openGap }: MeasureSeries,
  choice: Exclude<Choice, { readonly chart: ChartKind }>,
  settings: ChartSettings,
): Chart {
  const listed = points.map((point) => toPoint(point, UNJUDGED, { group: 0, settings }))
  return { kind: 'none', choice, points: listed, openGap }
}
