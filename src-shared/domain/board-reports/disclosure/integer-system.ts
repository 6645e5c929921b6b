/**
 * Whole numbers that are known only within ranges and by linear relations: what a reader of a report
 * knows of its counts. Every answer is checked in whole numbers, so that the solver's binary
 * fractions can make us hide too much, never too little. Source: docs/specs/disclosure-control.md.
 */
import { type Constraint, solve } from 'yalps'
import { LARGEST, type Range, type Relation, type System, type Values } from './system.ts'
import { tightened } from './tighten.ts'

/** How far the search for whole numbers goes before it gives up. A number, as a clock would not repeat. */
const MOST_ITERATIONS = 400

/** The nearest value of one count above, or below, a value, with values of all counts tied to it. */
export function nearest(
  system: System,
  id: string,
  side: { readonly above: number } | { readonly below: number },
): Values | undefined {
  const own = system.ranges.get(id)
  if (!own) return undefined
  const limited =
    'above' in side
      ? { ...own, min: Math.max(own.min, side.above + 1) }
      : { ...own, max: Math.min(own.max, side.below - 1) }
  const narrowed = tightened({
    ranges: new Map([...system.ranges, [id, limited]]),
    relations: system.relations,
  })
  if (!narrowed) return undefined
  const part = tiedTo(id, narrowed)
  const found = wholeNumbers(part, id, 'above' in side ? 'minimize' : 'maximize')
  return found && holds(part, found) ? found : undefined
}

/** Whether values fit all ranges and relations; counts without a value are not looked at. */
export function holds({ ranges, relations }: System, values: Values): boolean {
  const areIn = [...values].every(([id, value]) => {
    const range = ranges.get(id)
    return !range || isIn(value, range)
  })
  return areIn && relations.every((relation) => isTrue(relation, values))
}

/** Whether a relation is true; one of counts without a value is not looked at. */
export function isTrue({ terms, is, total }: Relation, values: Values): boolean {
  let sum = 0
  for (const [times, id] of terms) {
    const value = values.get(id)
    if (value === undefined) return true
    sum += times * value
  }
  return is === 'equal' ? sum === total : sum <= total
}

function isIn(value: number, { min, max, gap = 0 }: Range): boolean {
  return Number.isInteger(value) && min <= value && value <= max && (value === 0 || value >= gap)
}

/** The counts that hang together with one by relations in which something is still open. */
function tiedTo(id: string, { ranges, relations }: System): System {
  const isOpen = (one: string) => {
    const range = ranges.get(one)
    return range !== undefined && range.min < range.max
  }
  const ids = new Set([id])
  const own = new Set<Relation>()
  for (let grew = true; grew; ) {
    grew = false
    for (const relation of relations) {
      if (own.has(relation)) continue
      if (!relation.terms.some(([, one]) => ids.has(one) && (isOpen(one) || one === id))) continue
      own.add(relation)
      for (const [, one] of relation.terms) ids.add(one)
      grew = true
    }
  }
  return {
    ranges: new Map([...ranges].filter(([one]) => ids.has(one))),
    relations: [...own],
  }
}

/** Integer programming: each count as its least value and so many more. */
function wholeNumbers(
  { ranges, relations }: System,
  id: string,
  direction: 'minimize' | 'maximize',
): Values | undefined {
  const programme = new Programme()
  for (const [one, range] of ranges) {
    if (range.min < range.max) programme.addCount(one, range)
  }
  for (const relation of relations) programme.addRelation(relation, ranges)
  const solution = programme.solve(id, direction)
  if (Number.isNaN(solution.result)) return undefined
  const more = new Map(solution.variables)
  return new Map(
    [...ranges].map(([one, { min }]) => [one, min + Math.round(more.get(one) ?? 0)] as const),
  )
}

/** What the solver is given: rows and columns by their names. */
class Programme {
  private readonly rows: (readonly [string, Constraint])[] = []
  private readonly columns = new Map<string, [string, number][]>()
  /** Of a count that is nobody or enough: which of the two. */
  private readonly switches = new Map<string, [string, number][]>()

  addCount(id: string, { min, max, gap = 0 }: Range): void {
    const column: [string, number][] = [[`value of ${id}`, 1]]
    this.columns.set(id, column)
    if (max < LARGEST) this.rows.push([`value of ${id}`, { max: max - min }])
    if (gap <= 1 || min > 0) return
    column.push([`enough ${id}`, 1], [`nobody ${id}`, 1])
    this.rows.push([`enough ${id}`, { min: 0 }], [`nobody ${id}`, { max: 0 }])
    this.switches.set(`some ${id}`, [
      [`enough ${id}`, -gap],
      [`nobody ${id}`, -max],
    ])
  }

  addRelation({ terms, is, total }: Relation, ranges: System['ranges']): void {
    const name = `relation ${this.rows.length}`
    const all = new Map<string, number>()
    let rest = total
    for (const [times, id] of terms) {
      rest -= times * (ranges.get(id)?.min ?? 0)
      all.set(id, (all.get(id) ?? 0) + times)
    }
    for (const [id, times] of all) this.columns.get(id)?.push([name, times])
    this.rows.push([name, is === 'equal' ? { equal: rest } : { max: rest }])
  }

  solve(id: string, direction: 'minimize' | 'maximize') {
    return solve(
      {
        direction,
        objective: `value of ${id}`,
        constraints: this.rows,
        variables: [...this.columns, ...this.switches],
        integers: new Set(this.columns.keys()),
        binaries: new Set(this.switches.keys()),
      },
      { timeout: Number.POSITIVE_INFINITY, maxIterations: MOST_ITERATIONS, maxPivots: 2_000 },
    )
  }
}
