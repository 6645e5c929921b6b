/** What a report publishes of its figures, and what its readers know from that. */
import { isTrue } from './integer-system.ts'
import type {
  Derived,
  HiddenWhy,
  LinkedFigures,
  Published,
  PublishedFigures,
  Quantity,
} from './linked-figures.ts'
import { countsHidden, countsShownAs, isShowable, type RuleSet, rounded } from './rule-sets.ts'
import { LARGEST, type Range, type System } from './system.ts'

/** What is hidden beyond the rule, each by its id or the name of its table. */
export interface Choice {
  readonly others: ReadonlySet<string>
  readonly withheld: ReadonlySet<string>
}

export const NOTHING_MORE: Choice = {
  others: new Set(),
  withheld: new Set(),
}

/** Every count and every other figure as it is published, by its id. */
export function publish(
  { quantities, derived }: LinkedFigures,
  ruleSet: RuleSet,
  choice: Choice,
): PublishedFigures {
  const published = new Map<string, Published>()
  for (const one of quantities) {
    if (one.figures.length === 0) continue
    const why = whyHidden(one, isShowable(one.value, ruleSet), choice)
    published.set(one.id, why ?? { kind: 'shown', value: rounded(one.value, ruleSet) })
  }
  for (const one of derived) {
    const isPartHidden = one.parts.some((id) => published.get(id)?.kind === 'hidden')
    const why = whyHidden(one, one.isSafe, choice)
    const whole = why ?? (isPartHidden ? hidden('other') : undefined)
    published.set(one.id, whole ?? { kind: 'shown', value: one.value })
  }
  return published
}

function hidden(why: HiddenWhy): Published {
  return { kind: 'hidden', why }
}

function whyHidden(
  { id, tables }: Pick<Quantity, 'id' | 'tables'>,
  isAllowed: boolean,
  { others, withheld }: Choice,
): Published | undefined {
  if (tables.some((table) => withheld.has(table))) return hidden('withheld')
  if (!isAllowed) return hidden('rule')
  return others.has(id) ? hidden('other') : undefined
}

/** What a reader knows of every count: its range, and how it hangs together with others. */
export function knowledgeOf(
  figures: LinkedFigures,
  published: PublishedFigures,
  ruleSet: RuleSet,
): System {
  const ranges = new Map<string, Range>()
  for (const { id, known } of figures.quantities) {
    const own = rangeOf(published.get(id), ruleSet)
    ranges.set(id, known ? both(own, known) : own)
  }
  const claims = figures.derived.flatMap((one) => claimsOf(one, published))
  for (const { ranges: claimed = [] } of claims) {
    for (const [id, range] of claimed) ranges.set(id, both(ranges.get(id) ?? range, range))
  }
  return {
    ranges,
    relations: [...figures.relations, ...claims.flatMap(({ relations = [] }) => relations)],
  }
}

function claimsOf(one: Derived, published: PublishedFigures) {
  const own = published.get(one.id)
  if (!own) return []
  return [one.tells(own, published)]
}

function both(a: Range, b: Range): Range {
  return {
    min: Math.max(a.min, b.min),
    max: Math.min(a.max, b.max),
    gap: Math.max(a.gap ?? 0, b.gap ?? 0),
  }
}

function rangeOf(published: Published | undefined, ruleSet: RuleSet): Range {
  const anyFrom = (min: number): Range => ({ min, max: LARGEST })
  if (!published) return anyFrom(0)
  if (published.kind === 'shown') return countsShownAs(published.value ?? 0, ruleSet)
  switch (published.why) {
    case 'rule':
      return countsHidden(ruleSet)
    case 'other':
      return anyFrom(ruleSet.threshold)
    case 'withheld':
      return anyFrom(0)
  }
}

/**
 * A system without what is not true of the values. Records hold odd dates, by which a relation that
 * every reader takes for granted fails; who reckons with it finds nothing, and so may be left out.
 */
export function thatHold(figures: LinkedFigures): LinkedFigures {
  const values = new Map(figures.quantities.map(({ id, value }) => [id, value]))
  return { ...figures, relations: figures.relations.filter((one) => isTrue(one, values)) }
}
