import type { Range, Relation, System } from './system.ts'

/** How often the relations are gone through; each time only makes ranges smaller. */
const MOST_ROUNDS = 60

/**
 * The same system with its ranges as narrow as each relation alone makes them; `undefined` where no
 * value is left for some count.
 */
export function tightened({ ranges, relations }: System): System | undefined {
  const narrow = new Map<string, Range>()
  for (const [id, range] of ranges) {
    const own = withoutGap(range)
    if (own.min > own.max) return undefined
    narrow.set(id, own)
  }
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let changed = false
    for (const relation of relations) {
      const outcome = applied(relation, narrow)
      if (outcome === 'impossible') return undefined
      changed ||= outcome === 'narrower'
    }
    if (!changed) break
  }
  return { ranges: narrow, relations }
}

type Outcome = 'impossible' | 'narrower' | 'same'

function applied(relation: Relation, ranges: Map<string, Range>): Outcome {
  const first = atMost(relation.terms, relation.total, ranges)
  if (relation.is === 'at most' || first === 'impossible') return first
  const turned = relation.terms.map(([times, id]) => [-times, id] as const)
  const second = atMost(turned, -relation.total, ranges)
  return second === 'same' ? first : second
}

/** Each term is at most the total less the least that the others can be. */
function atMost(terms: Relation['terms'], total: number, ranges: Map<string, Range>): Outcome {
  let spare = total
  for (const term of terms) spare -= leastOf(term, ranges)
  if (spare < 0) return 'impossible'
  let outcome: Outcome = 'same'
  for (const term of terms) {
    const [times, id] = term
    const range = ranges.get(id)
    if (!range || times === 0) continue
    const next = limited(range, term, spare)
    if (next.min > next.max) return 'impossible'
    if (next.min === range.min && next.max === range.max) continue
    // The least of this term has not changed: what was cut off is its other end.
    ranges.set(id, next)
    outcome = 'narrower'
  }
  return outcome
}

/** A count whose term may be so much more than its least. */
function limited(range: Range, [times]: Relation['terms'][number], spare: number): Range {
  const most = Math.floor(spare / Math.abs(times))
  return withoutGap(
    times > 0
      ? { ...range, max: Math.min(range.max, range.min + most) }
      : { ...range, min: Math.max(range.min, range.max - most) },
  )
}

function leastOf([times, id]: Relation['terms'][number], ranges: ReadonlyMap<string, Range>) {
  const { min = 0, max = 0 } = ranges.get(id) ?? {}
  return times > 0 ? times * min : times * max
}

/** The ends of a range moved past the values that its gap leaves out. */
function withoutGap(range: Range): Range {
  const { min, max, gap = 0 } = range
  return {
    ...range,
    min: min > 0 && min < gap ? gap : min,
    max: max > 0 && max < gap ? 0 : max,
  }
}
