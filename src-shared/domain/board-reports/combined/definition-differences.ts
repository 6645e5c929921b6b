/** In what the definitions of packs differ that are added up all the same, or are not. */
import { REGION_NAMES } from '../../referrals/code-words.ts'
import type { Part } from './part.ts'

export interface DefinitionDifference {
  /** In what they differ, such as "Rule set". */
  readonly what: string
  /** What each region says, in the order of the regions. */
  readonly says: readonly { readonly region: string; readonly words: string }[]
  readonly effect: string
}

const ALL_THE_SAME = 'Added up all the same'

const ASPECTS: readonly {
  readonly what: string
  readonly of: (part: Part) => string
  readonly effect: string
}[] = [
  {
    what: 'Version of the program',
    of: ({ version }) => version,
    effect: `${ALL_THE_SAME}: the definitions are compared below one by one.`,
  },
  {
    what: 'Rule set',
    of: ({ ruleSet }) => ruleSet,
    effect: `${ALL_THE_SAME}: what a sum is at least and at most follows each region’s own rules.`,
  },
  {
    what: 'Regime of the statutory clock',
    of: ({ figures }) => figures.regime,
    effect: `${ALL_THE_SAME}: the regime says whether the limit is in force, not how days are counted.`,
  },
]

/** Everything in which at least two of the packs differ. */
export function definitionDifferences(parts: readonly Part[]): readonly DefinitionDifference[] {
  const indicators = idsOf(parts).map((id) => ({
    what: `Definition of ${id}`,
    of: (part: Part) => definitionWords(part, id),
    effect: 'Not added up: it stands region by region.',
  }))
  return [...ASPECTS, ...indicators]
    .filter(({ of }) => new Set(parts.map(of)).size > 1)
    .map(({ what, of, effect }) => ({
      ...{ what, effect },
      says: parts.map((part) => ({ region: REGION_NAMES[part.region], words: of(part) })),
    }))
}

/** Whether all the packs define an indicator in the same words. */
export function isDefinedAlike(parts: readonly Part[], id: string): boolean {
  return new Set(parts.map((part) => definitionWords(part, id))).size === 1
}

/** Every indicator that any of the packs defines, by its number. */
export function idsOf(parts: readonly Part[]): readonly string[] {
  return [...new Set(parts.flatMap(({ definitions }) => definitions.map(({ id }) => id)))]
}

/** The definition of an indicator as one text; says so where a pack has none. */
export function definitionWords({ definitions }: Pick<Part, 'definitions'>, id: string): string {
  const own = definitions.find((one) => one.id === id)
  if (!own) return 'no such indicator'
  const outOf = own.outOf === '' ? '' : `; out of: ${own.outOf}`
  return `${own.name}. Counted: ${own.counted}${outOf}.`
}
