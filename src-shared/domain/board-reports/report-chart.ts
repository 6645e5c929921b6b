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

/** A chart of a report, drawn by every writer from figures that its audience may see. */
export type ReportChart = BarChart | CurveChart
