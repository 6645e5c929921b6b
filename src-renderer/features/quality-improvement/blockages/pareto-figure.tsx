import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js'
import { useCallback, useMemo } from 'react'
import type {
  Pareto,
  ParetoGrouping,
  ParetoRow,
} from '#shared/domain/quality-improvement/views/days-lost.ts'
import type { Attribution, DelayReason } from '#shared/domain/referrals/code-lists.ts'
import { ATTRIBUTION_NAMES, DELAY_REASON_NAMES } from '#shared/domain/referrals/code-words.ts'
import { Figure, type FigureConfiguration } from '../../../components/chart/figure.tsx'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { countWords, shareWords } from './blockage-words.ts'

Chart.register(
  ...[BarController, BarElement, CategoryScale, LinearScale],
  ...[LineController, LineElement, PointElement],
)

interface Props {
  readonly by: ParetoGrouping
  readonly pareto: Pareto
  readonly fileName: string
}

const NAMES = { reason: 'Reason', holder: 'Holder' } as const
const NOT_RECORDED = { reason: 'No reason recorded', holder: 'No holder recorded' } as const

const ROW_HEIGHT = 36
const AXES_HEIGHT = 110
/** Of a label, in letters; a longer one goes on in the next line. */
const LINE_LENGTH = 34

/** Days lost, the most first, with the share of all that they and those before them make up. */
export function ParetoFigure({ by, pareto, fileName }: Props) {
  const { rows, n } = pareto
  const configOf = useParetoConfiguration(by, rows)
  const numbers = useMemo(
    () => ({
      columns: [
        { name: NAMES[by], minWidth: 320 },
        { name: 'Days lost', isNumber: true },
        { name: 'Referrals', isNumber: true },
        { name: 'Together, % of all', isNumber: true, minWidth: 150 },
      ],
      rows: rows.map((row) => [
        nameOf(by, row),
        row.days,
        row.referrals,
        Math.round(row.cumulative * 100),
      ]),
    }),
    [by, rows],
  )
  const [most] = rows
  if (!most) {
    return (
      <EmptyState title="No day was lost past a limit">
        Nobody of these {n} referrals was past the limit of a stage. A longer window shows more.
      </EmptyState>
    )
  }
  return (
    <Figure
      title={`Days lost by ${by}`}
      summary={paretoWords(by, pareto, most)}
      fileName={fileName}
      configOf={configOf}
      numbers={numbers}
      height={rows.length * ROW_HEIGHT + AXES_HEIGHT}
    />
  )
}

function useParetoConfiguration(by: ParetoGrouping, rows: readonly ParetoRow[]) {
  return useCallback<FigureConfiguration>(
    ({ ink, quiet, grid, paper, primary, font }) => ({
      type: 'bar',
      data: {
        labels: rows.map((row) => linesOf(nameOf(by, row))),
        datasets: [
          {
            type: 'line',
            label: 'Share of all days lost',
            data: rows.map(({ cumulative }) => cumulative * 100),
            xAxisID: 'share',
            borderColor: ink,
            backgroundColor: ink,
            borderWidth: 2,
            pointRadius: 4,
            // The last point lies on the edge.
            clip: false,
          },
          {
            type: 'bar',
            label: 'Days lost',
            data: rows.map((row) => row.days),
            // What nobody explained is an outline: it is not a reason.
            backgroundColor: rows.map(({ code }) => (code === null ? paper : primary)),
            borderColor: rows.map(({ code }) => (code === null ? ink : primary)),
            borderWidth: 2,
          },
        ],
      },
      options: {
        indexAxis: 'y',
        scales: {
          x: {
            beginAtZero: true,
            title: { display: true, text: 'Bars: days lost', color: ink, font },
            ticks: { color: ink, font, precision: 0 },
            grid: { color: grid },
          },
          share: {
            position: 'top',
            min: 0,
            max: 100,
            title: {
              display: true,
              text: 'Line: % of all days lost, together',
              color: quiet,
              font,
            },
            ticks: { color: quiet, font },
            grid: { display: false },
          },
          y: { ticks: { color: ink, font }, grid: { display: false } },
        },
      },
    }),
    [by, rows],
  )
}

function paretoWords(by: ParetoGrouping, { days, n }: Pareto, most: ParetoRow): string {
  const share = `${countWords(most.days)} or ${shareWords(most.cumulative)}`
  const which =
    most.code === null
      ? `have no ${by} recorded`
      : `have this ${by}: ${nameOf(by, most).toLowerCase()}`
  return `${countWords(days)} were lost past a limit, by ${n} referrals in all. The most, ${share}, ${which}.`
}

function nameOf(by: ParetoGrouping, { code }: ParetoRow): string {
  if (code === null) return NOT_RECORDED[by]
  return by === 'reason'
    ? DELAY_REASON_NAMES[code as DelayReason]
    : ATTRIBUTION_NAMES[code as Attribution]
}

function linesOf(name: string): readonly string[] {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const line = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length > 0 && line.length <= LINE_LENGTH) lines[lines.length - 1] = line
    else lines.push(word)
  }
  return lines
}
