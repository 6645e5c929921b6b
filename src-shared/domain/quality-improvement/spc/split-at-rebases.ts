import type { LocalDate } from '../../local-date.ts'
import type { SeriesPoint } from './measure-series.ts'

/**
 * Parts points in order of time at the days on which a person rebased. The first point on such a day
 * or after it begins a new group; two days without a point between them begin one, and a day after
 * the last point, or at or before the first, begins none.
 */
export function splitAtRebases(
  points: readonly SeriesPoint[],
  rebase: readonly LocalDate[],
): readonly (readonly SeriesPoint[])[] {
  const days = rebase.filter((day) => points[0] !== undefined && day > points[0].x)
  const parts = Map.groupBy(points, ({ x }) => days.filter((day) => day <= x).length)
  return [...parts.values()]
}
