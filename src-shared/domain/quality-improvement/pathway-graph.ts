/**
 * The directly-follows graph of an event log: which activity comes straight after which, in how many
 * cases, and how long it takes. Source: docs/specs/pathway-graph.md.
 */
import { type DurationFigures, describeDurations } from './pathway-graph-durations.ts'
import { secondsBetween } from './pathway-graph-instant.ts'
import type { CaseEvent, PathwayLog } from './pathway-graph-log.ts'

/** How often something was so, by the activity's name, the most frequent first. */
export type Counts = Readonly<Record<string, number>>

export interface PathwayEdge extends DurationFigures {
  readonly from: string
  readonly to: string
}

export interface PathwayVariant {
  readonly activities: readonly string[]
  readonly cases: number
}

export interface PathwayGraph {
  readonly cases: number
  readonly events: number
  /** Events of each activity. */
  readonly activities: Counts
  /** Cases that begin, and that end, with each activity. */
  readonly starts: Counts
  readonly ends: Counts
  /** The time of an edge runs from the end of one event to the start of the next. */
  readonly edges: readonly PathwayEdge[]
  /** The orders in which activities came, the most frequent first. */
  readonly variants: readonly PathwayVariant[]
  /** Cases in which an activity happened more than once. */
  readonly rework: Counts
}

export function pathwayGraph(log: PathwayLog): PathwayGraph {
  const tally = new Tally()
  for (const sequence of log.sequences()) tally.count(sequence)
  return { cases: log.cases, ...tally.figures() }
}

class Tally {
  readonly #numbers = new Map<string, number>()
  readonly #activities = new Map<string, number>()
  readonly #starts = new Map<string, number>()
  readonly #ends = new Map<string, number>()
  readonly #rework = new Map<string, number>()
  /** Seconds, by the activity from which and the one to which they run. */
  readonly #durations = new Map<string, Map<string, number[]>>()
  readonly #variants = new Map<string, { readonly activities: readonly string[]; cases: number }>()

  count(sequence: readonly CaseEvent[]): void {
    const seen = new Map<string, number>()
    for (const [index, event] of sequence.entries()) {
      const next = sequence[index + 1]
      if (index === 0) add(this.#starts, event.activity, 1)
      if (next) this.#countEdge(event, next)
      else add(this.#ends, event.activity, 1)
      add(seen, event.activity, 1)
    }
    for (const [activity, times] of seen) {
      add(this.#activities, activity, times)
      if (times > 1) add(this.#rework, activity, 1)
    }
    this.#countVariant(sequence.map(({ activity }) => activity))
  }

  #countEdge(event: CaseEvent, next: CaseEvent): void {
    const onwards = this.#durations.get(event.activity) ?? new Map<string, number[]>()
    this.#durations.set(event.activity, onwards)
    const durations = onwards.get(next.activity) ?? []
    onwards.set(next.activity, durations)
    durations.push(secondsBetween(event.end, next.start))
  }

  #countVariant(activities: readonly string[]): void {
    // Numbers for names: cases may be long, and each may go its own way.
    const key = activities.map((activity) => this.#numberOf(activity)).join(' ')
    const variant = this.#variants.get(key) ?? { activities, cases: 0 }
    variant.cases += 1
    this.#variants.set(key, variant)
  }

  #numberOf(activity: string): number {
    const number = this.#numbers.get(activity) ?? this.#numbers.size
    this.#numbers.set(activity, number)
    return number
  }

  figures(): Omit<PathwayGraph, 'cases'> {
    return {
      events: [...this.#activities.values()].reduce((total, times) => total + times, 0),
      activities: toCounts(this.#activities),
      starts: toCounts(this.#starts),
      ends: toCounts(this.#ends),
      edges: this.#edges(),
      variants: [...this.#variants.values()].sort(
        (a, b) => b.cases - a.cases || orderOfPaths(a.activities, b.activities),
      ),
      rework: toCounts(this.#rework),
    }
  }

  #edges(): readonly PathwayEdge[] {
    const edges = [...this.#durations].flatMap(([from, onwards]) =>
      [...onwards].map(([to, durations]) => ({ from, to, ...describeDurations(durations) })),
    )
    return edges.sort(
      (a, b) => b.frequency - a.frequency || order(a.from, b.from) || order(a.to, b.to),
    )
  }
}

function add(counts: Map<string, number>, key: string, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more)
}

function toCounts(counts: ReadonlyMap<string, number>): Counts {
  return Object.fromEntries([...counts].sort(([a, x], [b, y]) => y - x || order(a, b)))
}

/** By code points and not by a language's alphabet, so that every computer gives the same order. */
function order(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Activity by activity, as words stand in a dictionary. No two variants are the same. */
function orderOfPaths(a: readonly string[], b: readonly string[]): number {
  for (const [index, activity] of a.entries()) {
    const other = b[index]
    if (other === undefined) return 1
    if (activity !== other) return order(activity, other)
  }
  return -1
}
