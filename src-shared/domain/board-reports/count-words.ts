/** What the counts of a report are called. */
import type { ListState } from './report-counts.ts'

/** The states of an open referral, transfers and remissions alike. */
export const STATE_WORDS: Readonly<Record<ListState, string>> = {
  breached: 'Past the last day',
  due_soon: 'Seven days or fewer to the last day',
  running: 'More than seven days to the last day',
  not_started: 'Clock not started: its first date is not recorded',
  met: 'Met',
  missed: 'Missed',
  ended: 'Ended otherwise',
}

const EXCLUSION_WORDS: Readonly<Record<string, string>> = {
  under18: 'under 18 on the day of referral',
  wales: 'from an establishment in Wales',
  noStart: 'without the first date of the clock',
  noNeedDate: 'without both dates',
  dateOrder: 'with dates in an impossible order',
  datePartial: 'of which only a month is known',
  notYetDue: 'not yet due at the as-at date',
  endedOtherwise: 'ended before the due day',
  notAssessed: 'without an access assessment',
}

/** Why an indicator leaves a referral out, such as "without both dates". */
export function exclusionWords(reason: string): string {
  return EXCLUSION_WORDS[reason] ?? reason
}
