import { daysBetween, type LocalDate, lastDayOfMonth, localDate } from '../local-date.ts'
import {
  type Clock,
  type ClockState,
  clocksOf,
  leadingClock,
  type WaitClock,
} from '../referrals/clocks.ts'
import { isOpen, type ReferralFacts, type Stage, stageOf } from '../referrals/referral.ts'
import { lacksReason } from './caseload.ts'

/**
 * One referral's wait on a clock, as it can be kept without knowing the day it is looked at.
 * Source: docs/specs/caseload.md.
 */
export interface KeptWait {
  /**
   * Smaller is longer: while it waits, the number of its first day; once it has ended, the days that
   * it took, below zero. `undefined` where the clock has not started.
   */
  readonly order: number | undefined
  readonly lastDay: LocalDate | undefined
  /** How the clock ended; `undefined` while it runs, when the as-at day decides, and where there is none. */
  readonly endState: ClockState | undefined
}

/** What a caseload needs of one referral and no as-at day from `settledFrom` on can change. */
export interface KeptEntry {
  /** The first day on which all that is recorded counts; `undefined` where nothing has a day. */
  readonly settledFrom: LocalDate | undefined
  readonly isOpen: boolean
  readonly stage: Stage
  readonly hasReason: boolean
  readonly waits: Readonly<Record<WaitClock, KeptWait>>
}

const LONG_AGO = localDate('0001-01-01')
const FIRST_DAY = localDate('1970-01-01')

/** The number by which a day is counted with: whole days since 1 January 1970. */
export function dayNumber(day: LocalDate): number {
  return daysBetween(FIRST_DAY, day)
}

/** What can be kept of a referral: it is read on the first day that knows all of it. */
export function keptEntry(referral: ReferralFacts): KeptEntry {
  const settledFrom = settledOn(referral)
  const clocks = clocksOf(referral, settledFrom ?? LONG_AGO, 'ON')
  const waitOn = (clock: WaitClock) =>
    keptWait(leadingClock(referral, clocks, clock), isOpen(referral))
  return {
    settledFrom,
    isOpen: isOpen(referral),
    stage: stageOf(referral),
    hasReason: !lacksReason({ referral }),
    waits: {
      guidance: waitOn('guidance'),
      need: waitOn('need'),
      statutory: waitOn('statutory'),
    },
  }
}

function keptWait(clock: Clock | null, waits: boolean): KeptWait {
  if (!clock) return { order: undefined, lastDay: undefined, endState: undefined }
  const { start, days, state } = clock
  const lastDay = clock.lastDay ?? undefined
  if (waits) return { order: dayNumber(start), lastDay, endState: undefined }
  return { order: -days, lastDay, endState: state }
}

/** The last day of which anything is recorded: from then on nothing of it lies ahead. */
function settledOn(referral: ReferralFacts): LocalDate | undefined {
  const { days, months, accessAssessments, warrants, blockages } = referral
  const { outcomeOn, outcomeMonth } = referral
  const monthsKnown = [...Object.values(months), outcomeMonth].filter((one) => one !== undefined)
  return [
    ...Object.values(days),
    ...accessAssessments,
    ...warrants,
    ...blockages.flatMap(({ from, to }) => [from, to]),
    outcomeOn,
    ...monthsKnown.map(lastDayOfMonth),
  ]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1)
}
