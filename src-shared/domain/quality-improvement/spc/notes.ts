import { type ChartOptions, FEWEST_POINTS, settingFor } from './chart-options.ts'
import type { Group } from './groups.ts'
import { isSame, type Moment } from './moment.ts'
import { isConstant } from './process-limits.ts'
import type { RuleSetName } from './rule-sets.ts'
import type { Facet, Series } from './series.ts'

/** What a reader must know before believing a chart, and which part of it is meant. */
export type Note = NoteMatter & {
  readonly facet: Facet | null
  /** The first moment of the group that is meant; `null` where it is the whole series. */
  readonly from: Moment | null
}

type NoteMatter =
  | { readonly code: 'rule-set'; readonly ruleSet: RuleSetName }
  | { readonly code: 'no-target' }
  | { readonly code: 'rebase-without-point'; readonly moment: Moment }
  | { readonly code: 'short-series'; readonly n: number }
  | { readonly code: 'constant-series'; readonly mean: number }
  | { readonly code: 'no-limits' }
  | { readonly code: 'limits-without-width' }
  | { readonly code: 'fixed-baseline'; readonly n: number }
  | { readonly code: 'missing-values'; readonly n: number; readonly first: Moment }
  | { readonly code: 'latest-missing' }

/** The note that every chart bears. */
export function ruleSetNote({ ruleSet }: ChartOptions): Note {
  return { code: 'rule-set', ruleSet, facet: null, from: null }
}

/** The notes of one series and of each of its groups. */
export function seriesNotes(
  { facet, measurements }: Series,
  groups: readonly Group[],
  { target, rebase }: ChartOptions,
): readonly Note[] {
  const matters: NoteMatter[] = []
  if (target && settingFor(target, facet) === undefined) matters.push({ code: 'no-target' })
  for (const moment of settingFor(rebase, facet) ?? []) {
    if (measurements.some(({ x }) => isSame(x, moment))) continue
    matters.push({ code: 'rebase-without-point', moment })
  }
  if (measurements.at(-1)?.y === null) matters.push({ code: 'latest-missing' })
  return [
    ...matters.map((matter): Note => ({ ...matter, facet, from: null })),
    ...groups.flatMap((group) => {
      const [first] = groups.length > 1 ? group.points : []
      return groupMatters(group).map(
        (matter): Note => ({ ...matter, facet, from: first?.x ?? null }),
      )
    }),
  ]
}

function groupMatters({ n, baseline, points, limits }: Group): readonly NoteMatter[] {
  const matters: NoteMatter[] = []
  const [first, ...others] = points.filter(({ y }) => y === null)
  const isFlat = isConstant(baseline.map(({ y }) => y))
  if (n < FEWEST_POINTS) matters.push({ code: 'short-series', n })
  if (baseline.length < n) matters.push({ code: 'fixed-baseline', n: baseline.length })
  if (first) matters.push({ code: 'missing-values', n: others.length + 1, first: first.x })
  if (limits.mean === null || limits.upl === null) matters.push({ code: 'no-limits' })
  else if (isFlat) matters.push({ code: 'constant-series', mean: limits.mean })
  else if (limits.upl === limits.lpl) matters.push({ code: 'limits-without-width' })
  return matters
}
