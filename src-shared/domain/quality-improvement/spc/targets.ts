import type { LocalDate } from '../../local-date.ts'

/** What is to be reached from a day on, until a later one takes its place. */
export interface TargetFrom {
  readonly from: LocalDate
  readonly value: number
}

/**
 * The target in force on a day: the latest that began on it or before. `null` before the first. Of
 * two from the same day, the one that comes last in the list.
 */
export function targetAt(targets: readonly TargetFrom[], day: LocalDate): number | null {
  const begun = targets.filter(({ from }) => from <= day)
  return begun.reduce<TargetFrom | null>(later, null)?.value ?? null
}

function later(one: TargetFrom | null, other: TargetFrom): TargetFrom {
  return one && one.from > other.from ? one : other
}
