import { type Result, refuse, succeed } from '../../result.ts'
import { type Moment, orderOf } from './moment.ts'
import type { Value } from './process-limits.ts'

/** One of several series that are charted side by side: all text, or all numbers. */
export type Facet = string | number

/** A value and where it stands; without facets there is one series, and `facet` is null. */
export interface Measurement {
  readonly facet: Facet | null
  readonly x: Moment
  readonly y: Value
}

/** One facet's measurements in order of time. */
export interface Series {
  readonly facet: Facet | null
  readonly measurements: readonly Measurement[]
}

/** Why measurements cannot be put in order. */
export type SeriesRefusal =
  | MomentRefusal
  | { readonly code: 'facets-mixed' }
  | { readonly code: 'moment-twice'; readonly moment: Moment; readonly facet: Facet | null }

/** Why moments cannot be compared. */
export type MomentRefusal =
  | { readonly code: 'moment-unreadable'; readonly moment: Moment }
  | { readonly code: 'moments-mixed' }

/** Parts measurements into one series for each facet, each in order of time. */
export function arrangeSeries(
  measurements: readonly Measurement[],
): Result<readonly Series[], SeriesRefusal> {
  if (new Set(measurements.map(({ facet }) => typeof facet)).size > 1) {
    return refuse({ code: 'facets-mixed' })
  }
  const refusal = momentsRefusal(measurements.map(({ x }) => x))
  if (refusal) return refuse(refusal)
  const byFacet = Map.groupBy(measurements, ({ facet }) => facet)
  const all = [...byFacet].map(
    ([facet, own]): Series => ({
      facet,
      measurements: own.toSorted((one, other) => orderOf(one.x) - orderOf(other.x)),
    }),
  )
  for (const { facet, measurements: own } of all) {
    const seen = new Set<number>()
    const again = own.find(({ x }) => seen.size === seen.add(orderOf(x)).size)
    if (again) return refuse({ code: 'moment-twice', moment: again.x, facet })
  }
  return succeed(all.sort(byName))
}

/** Refuses what is no day, no time and no number, and numbers beside days. */
export function momentsRefusal(moments: readonly Moment[]): MomentRefusal | undefined {
  const unreadable = moments.find((moment) => !Number.isFinite(orderOf(moment)))
  if (unreadable !== undefined) return { code: 'moment-unreadable', moment: unreadable }
  const kinds = new Set(moments.map((moment) => typeof moment))
  return kinds.size > 1 ? { code: 'moments-mixed' } : undefined
}

/** Numbers by size, text by the codes of its characters: one order on every machine. */
function byName({ facet: one }: Series, { facet: other }: Series): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return String(one) < String(other) ? -1 : 1
}
