import type { Range, Relation } from './system.ts'

/**
 * Why a figure is hidden, as the report itself says it: the rule set hides it; it is hidden to protect
 * another; or its whole table is withheld, and which of its figures the rule hides is not said.
 */
export type HiddenWhy = 'rule' | 'other' | 'withheld'

/** A figure as a reader sees it; `null` where there is none, as of nobody there is no median. */
export type Published =
  | { readonly kind: 'shown'; readonly value: number | null }
  | { readonly kind: 'hidden'; readonly why: HiddenWhy }

/** A count that a report shows, in one place or several, or that follows from what it shows. */
export interface Quantity {
  readonly id: string
  readonly value: number
  /** The names of the figures that show it; none where it only follows from others. */
  readonly figures: readonly string[]
  readonly tables: readonly string[]
  /** How much is lost when it is hidden: a headline figure is dear, who was left out is cheap. */
  readonly cost: number
  /** What is known of it from an earlier pack, whatever this report hides. */
  readonly known?: Range
}

/** What a figure that is no count says of counts. */
export interface Claims {
  readonly ranges?: readonly (readonly [id: string, range: Range])[]
  readonly relations?: readonly Relation[]
}

export const NO_CLAIMS: Claims = {}

/** A figure worked out from counts: a percentage, a median, a chance. */
export interface Derived {
  readonly id: string
  readonly tables: readonly string[]
  readonly cost: number
  readonly value: number | null
  /** Whether the rule set lets it be shown. */
  readonly isSafe: boolean
  /** The counts it is worked out from; it is hidden when one of them is. */
  readonly parts: readonly string[]
  /** What a reader learns from it as it is published, beside the others as they are. */
  tells(published: Published, others: PublishedFigures): Claims
}

/** Figures as they are published, by the ids of counts and of other figures. */
export type PublishedFigures = ReadonlyMap<string, Published>

/** Every figure of a report that a reader can hold against another, and how they hang together. */
export interface LinkedFigures {
  readonly quantities: readonly Quantity[]
  readonly derived: readonly Derived[]
  readonly relations: readonly Relation[]
}

/** Counts that add up to another. */
export function addsUp(parts: readonly string[], total: string): Relation {
  return equals([...parts.map((id) => [1, id] as const), [-1, total]])
}

/** Counts of which the first is at most the second. */
export function isAtMost(smaller: string, larger: string): Relation {
  return atMost([
    [1, smaller],
    [-1, larger],
  ])
}

export function equals(terms: Relation['terms'], total = 0): Relation {
  return { terms, is: 'equal', total }
}

export function atMost(terms: Relation['terms'], total = 0): Relation {
  return { terms, is: 'at most', total }
}

/** By why a figure is hidden, or that it is shown. */
export function isShown(
  published: Published | undefined,
): published is Extract<Published, { kind: 'shown' }> {
  return published?.kind === 'shown'
}

/** Whether a reader knows that a count is none of those that the rule hides. */
export function isKnownSafe(published: Published | undefined): boolean {
  return published?.kind === 'shown' || (published?.kind === 'hidden' && published.why === 'other')
}
