import type { Moment } from './moment.ts'
import type { RuleSetName } from './rule-sets.ts'
import { type Facet, type MomentRefusal, momentsRefusal, type Series } from './series.ts'
import type { ImprovementDirection } from './verdict.ts'

/** One setting for every series, or one for each facet that is named. */
export type PerFacet<Setting> =
  | { readonly every: Setting }
  | { readonly byFacet: Readonly<Record<string, Setting>> }

/** What is to be reached. */
export type Target = number

/** How a chart is to be drawn. */
export interface ChartOptions {
  readonly ruleSet: RuleSetName
  readonly direction: ImprovementDirection
  /** The first moments of new groups. Only a person rebases. */
  readonly rebase: PerFacet<readonly Moment[]>
  /** Points at the start of each group that give its mean and limits; `null` for all of them. */
  readonly fixAfterPoints: number | null
  readonly target: PerFacet<Target> | null
}

/** Why options do not fit the series. */
export type OptionRefusal =
  | MomentRefusal
  | { readonly code: 'baseline-too-short' }
  | {
      readonly code: 'facet-unknown'
      readonly option: 'rebase' | 'target'
      readonly facet: string
    }

/** Fewer points than this give trial limits only, and cannot fix any. */
export const FEWEST_POINTS = 12

/** What a facet is given; `undefined` where the others are named and this one is not. */
export function settingFor<Setting>(
  setting: PerFacet<Setting>,
  facet: Facet | null,
): Setting | undefined {
  if ('every' in setting) return setting.every
  const name = String(facet)
  return Object.hasOwn(setting.byFacet, name) ? setting.byFacet[name] : undefined
}

/** Refuses a fixed baseline that is too short, and names of facets that the series do not have. */
export function optionRefusal(
  { rebase, target, fixAfterPoints }: ChartOptions,
  all: readonly Series[],
): OptionRefusal | undefined {
  if (fixAfterPoints !== null && !(fixAfterPoints >= FEWEST_POINTS)) {
    return { code: 'baseline-too-short' }
  }
  const rebased = 'every' in rebase ? rebase.every : Object.values(rebase.byFacet).flat()
  const measured = all.flatMap(({ measurements }) => measurements.slice(0, 1).map(({ x }) => x))
  return (
    momentsRefusal([...measured, ...rebased]) ??
    unknownFacet('rebase', rebase, all) ??
    unknownFacet('target', target, all)
  )
}

function unknownFacet(
  option: 'rebase' | 'target',
  setting: PerFacet<unknown> | null,
  all: readonly Series[],
): OptionRefusal | undefined {
  if (!setting || 'every' in setting) return undefined
  const known = new Set(all.map(({ facet }) => (facet === null ? null : String(facet))))
  const facet = Object.keys(setting.byFacet).find((name) => !known.has(name))
  return facet === undefined ? undefined : { code: 'facet-unknown', option, facet }
}
