import type { Micros } from './pathway-graph-instant.ts'

/** One thing that happened in one case. */
export interface LoggedEvent {
  readonly caseId: string
  readonly activity: string
  readonly start: Micros
  /** The same as the start where the log knows only one time of an event. */
  readonly end: Micros
}

/** An event of a case that is known from where it stands. */
export type CaseEvent = Omit<LoggedEvent, 'caseId'>

/** An event log, which takes its events in any order and gives them back case by case. */
export class PathwayLog {
  readonly #cases = new Map<string, CaseEvent[]>()
  /** One copy of each name, or a large log would keep one for every event. */
  readonly #names = new Map<string, string>()

  add({ caseId, activity, start, end }: LoggedEvent): void {
    const name = this.#names.get(activity) ?? activity
    this.#names.set(name, name)
    const event = { activity: name, start, end }
    const sequence = this.#cases.get(caseId)
    if (sequence) sequence.push(event)
    else this.#cases.set(caseId, [event])
  }

  get cases(): number {
    return this.#cases.size
  }

  /** Each case in order of time; events of one instant stay in the order in which they came. */
  *sequences(): Generator<readonly CaseEvent[], void> {
    for (const events of this.#cases.values()) yield events.toSorted((a, b) => a.start - b.start)
  }
}
