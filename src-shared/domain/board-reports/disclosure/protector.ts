/**
 * What has to be hidden beyond the rule, so that nothing it hides can be worked out: the least that
 * is enough, over all tables at once. The attacker is asked again and again; each success names figures
 * of which one at least must be hidden. Source: docs/specs/disclosure-control.md.
 */
import { recoveredOf } from './attacker.ts'
import { cheapestOfEach, type Item } from './hitting-set.ts'
import type { HiddenWhy, LinkedFigures, PublishedFigures } from './linked-figures.ts'
import { type Choice, knowledgeOf, NOTHING_MORE, publish, thatHold } from './published.ts'
import { isShowable, type RuleSet } from './rule-sets.ts'

/** A report's figures as they may be published, and what each hidden one is hidden for. */
export interface Protection {
  readonly published: PublishedFigures
  /** For a figure that is hidden to protect others: which, by their ids. */
  readonly protects: ReadonlyMap<string, readonly string[]>
  /** Whether the choice is the least that is enough; else whole tables were withheld in its place. */
  readonly isLeast: boolean
  /** Counts that can be worked out whatever this report hides, as an earlier pack gave them away. */
  readonly lost: readonly string[]
}

/** How many attacks are made before whole tables are withheld. A number, so that packs come out the same. */
const MOST_ATTACKS = 2_000
/** What it costs to withhold a table, beside all that is in it. */
const TABLE_COST = 100

interface Cut {
  readonly target: string
  readonly items: readonly Item[]
}

/** Find the least that has to be hidden beyond the rule. */
export function protect(
  all: LinkedFigures,
  ruleSet: RuleSet,
  mostAttacks = MOST_ATTACKS,
): Protection {
  const figures = thatHold(all)
  const search = new Search(figures, ruleSet)
  let open = search.recovered()
  while (open.length > 0 && search.attacks <= mostAttacks) {
    search.hideFor(open)
    open = search.recovered()
  }
  const isWithin = open.length === 0
  while (open.length > 0) {
    search.withholdFor(open)
    open = search.recovered()
  }
  return {
    published: publish(figures, ruleSet, choiceOf(search.chosen)),
    protects: protectsOf(search.cuts, search.chosen),
    isLeast: isWithin && search.isExact,
    lost: [...search.lost],
  }
}

/** What has been found so far, and what is hidden by that. */
class Search {
  readonly cuts: Cut[] = []
  readonly lost = new Set<string>()
  chosen: ReadonlySet<string> = new Set()
  attacks = 0
  isExact = true
  private readonly figures: LinkedFigures
  private readonly ruleSet: RuleSet
  private readonly values: ReadonlyMap<string, number>
  private readonly targets: readonly string[]

  constructor(figures: LinkedFigures, ruleSet: RuleSet) {
    this.figures = figures
    this.ruleSet = ruleSet
    this.values = new Map(figures.quantities.map(({ id, value }) => [id, value]))
    this.targets = figures.quantities
      .filter(({ value, figures: names }) =>
        names.length > 0 ? !isShowable(value, ruleSet) : isHandful(value, ruleSet),
      )
      .map(({ id }) => id)
  }

  /** The counts that can still be worked out, but for those past help. */
  recovered(): readonly string[] {
    const targets = this.targets.filter((id) => !this.lost.has(id))
    return this.recoveredWhen(this.chosen, targets)
  }

  /** Choose the least that serves against all that was found, this too. */
  hideFor(recovered: readonly string[]): void {
    for (const target of recovered) {
      const cut = this.cutFor(target, this.chosen)
      if (cut.items.length > 0) this.cuts.push(cut)
      else this.lost.add(target)
    }
    const { chosen, isExact } = cheapestOfEach(this.cuts.map(({ items }) => items))
    this.chosen = chosen
    this.isExact &&= isExact
  }

  /** Withhold the tables of what is still recovered; where they are withheld already, every table. */
  withholdFor(recovered: readonly string[]): void {
    const own = this.figures.quantities
      .filter(({ id }) => recovered.includes(id))
      .flatMap(({ tables }) => tables.map((table) => keyOf('withheld', table)))
    const all = tableItems(this.figures).map(({ id }) => id)
    const more = own.some((key) => !this.chosen.has(key)) ? own : all
    if (more.every((key) => this.chosen.has(key))) for (const id of recovered) this.lost.add(id)
    this.chosen = new Set([...this.chosen, ...more])
  }

