import {
  CategoryScale,
  Chart,
  type ChartConfiguration,
  type ChartDataset,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js'
import { useCallback, useMemo } from 'react'
import { addDays, type LocalDate } from '#shared/domain/local-date.ts'
import type { BedDemand } from '#shared/domain/quality-improvement/beds/bed-demand.ts'
import { type Expected, WEEKS_AHEAD } from '#shared/domain/quality-improvement/beds/bed-forecast.ts'
import type { ChartLook } from '../../../components/chart/chart-look.ts'
import { Figure, type FigureConfiguration } from '../../../components/chart/figure.tsx'
import type { FigureNumbers } from '../../../components/chart/numbers-table.tsx'
import { shortDay } from '../../../components/words/day-words.ts'
import { endLabels, uprightMark } from '../curves/step-marks.ts'
import { BED_GROUP_NAMES, demandWords } from './bed-words.ts'

Chart.register(CategoryScale, LinearScale, LineController, LineElement, PointElement)

interface Props {
  readonly demand: BedDemand
  readonly weeks: readonly Expected[]
  readonly naive: number
  readonly asAt: LocalDate
}

type Line = ChartDataset<'line', (number | null)[]>

/** The admissions of the last 13 weeks, and those to be expected in the next, week by week. */
export function BedFigure({ demand, weeks, naive, asAt }: Props) {
  const { lastWeeks } = demand
  const labels = useMemo(() => weekLabels(asAt), [asAt])
  const configOf = useCallback<FigureConfiguration>(
    (look) => ({
      type: 'line',
      data: { labels: [...labels], datasets: linesOf({ lastWeeks, weeks, naive }, look) },
      options: optionsOf(look),
      plugins: [
        uprightMark(look, {
          at: WEEKS_AHEAD - 0.5,
          words: `admitted up to ${shortDay(asAt)} | expected from then on`,
        }),
        endLabels(look),
      ],
    }),
    [lastWeeks, weeks, naive, labels, asAt],
  )
  const numbers = useMemo(
    () => numbersOf({ lastWeeks, weeks, naive }, labels),
    [lastWeeks, weeks, naive, labels],
  )
  return (
    <Figure
      title={`Admissions a week: ${BED_GROUP_NAMES[demand.group]}`}
      summary={demandWords(demand)}
      fileName={`beds ${demand.group} as at ${asAt}`}
      configOf={configOf}
      numbers={numbers}
      height={380}
    />
  )
}

/** The first day of each week, the 13 that are over and the 13 to come. */
function weekLabels(asAt: LocalDate): readonly string[] {
  return Array.from({ length: 2 * WEEKS_AHEAD }, (_, index) =>
    shortDay(addDays(asAt, 7 * (index - WEEKS_AHEAD) + 1)),
  )
}

interface Series {
  readonly lastWeeks: readonly number[]
  readonly weeks: readonly Expected[]
  readonly naive: number
}

const NOT_YET = Array.from({ length: WEEKS_AHEAD }, () => null)

function linesOf({ lastWeeks, weeks, naive }: Series, look: ChartLook): Line[] {
  const ahead = (label: string, of: (week: Expected) => number, style: Partial<Line>): Line => ({
    ...{ label, pointRadius: 0, borderColor: look.primary, borderWidth: 1, fill: false },
    ...style,
    data: [...NOT_YET, ...weeks.map(of)],
  })
  return [
    {
      label: '',
      data: [...lastWeeks],
      borderColor: look.quiet,
      borderWidth: 1,
      pointBackgroundColor: look.quiet,
      pointRadius: 4,
    },
    ahead('Expected', ({ mean }) => mean, { borderWidth: 2.5 }),
    ahead('80% interval', ({ upper80 }) => upper80, { borderDash: [9, 5] }),
    ahead('', ({ lower80 }) => lower80, { borderDash: [9, 5] }),
    ahead('95% interval', ({ upper95 }) => upper95, { borderDash: [2, 3] }),
    ahead('', ({ lower95 }) => lower95, { borderDash: [2, 3] }),
    ahead('Naive', () => naive, { borderColor: look.warning, borderDash: [14, 4, 2, 4] }),
  ]
}

function optionsOf({
  ink,
  grid,
  font,
}: ChartLook): NonNullable<ChartConfiguration<'line'>['options']> {
  return {
    // Room at the right for the names of the lines.
    layout: { padding: { right: 120, top: 20 } },
    scales: {
      x: {
        title: { display: true, text: 'Week from', color: ink, font },
        ticks: { color: ink, font, maxRotation: 0, autoSkipPadding: 16 },
        grid: { display: false },
      },
      y: {
        beginAtZero: true,
        title: { display: true, text: 'Admissions a week', color: ink, font },
        ticks: { color: ink, font, precision: 0 },
        grid: { color: grid },
      },
    },
  }
}

function numbersOf({ lastWeeks, weeks, naive }: Series, labels: readonly string[]): FigureNumbers {
  const count = { isNumber: true, digits: 1 } as const
  return {
    columns: [
      { name: 'Week from' },
      { name: 'Admitted', ...count },
      { name: 'Expected', ...count },
      { name: '80% from', ...count },
      { name: '80% to', ...count },
      { name: '95% from', ...count },
      { name: '95% to', ...count },
      { name: 'Naive', ...count },
    ],
    rows: [
      ...lastWeeks.map((admitted, index) => [
        labels[index] ?? '',
        admitted,
        ...[null, null, null, null, null, null],
      ]),
      ...weeks.map(({ mean, lower80, upper80, lower95, upper95 }, index) => [
        labels[WEEKS_AHEAD + index] ?? '',
        null,
        ...[mean, lower80, upper80, lower95, upper95, naive],
      ]),
    ],
  }
}
