import { sum } from '../../board-reports/figures.ts'
import { type LocalDate, localDate } from '../../local-date.ts'
import { FEWEST_FOR_SHARE, type MeasureSeries, type SeriesPoint } from './measure-series.ts'

/**
 * A monthly series of counts or shares with three months to a point, by calendar quarters, which are
 * those of the financial year too. A quarter of which a month is missing, or not yet complete, is
 * left out. Any other series is given back as it is.
 */
export function poolByQuarter(series: MeasureSeries): MeasureSeries {
  const { kind, points, isMonthly } = series
  if (!isMonthly || (kind !== 'count' && kind !== 'proportion')) return series
  const quarters = Map.groupBy(points, ({ x }) => quarterOf(x))
  const pooled = [...quarters]
    .filter(([, months]) => months.length === 3)
    .map(([x, months]) => poolMonths(x, months, kind))
  return { ...series, points: pooled, isMonthly: false }
}

/** The first day of the quarter of a day. */
function quarterOf(day: LocalDate): LocalDate {
  const month = Number(day.slice(5, 7))
  const first = month - ((month - 1) % 3)
  return localDate(`${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`)
}

function poolMonths(
  x: LocalDate,
  months: readonly SeriesPoint[],
  kind: 'count' | 'proportion',
): SeriesPoint {
  const n = sum(months.map((month) => month.n))
  if (kind === 'count') {
    const y = months.some((month) => month.y === null)
      ? null
      : sum(months.map((month) => month.y ?? 0))
    return { x, y, n }
  }
  const numerator = sum(months.map((month) => month.numerator ?? 0))
  return { x, y: n < FEWEST_FOR_SHARE ? null : numerator / n, n, numerator }
}
