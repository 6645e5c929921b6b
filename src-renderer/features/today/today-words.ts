import type { ChangedFact, TodaySummary } from '#shared/contract/today.ts'
import type { FaultKind } from '#shared/domain/data-quality/fault.ts'
import { FAULT_NAMES } from '#shared/domain/data-quality/fault-words.ts'
import { TODAY_LISTS, type TodayFact, type TodayList } from '#shared/domain/today/today.ts'
import { clockInSentence } from '../../components/words/clock-words.ts'
import {
  dayOrMonth,
  daysWords,
  longDay,
  momentWords,
  shortDay,
} from '../../components/words/day-words.ts'
import { number } from '../../components/words/number-words.ts'

/** The lists of the screen: those of the records, and what changed since the last visit. */
export const SHOWN_LISTS = [...TODAY_LISTS, 'changes'] as const
export type ShownList = (typeof SHOWN_LISTS)[number]

interface ListWords {
  readonly name: string
  /** What puts a referral on it, and in which order. */
  readonly about: string
  /** The heading over what put each referral on it. */
  readonly heading: string
  /** What it means that nobody is on it. */
  readonly none: string
}

export const LIST_WORDS: Readonly<Record<TodayList, ListWords>> = {
  due_soon: {
    name: 'Last day within 7 days',
    heading: 'Last day',
    about: 'Open, and the last day of the clock is today or one of the next 7 days; nearest first.',
    none: 'No open referral reaches its last day within 7 days.',
  },
  unexplained: {
    name: 'Past the last day, no reason recorded',
    heading: 'Last day',
    about: 'Past the last day with neither a delay nor a blockage recorded; longest past first.',
    none: 'Every referral past its last day has a reason recorded, or none is past it.',
  },
  warrants: {
    name: 'Warrants that lapse within 3 days',
    heading: 'Last day of the warrant',
    about:
      'A warrant lasts 14 days, the day of issue the first. Not yet admitted; lapsed ones first.',
    none: 'No warrant lapses within 3 days, and none has lapsed.',
  },
  releases: {
    name: 'Release date within 14 days or past',
    heading: 'Release date',
    about:
      'Still waiting for a transfer: at risk of detention at the gate; earliest release first.',
    none: 'Nobody who waits has a release date within 14 days, or past.',
  },
  silent_14: {
    name: 'No activity for 14 days or more',
    heading: 'Last event',
    about:
      'Days since the last milestone, blockage, chase or note. When it was imported does not count.',
    none: 'Something happened to every open referral within the last 14 days.',
  },
  silent_7: {
    name: 'No activity for 7 days or more',
    heading: 'Last event',
    about:
      'Days since the last milestone, blockage, chase or note; those of 14 days or more among them.',
    none: 'Something happened to every open referral within the last 7 days.',
  },
  remissions: {
    name: 'Remissions ready and waiting',
    heading: 'Ready since',
    about: 'Ready to go back to prison and not yet returned; longest wait first.',
    none: 'No remission is ready and waiting.',
  },
  faults: {
    name: 'Data-quality faults',
    heading: 'Faults',
    about: 'What keeps an open referral out of figures, or may mislead; most faults first.',
    none: 'No open referral has a fault that the data-quality list knows.',
  },
}

/** Why a referral is on its list, below the list's own heading. */
export function factWords(fact: TodayFact | ChangedFact): string {
  switch (fact.kind) {
    case 'last_day':
    case 'release':
      return `${shortDay(fact.on)}, ${leftWords(fact.daysLeft, 'past by')}`
    case 'warrant':
      return `${shortDay(fact.on)}, ${leftWords(fact.daysLeft, 'lapsed by')}`
    case 'last_event': {
      const since = `${daysWords(fact.daysSince)} ago`
      return `${dayOrMonth(fact.on)}, ${isMonth(fact.on) ? `at least ${since}` : since}`
    }
    case 'ready':
      return fact.on ? shortDay(fact.on) : 'Only the month is known'
    case 'faults':
      return sentence(faultWords(fact.faults))
    case 'changed': {
      const last = `by ${fact.by}, ${momentWords(fact.at)}`
      return fact.times === 1 ? sentence(last) : `${fact.times} times, last ${last}`
    }
  }
}

const isMonth = (on: string) => on.length === 7

function leftWords(daysLeft: number, past: string): string {
  if (daysLeft === 0) return 'today'
  return daysLeft < 0 ? `${past} ${daysWords(-daysLeft)}` : `${daysWords(daysLeft)} left`
}

/** Each kind once, with how many there are of it: `month without a day (2); NHS number not valid`. */
function faultWords(faults: readonly FaultKind[]): string {
  return [...Map.groupBy(faults, (kind) => kind)]
    .map(([kind, { length }]) => inSentence(FAULT_NAMES[kind]) + (length > 1 ? ` (${length})` : ''))
    .join('; ')
}

const inSentence = (name: string) =>
  name.startsWith('NHS') ? name : name.charAt(0).toLowerCase() + name.slice(1)

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** The day in one sentence, then the clock and the day that it is meant by. */
export function summaryWords({ open, lists, asAt, clock }: TodaySummary): string {
  const parts = [
    open === 1 ? '1 open referral' : `${number(open)} open referrals`,
    ...(open === 0
      ? []
      : [
          `${number(lists.due_soon.length)} reach${lists.due_soon.length === 1 ? 'es' : ''} the last day within 7 days`,
          `${number(lists.unexplained.length)} past it with no reason recorded`,
          `${number(lists.silent_14.length)} with no activity for 14 days or more`,
        ]),
  ]
  const by = sentence(clockInSentence(clock))
  return `${parts.join('; ')}. ${by}, remissions by their own; as at ${longDay(asAt)}.`
}

/** How many referrals a list has, for the eye and the ear. */
export function countWords(count: number): string {
  return count === 1 ? '1 referral' : `${number(count)} referrals`
}

/** What the list of changes is, and what it means that it is empty. */
export function changesWords({ since, acts, rows }: TodaySummary['changes']): ListWords {
  const name = 'Changed since you last looked'
  const heading = 'Last change'
  if (since === undefined) {
    const none = 'This is your first look at this database. The next one is compared with it.'
    return { name, heading, about: 'What was recorded between two visits of yours.', none }
  }
  const when = momentWords(since)
  const many = acts === 1 ? '1 act' : `${number(acts)} acts`
  return {
    name,
    heading,
    about: `Your last visit was on ${when}. Since then ${many} changed ${countWords(rows.length)}, whatever the as-at date; your own included, the last change first.`,
    none: `Nothing was recorded on any referral since your last visit on ${when}.`,
  }
}
