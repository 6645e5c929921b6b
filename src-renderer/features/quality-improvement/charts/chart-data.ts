import type { ChartData, ChartDataset, ScriptableLineSegmentContext } from 'chart.js'
import type { MeasureDefinition } from '#shared/domain/quality-improvement/measures/measure.ts'
import type { Chart, ChartPoint } from '#shared/domain/quality-improvement/spc/drawn-chart.ts'
import type { ChartLook } from '../../../components/chart/chart-look.ts'
import { shortDay } from '../../../components/words/day-words.ts'
import { possible } from './chart-words.ts'
import { POINT_COLOURS, POINT_SHAPES } from './point-styles.ts'

export type DrawnChart = Exclude<Chart, { kind: 'none' }>

type Line = ChartDataset<'line', (number | null)[]>

/** The chart as Chart.js draws it: the values over their lines, each line labelled at its end. */
export function chartData(
  chart: DrawnChart,
  definition: Pick<MeasureDefinition, 'unit' | 'kind'>,
  inks: Pick<ChartLook, 'ink' | 'quiet'>,
): ChartData<'line', (number | null)[], string> {
  const scale = definition.unit === 'share' ? 100 : 1
  const drawn = (value: number | null) => (value === null ? null : value * scale)
  const { points, censored } = chart
  const open = censored ? [drawn(censored.y)] : []
  const line = (label: string, of: (point: ChartPoint) => number | null, style: Partial<Line>) => ({
    ...{ label, pointRadius: 0, borderColor: inks.ink, borderWidth: 1.5, fill: false },
    // Lines belong to a stretch: from one to the next there is none.
    segment: {
      borderColor: ({ p0DataIndex, p1DataIndex }: ScriptableLineSegmentContext) =>
        points[p0DataIndex]?.group === points[p1DataIndex]?.group ? undefined : 'transparent',
    },
    ...style,
    data: [...points.map((point) => drawn(of(point))), ...open.map(() => null)],
  })
  const lines: Line[] = [
    line(chart.kind === 'run' ? 'Median' : 'Mean', ({ centre }) => centre, {}),
    line('Upper limit', ({ upper }) => possible(upper, definition), { borderDash: [6, 4] }),
    line('Lower limit', ({ lower }) => possible(lower, definition), { borderDash: [6, 4] }),
    line('Target', ({ target }) => target, { borderDash: [2, 3], borderColor: inks.quiet }),
  ]
  return {
    labels: [...points.map(({ x }) => shortDay(x)), ...(censored ? [shortDay(censored.x)] : [])],
    datasets: [
      {
        label: 'Value',
        data: [...points.map(({ y }) => drawn(y)), ...open],
        borderColor: inks.quiet,
        borderWidth: 1,
        ...pointStyles(chart, inks),
      },
      ...lines.filter(({ data }) => data.some((value) => value !== null)),
    ],
  }
}

/** Common cause small and round; what stands out larger, and of a shape of its own. */
function pointStyles(
  { points, censored }: DrawnChart,
  { ink }: Pick<ChartLook, 'ink'>,
): Partial<Line> {
  const types = [...points.map(({ type }) => type), ...(censored ? [censored.type] : [])]
  const isOpen = (index: number) => censored !== null && index === points.length
  return {
    pointStyle: types.map((type) => POINT_SHAPES[type]),
    pointRadius: types.map((type) => (type === 'common_cause' ? 4 : 6)),
    // The gap that no event has ended yet is an outline only.
    pointBackgroundColor: types.map((type, index) =>
      isOpen(index) ? 'transparent' : POINT_COLOURS[type],
    ),
    pointBorderColor: types.map(() => ink),
    pointBorderWidth: 1,
  }
}
