import type { LocalDate } from '../../local-date.ts'
import { type ChartMark, drawnBy } from '../measures/chart-mark.ts'
import type { Measured } from '../measures/measure.ts'
import { type ChartSettings, chartOf } from './chart-of.ts'
import type { Chart } from './drawn-chart.ts'
import type { MeasureSeries, SeriesPoint } from './measure-series.ts'
import { poolByQuarter } from './pool-by-quarter.ts'
import { splitAtRebases } from './split-at-rebases.ts'

interface Asked extends Pick<ChartSettings, 'chart' | 'ruleSet' | 'direction' | 'simulations'> {
  readonly marks: readonly ChartMark[]
  /** In place of the targets on the chart, from a day on. */
  readonly target?: { readonly from: LocalDate; readonly value: number } | undefined
}

interface MarkedChart {
  readonly chart: Chart
  /** Whether months were too small to be charted, so that quarters are. */
  readonly isPooled: boolean
  readonly kind: MeasureSeries['kind']
  /** The points between one rebase and the next. */
  readonly groups: readonly (readonly SeriesPoint[])[]
  readonly fixAfterPoints: number | null
}

/** A measure on its chart, as people marked it; pooled by quarter where its months are too small. */
export function chartWithMarks(
  measured: Measured,
  { marks, target, ...asked }: Asked,
): MarkedChart {
  const { targets, ...drawn } = drawnBy(marks)
  const settings: ChartSettings = { ...asked, ...drawn, targets: target ? [target] : targets }
  const asItIs = chartOf(measured, settings)
  const isPooled =
    asItIs.kind === 'none' && asItIs.choice.chart === 'pooled' && asItIs.choice.by === 'quarter'
  const series = isPooled ? poolByQuarter(measured) : measured
  return {
    chart: isPooled ? chartOf(series, settings) : asItIs,
    isPooled,
    kind: series.kind,
    groups: splitAtRebases(series.points, drawn.rebase),
    fixAfterPoints: drawn.fixAfterPoints,
  }
}
