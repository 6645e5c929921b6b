import { sum } from '../../board-reports/figures.ts'
import type { ChartKind } from './chart-kinds.ts'
import { FEWEST_POINTS } from './chart-options.ts'
import { FEWEST_FOR_SHARE, type MeasureSeries, type SeriesPoint } from './measure-series.ts'
import { judgeRuns } from './run-chart.ts'

/** Below so many a month an XmR chart of counts flags chance. Source: docs/specs/control-limits.md. */
const LEAST_COUNT_FOR_XMR = 8

/** The runs about a median say nothing of fewer points off it. Source: J. Anhøj, 2015. */
const FEWEST_FOR_RUNS = 10

/** Where referrals came so many times as often in one half, days between events mislead. */
const UNEVEN_FLOW = 1.5

/** What could be put together so that there is enough to chart: three months, or all places. */
export type Pool = 'quarter' | 'region'

/** Why a chart was chosen or refused, with the numbers for a sentence of one line. */
export type ChoiceReason =
  | { readonly code: 'asked_for'; readonly n: number }
  | { readonly code: 'not_for_this_measure'; readonly asked: ChartKind }
  | { readonly code: 'enough_values'; readonly n: number }
  | { readonly code: 'short_series'; readonly n: number }
  | { readonly code: 'enough_shares'; readonly n: number; readonly average: number }
  | { readonly code: 'counts_high_enough'; readonly n: number; readonly average: number }
  | { readonly code: 'counts_too_low'; readonly n: number; readonly average: number }
  | { readonly code: 'rare_events'; readonly n: number; readonly averageDays: number }
  | { readonly code: 'uneven_flow'; readonly n: number; readonly times: number }
  | { readonly code: 'too_few_points'; readonly n: number; readonly needed: number }
  | { readonly code: 'too_few_of_each'; readonly n: number; readonly of: number }
  | { readonly code: 'nearly_all_the_same'; readonly n: number; readonly same: number }
  | { readonly code: 'not_rare'; readonly n: number; readonly sameDay: number }
  | { readonly code: 'baseline_too_short'; readonly needed: number }

/** The chart of a series, or that none should be drawn of it as it is. */
export type Choice =
  | { readonly chart: ChartKind; readonly reason: ChoiceReason }
  | { readonly chart: 'pooled'; readonly by: Pool; readonly reason: ChoiceReason }
  | { readonly chart: 'none'; readonly reason: ChoiceReason }

/**
 * Picks the chart that suits a series, or refuses: values go to XmR, shares to P′, rare events to T
 * (to G where the flow of referrals changed), counts to XmR from 8 a month on and otherwise to a run
 * chart; what is too thin for any is to be pooled or not charted. Source:
 * docs/specs/control-limits.md, "Which chart".
 */
export function chooseChart(series: MeasureSeries): Choice {
  switch (series.kind) {
    case 'values':
      return chooseForValues(series)
    case 'proportion':
      return chooseForShares(series)
    case 'count':
      return chooseForCounts(series)
    case 'rare_events':
      return chooseForEvents(series)
  }
}

/**
 * Whether the chart a person asked for can be drawn of a series. A chart that does not belong to the
 * measure, or would flag chance, is refused.
 */
export function checkChart(series: MeasureSeries, asked: ChartKind): Choice {
  const refused: Choice = { chart: 'none', reason: { code: 'not_for_this_measure', asked } }
  if (!possibleCharts(series).includes(asked)) return refused
  const n = series.points.filter(({ y }) => y !== null).length
  const average = averageOf(series.points)
  if (series.kind === 'count' && asked === 'xmr' && average < LEAST_COUNT_FOR_XMR) {
    return { chart: 'none', reason: { code: 'counts_too_low', n, average } }
  }
  if (n < 2) return { chart: 'none', reason: { code: 'too_few_points', n, needed: 2 } }
  return { chart: asked, reason: { code: 'asked_for', n } }
}

/** The charts that a series could have, whether or not it has points enough for them. */
export function possibleCharts({ kind, countsTrials }: MeasureSeries): readonly ChartKind[] {
  switch (kind) {
    case 'values':
    case 'count':
      return ['xmr', 'run']
    case 'proportion':
      return ['p_prime', 'run']
    case 'rare_events':
      return countsTrials ? ['t', 'g', 'run'] : ['t', 'run']
  }
}

function chooseForValues(series: MeasureSeries): Choice {
  const values = recorded(series.points)
  const n = values.length
  const same = mostOften(values)
  if (n < FEWEST_FOR_RUNS) return tooFew(series, n, FEWEST_FOR_RUNS)
  if (2 * same > n) return thin(series, { code: 'nearly_all_the_same', n, same })
  if (n < FEWEST_POINTS) return { chart: 'run', reason: { code: 'short_series', n } }
  return { chart: 'xmr', reason: { code: 'enough_values', n } }
}

