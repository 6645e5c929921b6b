/** A measure on its control chart, as a chart of a report. */
import { addDays, type LocalDate } from '../../local-date.ts'
import type { ChartPoint } from '../../quality-improvement/spc/drawn-chart.ts'
import type { PointType } from '../../quality-improvement/spc/verdict.ts'
import { round } from '../figures.ts'
import type { DatedSeries, SeriesChart } from '../report-chart.ts'

/** What stands on a chart by its letter. */
export interface LetteredMark {
  readonly letter: string
  readonly on: LocalDate
  readonly kind: string
  readonly words: string
}

interface Drawn {
  readonly up: string
  readonly from: LocalDate
  readonly to: LocalDate
  /** Values are shown as so many times what they are: 100 for shares. */
  readonly times: number
  readonly points: readonly ChartPoint[]
  readonly marks: readonly LetteredMark[]
}

/** The chart with all its lines; what has no value is not drawn. */
export function seriesChart({ up, from, to, times, points, marks }: Drawn): SeriesChart {
  const shown = (value: number | null) => (value === null ? null : toTwoDecimals(value * times))
  const lineOf = (name: string, look: DatedSeries['look'], key: LineKey): DatedSeries => ({
    ...{ name, look },
    points: withBreaks(points.map((point) => [point, shown(point[key])] as const)),
  })
  const standing = (name: string, look: DatedSeries['look'], types: readonly PointType[]) => ({
    ...{ name, look },
    points: points.flatMap(({ x, y, type }) =>
      y !== null && types.includes(type) ? [[x, shown(y)] as const] : [],
    ),
  })
  const drawn = [
    lineOf('Values', 'values', 'y'),
    standing('Improvement', 'better', ['improvement']),
    standing('Concern', 'worse', ['concern']),
    standing('Change', 'noted', ['neutral_high', 'neutral_low']),
    lineOf('Centre line', 'centre', 'centre'),
    lineOf('Upper limit', 'limit', 'upper'),
    lineOf('Lower limit', 'limit', 'lower'),
    lineOf('Target', 'target', 'target'),
  ]
  const values = drawn.flatMap((one) => one.points.flatMap(([, value]) => value ?? []))
  // Limits may lie below zero where no value does; the drawing is cut off there, never the figures.
  const isNeverNegative = points.every(({ y }) => (y ?? 0) >= 0)
  const plain = axisOf(
    isNeverNegative ? [0, ...values.map((one) => Math.max(0, one))] : [0, ...values],
  )
  const axis = marks.length > 0 ? withHeadroom(plain, values) : plain
  const cut = (value: number | null) => (value === null ? null : Math.max(axis.least, value))
  const marked: DatedSeries = {
    ...{ name: 'Marks', look: 'marks' },
    points: marks.map(({ on }) => [on, axis.most] as const),
  }
  return {
    ...{ kind: 'series', across: 'Day', up, from, to, ...axis },
    series: [...drawn, marked]
      .filter((one) => one.points.some(([, value]) => value !== null))
      .map((one) => ({
        ...one,
        points: one.points.map(([on, value]) => [on, cut(value)] as const),
      })),
    marks: marks.map(({ letter, on }) => ({ letter, on })),
  }
}

type LineKey = 'y' | 'centre' | 'upper' | 'lower' | 'target'

/** Both directions of zero to two decimals. */
function toTwoDecimals(value: number): number {
  return value < 0 ? -round(-value, 2) : round(value, 2)
}

/** Where a rebase begins a new group, lines are not joined to those before it. */
function withBreaks(
  points: readonly (readonly [point: ChartPoint, value: number | null])[],
): DatedSeries['points'] {
  return points.flatMap(([{ x, group }, value], place) => {
    const before = points[place - 1]?.[0]
    const isNew = before !== undefined && before.group !== group
    return isNew ? [[addDays(x, -1), null] as const, [x, value] as const] : [[x, value] as const]
  })
}

/** Room for the letters of the marks above the highest line. */
function withHeadroom(axis: Axis, values: readonly number[]): Axis {
  const isTight = Math.max(...values) > axis.most - axis.step / 2
  return isTight ? { ...axis, most: Number((axis.most + axis.step).toPrecision(12)) } : axis
}

type Axis = Pick<SeriesChart, 'least' | 'most' | 'step'>

const STEPS = 5

/** An axis of at most five steps of 1, 2 or 5 times a power of ten, from a whole step to a whole step. */
export function axisOf(values: readonly number[]): Axis {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const rough = Math.max(high - low, 1e-9) / STEPS
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough * 0.999) ?? rough
  const whole = (steps: number) => Number((steps * step).toPrecision(12))
  const [least, most] = [whole(Math.floor(low / step)), whole(Math.ceil(high / step - 1e-9))]
  return { least, most: most > least ? most : least + step, step: whole(1) }
}