  private recoveredWhen(
    chosen: ReadonlySet<string>,
    targets: readonly string[],
  ): readonly string[] {
    this.attacks += 1
    const published = publish(this.figures, this.ruleSet, choiceOf(chosen))
    const known = knowledgeOf(this.figures, published, this.ruleSet)
    return recoveredOf(targets, known, this.values)
  }

  /** The fewest published figures that give a count away as long as all of them are published. */
  private cutFor(target: string, chosen: ReadonlySet<string>): Cut {
    const published = publish(this.figures, this.ruleSet, choiceOf(chosen))
    const isEnough = (items: readonly Item[], kept: readonly Item[]) => {
      const gone = items.filter((item) => !kept.includes(item)).map(({ id }) => id)
      return this.recoveredWhen(new Set([...chosen, ...gone]), [target]).length > 0
    }
    const single = singleItems(this.figures, published)
    const items = isEnough(single, []) ? tableItems(this.figures) : single
    const needed = fewest(items, (kept) => isEnough(items, kept))
    return { target, items: this.withParts(needed, single) }
  }

  /** A percentage is hidden with its parts, too. */
  private withParts(items: readonly Item[], single: readonly Item[]): readonly Item[] {
    const ids = new Set(items.map(({ id }) => id))
    for (const { id, parts } of this.figures.derived) {
      if (ids.has(keyOf('other', id))) for (const part of parts) ids.add(keyOf('other', part))
    }
    const added = single.filter((item) => ids.has(item.id) && !items.includes(item))
    return [...items, ...added]
  }
}

function isHandful(value: number, { threshold }: RuleSet): boolean {
  return value > 0 && value < threshold
}

/** Leave out as many as can be, in ever smaller groups, while what is left is still enough. */
function fewest(
  items: readonly Item[],
  isEnough: (kept: readonly Item[]) => boolean,
): readonly Item[] {
  let kept = items
  for (
    let size = Math.ceil(items.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let at = 0; at < kept.length; ) {
      const without = [...kept.slice(0, at), ...kept.slice(at + size)]
      if (isEnough(without)) kept = without
      else at += size
    }
  }
  return kept
}

/** What can be hidden, one at a time, the dear ones first. */
function singleItems(
  { quantities, derived }: LinkedFigures,
  published: PublishedFigures,
): readonly Item[] {
  // Nobody is shown as nobody: only a whole table is withheld with its zeros.
  const isNobody = new Set(quantities.filter(({ value }) => value === 0).map(({ id }) => id))
  return [...quantities, ...derived]
    .filter(({ id }) => {
      const own = published.get(id)
      return own?.kind === 'shown' && own.value !== null && !isNobody.has(id)
    })
    .map(({ id, cost }) => ({ id: keyOf('other', id), cost }))
    .sort((a, b) => b.cost - a.cost || (a.id < b.id ? -1 : 1))
}

function tableItems({ quantities, derived }: LinkedFigures): readonly Item[] {
  const costs = new Map<string, number>()
  for (const { tables, cost } of [...quantities, ...derived]) {
    for (const table of tables) costs.set(table, (costs.get(table) ?? TABLE_COST) + cost)
  }
  return [...costs.keys()]
    .sort()
    .map((table) => ({ id: keyOf('withheld', table), cost: costs.get(table) ?? TABLE_COST }))
}

type ItemKind = Exclude<HiddenWhy, 'rule'>

function keyOf(kind: ItemKind, id: string): string {
  return `${kind}:${id}`
}

function choiceOf(chosen: ReadonlySet<string>): Choice {
  if (chosen.size === 0) return NOTHING_MORE
  const of = (kind: ItemKind) =>
    new Set(
      [...chosen]
        .filter((key) => key.startsWith(`${kind}:`))
        .map((key) => key.slice(kind.length + 1)),
    )
  return { others: of('other'), withheld: of('withheld') }
}

function protectsOf(
  cuts: readonly Cut[],
  chosen: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const protects = new Map<string, string[]>()
  for (const { target, items } of cuts) {
    for (const { id } of items) {
      if (!chosen.has(id)) continue
      const [, name = ''] = id.match(/^\w+:(.*)$/s) ?? []
      const own = protects.get(name) ?? []
      protects.set(name, own.includes(target) ? own : [...own, target])
    }
  }
  return protects
}