function chooseForShares(series: MeasureSeries): Choice {
  const shown = series.points.filter(({ y }) => y !== null)
  const n = shown.length
  const same = mostOften(recorded(shown))
  const of = series.points.length
  if (of < FEWEST_FOR_RUNS) return tooFew(series, of, FEWEST_FOR_RUNS)
  if (n < FEWEST_FOR_RUNS) return thin(series, { code: 'too_few_of_each', n, of })
  if (2 * same > n) return thin(series, { code: 'nearly_all_the_same', n, same })
  if (n < FEWEST_POINTS) return { chart: 'run', reason: { code: 'short_series', n } }
  const average = sum(shown.map((point) => point.n)) / n
  return { chart: 'p_prime', reason: { code: 'enough_shares', n, average } }
}

function chooseForCounts(series: MeasureSeries): Choice {
  const values = recorded(series.points)
  const n = values.length
  const average = averageOf(series.points)
  if (n < FEWEST_FOR_RUNS) return tooFew(series, n, FEWEST_FOR_RUNS)
  if (average >= LEAST_COUNT_FOR_XMR) {
    return n < FEWEST_POINTS
      ? { chart: 'run', reason: { code: 'short_series', n } }
      : { chart: 'xmr', reason: { code: 'counts_high_enough', n, average } }
  }
  const reason: ChoiceReason = { code: 'counts_too_low', n, average }
  const { useful } = judgeRuns(values, n).findings
  if (useful < FEWEST_FOR_RUNS) return thin(series, reason)
  return { chart: 'run', reason }
}

function chooseForEvents(series: MeasureSeries): Choice {
  const { points, countsTrials } = series
  const n = points.length
  const sameDay = points.filter(({ y }) => y === 0).length
  if (n < FEWEST_FOR_RUNS) return tooFew(series, n, FEWEST_FOR_RUNS)
  if (4 * sameDay > n) return { chart: 'none', reason: { code: 'not_rare', n, sameDay } }
  if (n < FEWEST_POINTS) return { chart: 'run', reason: { code: 'short_series', n } }
  const times = countsTrials ? flowRatio(points) : 1
  if (times >= UNEVEN_FLOW) return { chart: 'g', reason: { code: 'uneven_flow', n, times } }
  return { chart: 't', reason: { code: 'rare_events', n, averageDays: averageOf(points) } }
}

/** How many times as often referrals came in the busier half of the gaps, by days. */
function flowRatio(points: readonly SeriesPoint[]): number {
  const middle = Math.floor(points.length / 2)
  const [first, second] = [points.slice(0, middle), points.slice(middle)].map(
    (half) => sum(half.map(({ n }) => n)) / Math.max(1, sum(half.map(({ y }) => y ?? 0))),
  )
  if (!first || !second) return 1
  return Math.max(first / second, second / first)
}

function tooFew(series: MeasureSeries, n: number, needed: number): Choice {
  const reason: ChoiceReason = { code: 'too_few_points', n, needed }
  return series.isPart && series.kind !== 'count' && series.kind !== 'proportion'
    ? { chart: 'pooled', by: 'region', reason }
    : { chart: 'none', reason }
}

function thin(series: MeasureSeries, reason: ChoiceReason): Choice {
  if (isEnoughByQuarter(series)) return { chart: 'pooled', by: 'quarter', reason }
  if (series.isPart) return { chart: 'pooled', by: 'region', reason }
  return { chart: 'none', reason }
}

/** Whether quarters would give twelve points, each with enough behind it. */
function isEnoughByQuarter({ kind, points, isMonthly }: MeasureSeries): boolean {
  if (!isMonthly || points.length < 3 * FEWEST_POINTS) return false
  if (kind === 'count') return 3 * averageOf(points) >= LEAST_COUNT_FOR_XMR
  if (kind !== 'proportion') return false
  return (3 * sum(points.map(({ n }) => n))) / points.length >= 2 * FEWEST_FOR_SHARE
}

function recorded(points: readonly SeriesPoint[]): number[] {
  return points.flatMap(({ y }) => (y === null ? [] : [y]))
}

function averageOf(points: readonly SeriesPoint[]): number {
  const values = recorded(points)
  return values.length === 0 ? 0 : sum(values) / values.length
}

/** How many points share the value that most of them have. */
function mostOften(values: readonly number[]): number {
  const counts = [...Map.groupBy(values, (value) => value).values()].map(({ length }) => length)
  return Math.max(0, ...counts)
}
