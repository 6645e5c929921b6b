import type { LocalDate } from '../../local-date.ts'
import type { ChartKind, Judged } from './chart-kinds.ts'
import { FEWEST_POINTS } from './chart-options.ts'
import type { MeasureSeries, SeriesPoint } from './measure-series.ts'

/** What a reader must know before believing a chart; `from` is the first point of the group meant. */
export type ChartNote =
  | { readonly code: 'short_series'; readonly n: number; readonly from: LocalDate }
  | { readonly code: 'fixed_baseline'; readonly n: number; readonly from: LocalDate }
  | { readonly code: 'no_limits'; readonly from: LocalDate }
  | { readonly code: 'limits_without_width'; readonly from: LocalDate }
  | { readonly code: 'missing_values'; readonly n: number }
  | { readonly code: 'latest_missing' }
  | { readonly code: 'same_day_events'; readonly n: number }
  | { readonly code: 'rebase_without_point'; readonly day: LocalDate }
  | { readonly code: 'stock'; readonly n: number }

interface Noted {
  readonly series: MeasureSeries
  readonly chart: ChartKind
  readonly rebase: readonly LocalDate[]
  readonly fixAfterPoints: number | null
  readonly groups: readonly {
    readonly points: readonly SeriesPoint[]
    readonly judged: readonly Judged[]
  }[]
}

/** The notes of a chart: first those of the whole series, then those of each group. */
export function chartNotes(noted: Noted): readonly ChartNote[] {
  return [...seriesNotes(noted), ...noted.groups.flatMap((group) => groupNotes(group, noted))]
}

function seriesNotes({ series, chart, rebase }: Noted): readonly ChartNote[] {
  const { points, isStock } = series
  const notes: ChartNote[] = []
  const missing = points.filter(({ y }) => y === null).length
  const sameDay = points.filter(({ y }) => y === 0).length
  const latest = points.at(-1)
  if (missing > 0) notes.push({ code: 'missing_values', n: missing })
  if (latest?.y === null) notes.push({ code: 'latest_missing' })
  if (chart === 't' && sameDay > 0) notes.push({ code: 'same_day_events', n: sameDay })
  if (isStock) notes.push({ code: 'stock', n: points.length })
  for (const day of rebase) {
    if (latest && day > latest.x) notes.push({ code: 'rebase_without_point', day })
  }
  return notes
}

function groupNotes(
  { points, judged }: Noted['groups'][number],
  { chart, fixAfterPoints }: Noted,
): readonly ChartNote[] {
  const from = points[0]?.x
  const lines = judged.find(({ upper }) => upper !== null)
  if (from === undefined) return []
  const notes: ChartNote[] = []
  const n = points.filter(({ y }) => y !== null).length
  if (n < FEWEST_POINTS) notes.push({ code: 'short_series', n, from })
  if (fixAfterPoints !== null && fixAfterPoints < points.length) {
    notes.push({ code: 'fixed_baseline', n: fixAfterPoints, from })
  }
  if (chart === 'run') return notes
  if (!lines) notes.push({ code: 'no_limits', from })
  else if (lines.upper === lines.lower) notes.push({ code: 'limits_without_width', from })
  return notes
}
