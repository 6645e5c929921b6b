import type { ChartedMeasure } from '#shared/contract/measures.ts'
import type { ChartCode } from '#shared/domain/quality-improvement/spc/chart-kinds.ts'
import { VARIATION_NAMES } from '#shared/domain/quality-improvement/spc/verdict-words.ts'
import type { FigureNumbers } from '../../../components/chart/numbers-table.tsx'
import { shortDay } from '../../../components/words/day-words.ts'
import { possible } from './chart-words.ts'

const CODE_NAMES: Readonly<Record<ChartCode, string>> = {
  CC: 'none',
  UCL: 'above the upper limit',
  LCL: 'below the lower limit',
  'T+': 'rising trend',
  'T-': 'falling trend',
  '2A': 'two of three near the upper limit',
  '2B': 'two of three near the lower limit',
  '7A': 'run above the mean',
  '7B': 'run below the mean',
  'R+': 'run above the median',
  'R-': 'run below the median',
}

/** The points of a chart as numbers, the latest first; shares as per cent. */
export function pointNumbers({ definition, chart, own }: ChartedMeasure): FigureNumbers {
  const { unit } = definition
  const scaled = (value: number | null) =>
    value === null || unit !== 'share' ? value : value * 100
  const name =
    { share: 'Value, %', days: 'Value, days', own: `Value${own?.unit ? `, ${own.unit}` : ''}` }[
      unit as string
    ] ?? 'Value'
  const number = { isNumber: true, digits: 1, minWidth: 92 } as const
  return {
    columns: [
      { name: 'Day', minWidth: 108 },
      { name, ...number },
      { name: 'n', isNumber: true, minWidth: 56 },
      { name: 'Centre', ...number },
      { name: 'Lower limit', ...number },
      { name: 'Upper limit', ...number },
      { name: 'Target', ...number },
      { name: 'Stands out by', minWidth: 190 },
      { name: 'Meaning', minWidth: 136 },
    ],
    rows: chart.points
      .toReversed()
      .map(({ x, y, n, centre, lower, upper, target, code, type }) => [
        shortDay(x),
        scaled(y),
        n,
        ...[centre, possible(lower, definition), possible(upper, definition), target].map(scaled),
        chart.kind === 'none' ? null : CODE_NAMES[code],
        chart.kind === 'none' ? null : VARIATION_NAMES[type],
      ]),
  }
}
