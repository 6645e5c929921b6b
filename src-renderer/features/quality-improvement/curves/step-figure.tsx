import {
  Chart,
  type ChartConfiguration,
  type ChartDataset,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js'
import { useCallback } from 'react'
import type { ChartLook } from '../../../components/chart/chart-look.ts'
import { Figure, type FigureConfiguration } from '../../../components/chart/figure.tsx'
import type { FigureNumbers } from '../../../components/chart/numbers-table.tsx'
import { endLabels, uprightMark } from './step-marks.ts'

Chart.register(LinearScale, LineController, LineElement, PointElement)

/** Where a step begins: days across, per cent up; `null` where the line stops for a while. */
interface StepPoint {
  readonly x: number
  readonly y: number | null
}

/** A share over time, from step to step, with its name at its end. */
export interface StepLine {
  readonly name: string
  readonly points: readonly StepPoint[]
  /** The 95 % limits, where they are drawn. */
  readonly limits: readonly (readonly StepPoint[])[]
}

interface Props {
  readonly title: string
  readonly summary: string
  readonly fileName: string
  /** What the upright axis says. */
  readonly axis: string
  readonly lines: readonly StepLine[]
  readonly numbers: FigureNumbers
}

const DAY_28 = { at: 28, words: 'day 28' }

/** Lines differ by dash as well as by colour. */
const DASHES: readonly (readonly number[])[] = [[], [9, 5], [2, 4], [14, 4, 2, 4], [5, 2]]

/** More lines than this cannot be told apart. */
export const MOST_LINES = DASHES.length

/** Shares over the days of a wait as steps, day 28 marked. */
export function StepFigure({ title, summary, fileName, axis, lines, numbers }: Props) {
  const configOf = useCallback<FigureConfiguration>(
    (look) => ({
      type: 'line',
      data: { datasets: lines.flatMap((line, index) => datasetsOf(line, index, look)) },
      options: optionsOf(look, axis),
      plugins: [uprightMark(look, DAY_28), endLabels(look)],
    }),
    [lines, axis],
  )
  return (
    <Figure
      title={title}
      summary={summary}
      fileName={fileName}
      configOf={configOf}
      numbers={numbers}
      height={400}
    />
  )
}

type Step = ChartDataset<'line', { x: number; y: number | null }[]>

/** The line with its name, and its limits, thin and without one. */
function datasetsOf({ name, points, limits }: StepLine, index: number, look: ChartLook): Step[] {
  const colours = [look.primary, look.warning, look.success, look.ink, look.error]
  const style = {
    borderColor: colours[index] ?? look.ink,
    borderDash: [...(DASHES[index] ?? [])],
    stepped: 'before' as const,
    pointRadius: 0,
    fill: false,
  }
  return [
    { ...style, label: name, borderWidth: 2.5, data: points.map((point) => ({ ...point })) },
    ...limits.map((limit) => ({
      ...{ ...style, label: '', borderWidth: 1 },
      data: limit.map((point) => ({ ...point })),
    })),
  ]
}

function optionsOf(
  { ink, grid, font }: ChartLook,
  axis: string,
): NonNullable<ChartConfiguration<'line'>['options']> {
  return {
    // Room at the right for the names of the lines.
    layout: { padding: { right: 184, top: 20 } },
    scales: {
      x: {
        type: 'linear',
        min: 0,
        title: { display: true, text: 'Days since the referral', color: ink, font },
        ticks: { color: ink, font, stepSize: 28 },
        grid: { display: false },
      },
      y: {
        min: 0,
        max: 100,
        title: { display: true, text: axis, color: ink, font },
        ticks: { color: ink, font, stepSize: 20 },
        grid: { color: grid },
      },
    },
  }
}
