import type { LocalDate } from '../../local-date.ts'
import type { ChartCode, ChartKind, Lines } from './chart-kinds.ts'
import type { ChartNote } from './chart-notes.ts'
import type { Choice, ChoiceReason } from './choose-chart.ts'
import type { FalseAlarms } from './false-alarms.ts'
import type { OpenGap } from './measure-series.ts'
import type { RuleSetName } from './rule-sets.ts'
import type { RunFindings } from './run-chart.ts'
import type { Assurance, PointType } from './verdict.ts'

/** One point with all that is drawn at it; lines may change from point to point. */
export interface ChartPoint extends Lines {
  readonly x: LocalDate
  /** As the chart shows it: on a G chart referrals, on a T chart days. */
  readonly y: number | null
  readonly n: number
  readonly numerator: number | null
  readonly code: ChartCode
  readonly type: PointType
  /** The target in force on this day. */
  readonly target: number | null
  /** From 0; a rebase begins the next. */
  readonly group: number
}

/** The time since the latest event, shown as a point that is not over: it never widens a limit. */
export interface CensoredPoint {
  readonly from: LocalDate
  readonly x: LocalDate
  /** Days on a T and a run chart, referrals on a G chart; the gap is at least so long. */
  readonly y: number
  readonly upper: number | null
  /** Already longer than the upper limit: a signal, though no event has ended the gap. */
  readonly isBeyond: boolean
  /** What it means where it is beyond; common cause while it is not. */
  readonly type: PointType
}

interface Drawn {
  readonly points: readonly ChartPoint[]
  readonly censored: CensoredPoint | null
  readonly reason: ChoiceReason
  readonly notes: readonly ChartNote[]
  /**
   * What the two icons say: the variation is the type of the latest point, or of a gap that is open
   * beyond the limit already; assurance holds the target in force at the latest point against its limits.
   */
  readonly variation: PointType
  readonly assurance: Assurance | null
  /** `null` where it was not asked for, or for a stock: its points are not drawn independently. */
  readonly falseAlarms: FalseAlarms | null
}

/** A chart with limits. */
export interface ControlChart extends Drawn {
  readonly kind: Exclude<ChartKind, 'run'>
  /** `null` for the charts that have one way only. */
  readonly ruleSet: RuleSetName | null
}

/** A chart without limits, whose runs about the median are judged, group by group. */
export interface RunChart extends Drawn {
  readonly kind: 'run'
  readonly runs: readonly RunFindings[]
}

/** No chart, and why; `choice` says what could be pooled instead. The points are still to be listed. */
export interface NoChart {
  readonly kind: 'none'
  readonly choice: Exclude<Choice, { readonly chart: ChartKind }>
  readonly points: readonly ChartPoint[]
  readonly openGap: OpenGap | null
}

/** All that a screen or a report needs to draw a measure, or to say why it is not drawn. */
export type Chart = ControlChart | RunChart | NoChart
