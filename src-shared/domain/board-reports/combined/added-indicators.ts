/** The indicators of several regions added up, where their definitions are the same. */
import { type CombinedModel, isRounded, sumOver } from './combined-model.ts'
import { definitionWords, idsOf, isDefinedAlike } from './definition-differences.ts'
import type { SharedIndicator } from './figures-for-combining.ts'
import type { Part } from './part.ts'
import { type PublishedShare, type PublishedSum, publishedShare } from './published-sum.ts'

/** An indicator added up: a share, or a count of its own, which has no denominator. */
export interface AddedIndicator {
  readonly id: string
  readonly name: string
  readonly definition: string
  readonly numerator: PublishedSum
  readonly denominator: PublishedSum | null
  readonly share: PublishedShare | null
}

/** Those that can be added up and of which some region has a figure. */
export function addedIndicators(model: CombinedModel): readonly AddedIndicator[] {
  const { parts } = model
  return idsOf(parts)
    .filter((id) => isDefinedAlike(parts, id))
    .flatMap((id) => {
      const [first] = parts
      const name = first.definitions.find((one) => one.id === id)?.name ?? id
      const added = unitOf(parts, id) === 'percent' ? shareOf(model, id) : countOf(model, id)
      const own = { id, name, definition: definitionWords(first, id), ...added }
      return added.numerator.regions > 0 ? [own] : []
    })
}

/** The indicators that the regions define in different words. */
export function notAlike({ parts }: Pick<CombinedModel, 'parts'>): readonly string[] {
  return idsOf(parts).filter((id) => !isDefinedAlike(parts, id))
}

export function indicatorIn(part: Part, id: string): SharedIndicator | undefined {
  return part.figures.indicators.find((one) => one.id === id)
}

function unitOf(parts: readonly Part[], id: string): string | undefined {
  return parts.flatMap((part) => indicatorIn(part, id) ?? [])[0]?.unit
}

function shareOf(model: CombinedModel, id: string) {
  const numerator = sumOver(model, (part) => indicatorIn(part, id)?.numerator)
  const denominator = sumOver(model, (part) => indicatorIn(part, id)?.denominator)
  return { numerator, denominator, share: publishedShare(numerator, denominator) }
}

/** A count is a figure without a name; a mean has one, and is not added up. */
function countOf(model: CombinedModel, id: string) {
  const count = (part: Part) => {
    const own = indicatorIn(part, id)
    return own?.unit === 'count' ? own.figures.find(({ name }) => name === '')?.value : undefined
  }
  return { numerator: sumOver(model, count), denominator: null, share: null }
}

/** Whether what is known of the sums of a model is exact, as a word for a sentence. */
export function exactnessWords(model: CombinedModel): string {
  return isRounded(model)
    ? 'Counts of the regions are rounded, and so are these sums: beside each stands what the true sum is at least and at most. Where a region hides its part, the sum is hidden too, and only what it is at least is given.'
    : 'The sums are of the counts as they are.'
}
