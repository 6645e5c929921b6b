/**
 * Who breaches next: open transfers within their limit, each with the chance of admission in time and
 * what an end of its present stage would add. Source: docs/specs/who-breaches-next.md.
 */
import type { CaseloadEntry } from '../caseload/caseload.ts'
import { compareText } from '../compare-text.ts'
import type { LocalDate } from '../local-date.ts'
import { CLOCK_DEFINITIONS, type WaitClock } from '../referrals/clocks.ts'
import {
  exclusionOf,
  type ReferralFacts,
  STAGE_MILESTONES,
  type Stage,
  stageOf,
} from '../referrals/referral.ts'
import {
  type AdmissionHistory,
  admissionHistory,
  type Chance,
  type KnownChance,
} from './admission-history.ts'
import { type Gain, gainByAdmission, gainFrom } from './gain.ts'
import { pastWait, type StartedEntry } from './past-wait.ts'

/** Open referrals that are not listed, by the first reason that applies. */
export const LEFT_OUT = ['remissions', 'under18', 'wales', 'notStarted', 'breached'] as const
export type LeftOut = (typeof LEFT_OUT)[number]

/** The open transfers to be forecast, those left out, and the history to do it from. */
export interface BreachQuestion {
  readonly inTime: readonly StartedEntry[]
  readonly leftOut: Readonly<Record<LeftOut, number>>
  readonly history: AdmissionHistory
}

interface Terms {
  readonly clock: WaitClock
  /** Only referrals whose clock started on this day or later are history; all where it is left out. */
  readonly historyFrom?: LocalDate | undefined
}

/** What is asked of a caseload on a clock: every transfer, open or ended, is also part of the history. */
export function breachQuestion(
  caseload: readonly CaseloadEntry[],
  { clock, historyFrom }: Terms,
): BreachQuestion {
  // A clock of a whole wait always has a limit.
  const lastDay = Number(CLOCK_DEFINITIONS[clock].toLastDay)
  const started = caseload.filter(isFollowed)
  const past = started.filter(({ leading }) => !historyFrom || leading.start >= historyFrom)
  const leftOut = { remissions: 0, under18: 0, wales: 0, notStarted: 0, breached: 0 }
  for (const entry of caseload) {
    const why = entry.status === 'open' && reasonLeftOut(entry, lastDay)
    if (why) leftOut[why] += 1
  }
  return {
    inTime: started.filter((one) => one.status === 'open' && !reasonLeftOut(one, lastDay)),
    leftOut,
    history: admissionHistory(
      past.map(({ referral, leading }) => pastWait(referral, leading)),
      lastDay,
    ),
  }
}

function isFollowed(entry: CaseloadEntry): entry is StartedEntry {
  return entry.leading !== null && !reasonNotFollowed(entry)
}

function reasonNotFollowed({ referral, leading }: CaseloadEntry): LeftOut | undefined {
  if (referral.direction === 'remission') return 'remissions'
  return exclusionOf(referral) ?? (leading ? undefined : 'notStarted')
}

function reasonLeftOut(entry: CaseloadEntry, lastDay: number): LeftOut | undefined {
  const isPast = entry.leading !== null && entry.leading.days > lastDay
  return reasonNotFollowed(entry) ?? (isPast ? 'breached' : undefined)
}

/** How much is left to change, and in this order. Source: docs/specs/who-breaches-next.md. */
export const STANDINGS = ['can_change', 'not_known', 'little_to_gain'] as const
export type Standing = (typeof STANDINGS)[number]

/** A gain of fewer whole percentage points, as it is shown, is little. */
const LEAST_POINTS = 5

/** What can be said of one open transfer. */
export interface BreachForecast {
  readonly entry: StartedEntry
  /** Whole days since the clock's start, and from the as-at date to its last day. */
  readonly day: number
  readonly daysLeft: number
  /** `last_day` where the last day is the as-at date: nothing is left to forecast. */
  readonly chance: Chance | { readonly kind: 'last_day' }
  /** Of past referrals in any stage on that day, where those of its own stage give no chance. */
  readonly anyStage: KnownChance | undefined
  /** Where it would stand if the present stage ended. */
  readonly next: Stage | 'admitted'
  /** The chance from there; `undefined` on the last day, and where the next is admission. */
  readonly ifEnded: Chance | undefined
  /** Only where both chances are known. */
  readonly gain: Gain | undefined
  readonly standing: Standing
}

/** The forecast of one open transfer from the history of all. */
export function breachForecast(entry: StartedEntry, history: AdmissionHistory): BreachForecast {
  const day = entry.leading.days
  const daysLeft = history.lastDay - day
  const next = stageAfter(entry)
  const about = { entry, day, daysLeft, next }
  if (daysLeft === 0) {
    const none = { anyStage: undefined, ifEnded: undefined, gain: undefined }
    return { ...about, ...none, chance: { kind: 'last_day' }, standing: 'not_known' }
  }
  const chance = history.chanceFrom(day, entry.stage)
  const ifEnded = next === 'admitted' ? undefined : history.chanceFrom(day, next)
  const gain = chance.kind === 'known' ? gainOver(chance, ifEnded) : undefined
  const anyStage = chance.kind === 'known' ? undefined : known(history.chanceFrom(day, undefined))
  return { ...about, chance, anyStage, ifEnded, gain, standing: standingOf(gain) }
}

/** Where a referral would stand if the step that it waits for were recorded. */
function stageAfter({ referral, stage, leading }: StartedEntry): Stage | 'admitted' {
  const milestone = STAGE_MILESTONES.find(([name]) => name === stage)?.[1]
  if (!milestone) return 'admitted'
  const moved: ReferralFacts = {
    ...referral,
    days: { ...referral.days, [milestone]: leading.start },
  }
  return stageOf(moved)
}

function known(chance: Chance): KnownChance | undefined {
  return chance.kind === 'known' ? chance : undefined
}

function gainOver(now: KnownChance, then: Chance | undefined): Gain | undefined {
  if (!then) return gainByAdmission(now)
  return then.kind === 'known' ? gainFrom(now, then) : undefined
}

function standingOf(gain: Gain | undefined): Standing {
  if (!gain) return 'not_known'
  return Math.round(100 * gain.gain) >= LEAST_POINTS ? 'can_change' : 'little_to_gain'
}

/** Where most can still be changed comes first; no figure that is too few decides anything. */
export function byWhatCanChange(a: BreachForecast, b: BreachForecast): number {
  const standing = STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing)
  const gain = decidingGain(b) - decidingGain(a)
  const left = a.daysLeft - b.daysLeft
  return (
    standing || gain || left || compareText(a.entry.referral.localRef, b.entry.referral.localRef)
  )
}

function decidingGain({ gain, standing }: BreachForecast): number {
  return gain && standing === 'can_change' ? gain.gain : 0
}
