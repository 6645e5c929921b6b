import { daysBetween } from '#shared/domain/local-date.ts'
import type { Clock, ClockState } from '#shared/domain/referrals/clocks.ts'
import { daysWords } from './day-words.ts'

/** Where a clock stands; a clock that has not started is a state too. */
export type ShownState = ClockState | 'not_started'

/** In the order in which they matter to someone who looks after a caseload. */
export const SHOWN_STATES: readonly ShownState[] = [
  'breached',
  'due_soon',
  'running',
  'met',
  'missed',
  'ended',
  'not_started',
]

export const STATE_NAMES: Readonly<Record<ShownState, string>> = {
  breached: 'Past the limit',
  due_soon: 'Due soon',
  running: 'Running',
  met: 'Met',
  missed: 'Missed',
  ended: 'Ended otherwise',
  not_started: 'Not started',
}

/**
 * The day as people count it on this clock: where the first day counts, as with the statutory
 * period, it is day 1 and not day 0.
 */
export function dayOnClock(clock: Clock): number {
  if (clock.limit === null || clock.lastDay === null) return clock.days
  return clock.days + clock.limit - daysBetween(clock.start, clock.lastDay)
}

/** Where a clock stands, in words. */
export function stateWords(clock: Clock | null, endedAs = 'ended'): string {
  if (!clock) return 'not started'
  const day = dayOnClock(clock)
  const left = clock.limit === null ? 0 : clock.limit - day
  switch (clock.state) {
    case 'breached':
      return `past day ${clock.limit} by ${daysWords(-left)}`
    case 'due_soon':
      return left === 0 ? 'on its last day' : `${daysWords(left)} left`
    case 'running':
      return clock.limit === null ? `day ${day}` : `day ${day} of ${clock.limit}`
    case 'met':
    case 'missed':
      return `day ${day}`
    case 'ended':
      return endedAs
  }
}
