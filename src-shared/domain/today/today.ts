/**
 * What a caseload asks of somebody today: lists of open referrals, each with the fact that put it
 * there, the most urgent first. Source: docs/specs/today.md.
 */
import { byLongestWait, type CaseloadEntry, isUnexplained } from '../caseload/caseload.ts'
import { compareText } from '../compare-text.ts'
import type { FaultKind } from '../data-quality/fault.ts'
import { faultsOf } from '../data-quality/faults.ts'
import type { ImportWarning } from '../data-quality/import-warning.ts'
import { addDays, daysBetween, type LocalDate, lastDayOfMonth } from '../local-date.ts'
import { CLOCK_DEFINITIONS } from '../referrals/clocks.ts'
import { eventDays } from '../referrals/event-days.ts'

/** The lists that follow from the records alone, in the order in which a day begins. */
export const TODAY_LISTS = [
  'due_soon',
  'unexplained',
  'warrants',
  'releases',
  'silent_14',
  'silent_7',
  'remissions',
  'faults',
] as const
export type TodayList = (typeof TODAY_LISTS)[number]

/** Why a referral is on a list. Days left are negative once the day has passed. */
export type TodayFact =
  | { readonly kind: 'last_day'; readonly on: LocalDate; readonly daysLeft: number }
  | { readonly kind: 'warrant'; readonly on: LocalDate; readonly daysLeft: number }
  | { readonly kind: 'release'; readonly on: LocalDate; readonly daysLeft: number }
  /** On a day, or in a month as `YYYY-MM`: then the days since are those from its end, the fewest. */
  | { readonly kind: 'last_event'; readonly on: string; readonly daysSince: number }
  | { readonly kind: 'ready'; readonly on: LocalDate | undefined }
  /** The kind of each of its faults; one kind may come several times. */
  | { readonly kind: 'faults'; readonly faults: readonly FaultKind[] }

export interface Listed {
  readonly entry: CaseloadEntry
  readonly fact: TodayFact
}

/** A warrant is shown from so many days before its last day. */
const WARRANT_SOON_DAYS = 3
/** A release date is shown from so many days before it. */
const RELEASE_SOON_DAYS = 14

export interface TodayView {
  readonly asAt: LocalDate
  /** What imports warned of, by the referral's id. */
  readonly warnings: ReadonlyMap<string, readonly ImportWarning[]>
}

/** Every list of the day, from a caseload as it was known on the as-at date. */
export function todayOf(
  caseload: readonly CaseloadEntry[],
  { asAt, warnings }: TodayView,
): Readonly<Record<TodayList, readonly Listed[]>> {
  const open = caseload.filter(({ status }) => status === 'open').sort(byLongestWait)
  const list = (factOf: (entry: CaseloadEntry) => TodayFact | undefined) =>
    open
      .flatMap((entry): readonly Listed[] => {
        const fact = factOf(entry)
        return fact ? [{ entry, fact }] : []
      })
      // Sorting is stable: among equals the longest wait stays first.
      .sort((a, b) => urgencyOf(a.fact) - urgencyOf(b.fact))
  return {
    due_soon: list((entry) => lastDayOf(entry, { asAt, isMeant: isDueSoon })),
    unexplained: list((entry) => lastDayOf(entry, { asAt, isMeant: isUnexplained })),
    warrants: list((entry) => warrantOf(entry, asAt)),
    releases: list((entry) => releaseOf(entry, asAt)),
    silent_14: list((entry) => silenceOf(entry, { asAt, from: 14 })),
    silent_7: list((entry) => silenceOf(entry, { asAt, from: 7 })),
    remissions: list(readyOf),
    faults: list((entry) => faultyOf(entry, warnings)),
  }
}

/** Lists put the lowest first. */
function urgencyOf(fact: TodayFact): number {
  switch (fact.kind) {
    case 'last_day':
    case 'warrant':
    case 'release':
      return fact.daysLeft
    case 'last_event':
      return -fact.daysSince
    case 'faults':
      return -fact.faults.length
    case 'ready':
      return 0
  }
}

interface Meant {
  readonly asAt: LocalDate
  readonly isMeant: (entry: CaseloadEntry) => boolean
}

const isDueSoon = ({ state }: CaseloadEntry) => state === 'due_soon'

function lastDayOf(entry: CaseloadEntry, { asAt, isMeant }: Meant): TodayFact | undefined {
  const on = entry.leading?.lastDay
  return on && isMeant(entry)
    ? { kind: 'last_day', on, daysLeft: daysBetween(asAt, on) }
    : undefined
}

/** The warrant issued last counts: one issued again takes the place of the one before it. */
function warrantOf({ referral }: CaseloadEntry, asAt: LocalDate): TodayFact | undefined {
  const issued = referral.warrants.at(-1)
  if (!issued || referral.direction !== 'transfer') return undefined
  const on = addDays(issued, Number(CLOCK_DEFINITIONS.warrant.toLastDay))
  const daysLeft = daysBetween(asAt, on)
  return daysLeft <= WARRANT_SOON_DAYS ? { kind: 'warrant', on, daysLeft } : undefined
}

function releaseOf({ referral }: CaseloadEntry, asAt: LocalDate): TodayFact | undefined {
  const on = referral.releaseOn
  if (!on || referral.direction !== 'transfer') return undefined
  const daysLeft = daysBetween(asAt, on)
  return daysLeft <= RELEASE_SOON_DAYS ? { kind: 'release', on, daysLeft } : undefined
}

interface Silence {
  readonly asAt: LocalDate
  /** Days since the last event from which on it counts. */
  readonly from: number
}

/** A step of which only the month is known happened at its end at the latest: never overstated. */
function silenceOf({ referral }: CaseloadEntry, { asAt, from }: Silence): TodayFact | undefined {
  const events = [
    ...eventDays(referral).map((on) => ({ on, latest: on })),
    ...Object.values(referral.months).map((on) => ({ on, latest: lastDayOfMonth(on) })),
  ]
  const [last] = events.sort((a, b) => compareText(b.latest, a.latest))
  if (!last) return undefined
  const daysSince = daysBetween(last.latest, asAt)
  return daysSince >= from ? { kind: 'last_event', on: last.on, daysSince } : undefined
}

function readyOf({ referral: { direction, days, months } }: CaseloadEntry): TodayFact | undefined {
  if (direction !== 'remission') return undefined
  const on = days.remission_ready
  return on || months.remission_ready ? { kind: 'ready', on } : undefined
}

/** On this list are the referrals of the data-quality list, and no others. */
function faultyOf(entry: CaseloadEntry, warnings: TodayView['warnings']): TodayFact | undefined {
  const faults = faultsOf(entry, warnings.get(entry.referral.id) ?? [])
  return faults.length > 0 ? { kind: 'faults', faults: faults.map(({ kind }) => kind) } : undefined
}
