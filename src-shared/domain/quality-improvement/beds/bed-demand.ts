import { sum } from '../../board-reports/figures.ts'
import { addDays, type LocalDate } from '../../local-date.ts'
import { SECURITY_LEVELS, type SecurityLevel } from '../../referrals/code-lists.ts'
import { endOf, type ReferralFacts } from '../../referrals/referral.ts'
import type { Wait } from '../pathway-stages.ts'
import { pastHistory } from '../wait-chances.ts'
import type { Arrivals } from './arrivals.ts'
import { type BackTest, judge, naiveForecast, pastDates } from './back-test.ts'
import { type BedForecast, forecastBeds, WEEKS_AHEAD } from './bed-forecast.ts'
import { admissionDays, type BedHistory, bedHistory, waitsKnownOn, weekly } from './bed-history.ts'
import { type WaitingList, type WaitingListFigures, waitingListFigures } from './waiting-list.ts'

/** Everyone together, one level of security, or those of whom it is not recorded. */
export const BED_GROUPS = ['all', ...SECURITY_LEVELS, 'not_recorded'] as const
export type BedGroup = (typeof BED_GROUPS)[number]

/** What is to be expected at one level; figures are `null`, "too few", under 20 past referrals. */
export interface BedDemand {
  readonly group: BedGroup
  readonly waiting: number
  /** Of those waiting, how many have no provider recorded. */
  readonly withoutProvider: number
  /** Referred in the 104 weeks up to the as-at date. */
  readonly pastReferrals: number
  /** Admissions in each of the last 13 weeks, the earliest first. */
  readonly lastWeeks: readonly number[]
  readonly arrivals: Arrivals | null
  readonly forecast: BedForecast | null
  /** Admissions of each week to come by the naive forecast. */
  readonly naive: number | null
  /** `null` also where no past date had enough to forecast from. */
  readonly backTest: BackTest | null
  readonly list: BedList | null
}

/** A level as a waiting list: rates over the last 26 weeks, or as many as there are. */
export interface BedList extends WaitingList, WaitingListFigures {
  readonly weeks: number
  /** Of those leaving the list per week, the admitted. */
  readonly admittedPerWeek: number
}

/** The guidance's 28 days. */
const TARGET_WEEKS = 4
const LIST_WEEKS = 26

/** Futures simulated for today: 2,000. For each past date fewer do, since 13 weeks are judged together. */
const TODAY = { draws: 200, futures: 10 }
const THEN = { draws: 50, futures: 10 }

/**
 * How many beds will be needed at each level of security over the next 13 weeks, if people are referred
 * and admitted as they were; how such forecasts did in the past; and the waiting list's own arithmetic.
 * Source: docs/specs/beds.md.
 */
export function bedDemands(
  referrals: readonly ReferralFacts[],
  asAt: LocalDate,
): readonly BedDemand[] {
  const waits = waitsKnownOn(referrals, asAt)
  const then = pastDates(asAt).map((on) => ({ on, waits: waitsKnownOn(referrals, on) }))
  return BED_GROUPS.map((group) => demandOf(group, { asAt, waits, then }))
}

interface Known {
  readonly asAt: LocalDate
  readonly waits: readonly Wait[]
  /** The same as it was known at past dates. */
  readonly then: readonly { readonly on: LocalDate; readonly waits: readonly Wait[] }[]
}

function demandOf(group: BedGroup, { asAt, waits, then }: Known): BedDemand {
  const own = membersOf(waits, group)
  const history = bedHistory(own, asAt)
  const open = own.filter(({ referral }) => !endOf(referral))
  const counts = {
    group,
    waiting: open.length,
    withoutProvider: open.filter(({ referral }) => !referral.receivingProvider).length,
    pastReferrals: history.past.length,
    lastWeeks: history.lastWeeks,
  }
  if (history.isTooFew) {
    return { ...counts, arrivals: null, forecast: null, naive: null, backTest: null, list: null }
  }
  const judged = then.flatMap(({ on, waits: known }) => {
    const past = bedHistory(membersOf(known, group), on)
    if (past.isTooFew) return []
    const until = addDays(on, 7 * WEEKS_AHEAD)
    const cameTrue = weekly(admissionDays(own), until, WEEKS_AHEAD)
    return [{ history: past, forecast: forecastOf(past, THEN), cameTrue }]
  })
  return {
    ...counts,
    arrivals: history.arrivals,
    forecast: forecastOf(history, TODAY),
    naive: naiveForecast(history),
    backTest: judge(judged),
    list: listOf(own, history),
  }
}

function membersOf(waits: readonly Wait[], group: BedGroup): readonly Wait[] {
  if (group === 'all') return waits
  const level: SecurityLevel | undefined = group === 'not_recorded' ? undefined : group
  return waits.filter(({ referral }) => referral.securityLevel === level)
}

function forecastOf(
  { past, arrivals, waited }: BedHistory,
  size: { readonly draws: number; readonly futures: number },
): BedForecast {
  return forecastBeds({ past: pastHistory(past), arrivals, waited, ...size })
}

function listOf(waits: readonly Wait[], { asAt, waited, arrivals }: BedHistory): BedList {
  const weeks = Math.min(LIST_WEEKS, arrivals.weeks)
  const perWeek = (days: readonly LocalDate[]) => sum(weekly(days, asAt, weeks)) / weeks
  const ends = waits.flatMap(({ referral }) => endOf(referral)?.on ?? [])
  const list: WaitingList = {
    demand: perWeek(waits.map(({ start }) => start)),
    capacity: perWeek(ends),
    queue: waited.length,
    meanWait: waited.length === 0 ? null : sum(waited) / waited.length / 7,
    target: TARGET_WEEKS,
  }
  const admittedPerWeek = perWeek(admissionDays(waits))
  return { ...list, ...waitingListFigures(list), weeks, admittedPerWeek }
}
