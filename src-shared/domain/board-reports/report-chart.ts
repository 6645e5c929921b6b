import type { LocalDate } from '../local-date.ts'

/** Bars side by side for each category; `null` where the audience gets no figure. */
export interface BarChart {
  readonly kind: 'bars'
  readonly across: string
  readonly up: string
  readonly categories: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
}

/** Percent by day: a curve in steps, points with their figures, a limit as a broken line. */
export interface CurveChart {
  readonly kind: 'curve'
  readonly across: string
  readonly up: string
  readonly lastDay: number
  readonly decimals: number
  /** The days on the axis; where no point stands above one, its figure is hidden or there is none. */
  readonly days: readonly { readonly day: number; readonly shown: string }[]
  readonly series: readonly {
    readonly name: string
    readonly look: 'curve' | 'points' | 'limit'
    readonly points: readonly (readonly [day: number, percent: number])[]
  }[]
}

/** Values over time as a control chart has them: lines, points that stand out, marks by letter. */
export interface SeriesChart {
  readonly kind: 'series'
  readonly across: string
  readonly up: string
  readonly from: LocalDate
  readonly to: LocalDate
  /** The vertical axis: its ends, a whole number of steps apart. */
  readonly least: number
  readonly most: number
  readonly step: number
  readonly series: readonly DatedSeries[]
  /** What people put on it; a series of the look `marks` has the same days. */
  readonly marks: readonly { readonly letter: string; readonly on: LocalDate }[]
}

/** Points that stand out are series of their own, so that they differ in shape and not by colour alone. */
export interface DatedSeries {
  readonly name: string
  readonly look: 'values' | 'better' | 'worse' | 'noted' | 'centre' | 'limit' | 'target' | 'marks'
  /** A point without a value breaks the line. */
  readonly points: readonly (readonly [on: LocalDate, value: number | null])[]
}

/** A chart of a report, drawn by every writer from figures that its audience may see. */
export type ReportChart = BarChart | CurveChart | SeriesChart
