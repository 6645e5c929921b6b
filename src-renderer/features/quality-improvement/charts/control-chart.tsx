import {
  CategoryScale,
  Chart,
  type ChartConfiguration,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js'
import { useCallback, useMemo } from 'react'
import type { ChartedMeasure } from '#shared/contract/measures.ts'
import type { ChartLook } from '../../../components/chart/chart-look.ts'
import { Figure, type FigureConfiguration } from '../../../components/chart/figure.tsx'
import { chartData, type DrawnChart } from './chart-data.ts'
import { axisWords, measureName, summaryWords } from './chart-words.ts'
import { letterMarks } from './mark-letters.ts'
import { markLines } from './mark-lines.ts'
import { pointNumbers } from './point-numbers.ts'

Chart.register(CategoryScale, LinearScale, LineController, LineElement, PointElement, Tooltip)

interface Props {
  readonly measure: ChartedMeasure
  readonly chart: DrawnChart
  /** Of the file of its numbers. */
  readonly fileName: string
}

/** A measure over time with its lines. */
export function ControlChart({ measure, chart, fileName }: Props) {
  const { definition } = measure
  const configOf = useCallback<FigureConfiguration>(
    (look) => ({
      type: 'line',
      data: chartData(chart, definition, look),
      options: optionsOf(look, axisWords(measure)),
      plugins: [
        lineLabels(look),
        markLines(
          letterMarks(measure),
          chart.points.map(({ x }) => x),
          look,
        ),
      ],
    }),
    [chart, definition, measure],
  )
  const numbers = useMemo(() => pointNumbers(measure), [measure])
  return (
    <Figure
      title={measureName(measure)}
      summary={summaryWords(measure, chart)}
      fileName={fileName}
      configOf={configOf}
      numbers={numbers}
      height={380}
    />
  )
}

function optionsOf(
  { ink, grid, font }: ChartLook,
  unit: string,
): NonNullable<ChartConfiguration<'line'>['options']> {
  return {
    // Room at the right for the names of the lines.
    layout: { padding: { right: 84 } },
    scales: {
      x: {
        ticks: { color: ink, font, maxRotation: 0, autoSkipPadding: 16 },
        grid: { display: false },
      },
      y: {
        beginAtZero: true,
        title: { display: true, text: unit, color: ink, font },
        ticks: { color: ink, font },
        grid: { color: grid },
      },
    },
  }
}

/** The name of each line at its end, in place of a legend. */
function lineLabels({ ink, font }: ChartLook) {
  return {
    id: 'line-labels',
    afterDatasetsDraw(drawn: Chart) {
      const { ctx, chartArea } = drawn
      ctx.save()
      ctx.font = `${font.size}px ${font.family}`
      ctx.fillStyle = ink
      ctx.textBaseline = 'middle'
      for (const [index, { label = '', data }] of drawn.data.datasets.entries()) {
        const last = data.findLastIndex((value) => value !== null)
        const point = drawn.getDatasetMeta(index).data[last]
        if (index > 0 && point) ctx.fillText(label, chartArea.right + 8, point.y)
      }
      ctx.restore()
    },
  }
}
