import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js'
import { useCallback, useMemo } from 'react'
import { Figure, type FigureConfiguration } from './figure.tsx'

// Chart.js draws nothing that it has not been given; `chart.js/auto` would bring all of it.
Chart.register(BarController, BarElement, CategoryScale, LinearScale)

interface Bar {
  readonly label: string
  readonly value: number
}

interface Props {
  readonly title: string
  /** One sentence: what the chart shows, and what to see in it. */
  readonly summary: string
  readonly fileName: string
  /** What the bars are of, as the heading of the table says it. */
  readonly of: string
  /** What the bars count, as the axis says it. */
  readonly unit: string
  readonly bars: readonly Bar[]
}

const BAR_HEIGHT = 36
const AXIS_HEIGHT = 56

/** Bars lying down, in the order they are given. */
export function BarFigure({ title, summary, fileName, of, unit, bars }: Props) {
  const configOf = useCallback<FigureConfiguration>(
    ({ ink, grid, primary, font }) => ({
      type: 'bar',
      data: {
        labels: bars.map(({ label }) => label),
        datasets: [{ data: bars.map(({ value }) => value), backgroundColor: primary }],
      },
      options: {
        indexAxis: 'y',
        scales: {
          x: {
            beginAtZero: true,
            title: { display: true, text: unit, color: ink, font },
            ticks: { color: ink, font, precision: 0 },
            grid: { color: grid },
          },
          y: { ticks: { color: ink, font }, grid: { display: false } },
        },
      },
    }),
    [bars, unit],
  )
  const numbers = useMemo(
    () => ({
      columns: [{ name: of }, { name: unit, isNumber: true }],
      rows: bars.map(({ label, value }) => [label, value]),
    }),
    [bars, of, unit],
  )
  return (
    <Figure
      title={title}
      summary={summary}
      fileName={fileName}
      configOf={configOf}
      numbers={numbers}
      height={bars.length * BAR_HEIGHT + AXIS_HEIGHT}
    />
  )
}
