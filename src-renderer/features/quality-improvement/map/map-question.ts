import type { LocalDate } from '#shared/domain/local-date.ts'
import { type GroupChoice, groupQuestion } from '../scope/group-choice.ts'
import type { MapQuestion } from './use-bottleneck-map.ts'

export interface MapChoice {
  readonly months: string
  readonly first: GroupChoice
  /** Another group beside the first, followed as long. */
  readonly second: GroupChoice | undefined
}

/** What to ask of main; `undefined` while a date is missing. */
export function questionOf(
  { months, first, second }: MapChoice,
  asAt: LocalDate,
): MapQuestion | undefined {
  const one = groupQuestion(first, months, asAt)
  if (!second) return one
  const other = groupQuestion(second, months, asAt)
  return one && other && { ...one, compare: other }
}
