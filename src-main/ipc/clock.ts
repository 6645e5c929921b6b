import type { LocalDate } from '#shared/domain/local-date.ts'
import { londonDay } from '../database/london-day.ts'

/** The wall clock, passed in so that tests and remade reports can hold it still. */
export interface WallClock {
  /** The present UTC instant in ISO form with milliseconds. */
  now(): string
  /** The present day in England. */
  today(): LocalDate
}

/** A wall clock on a source of instants: the machine's, or one that stands still. */
export function wallClock(instant: () => Date = () => new Date()): WallClock {
  return {
    now: () => instant().toISOString(),
    today: () => londonDay(instant().toISOString()),
  }
}
