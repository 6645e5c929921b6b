/**
 * The ledger of a wait: every day from the referral to its end has exactly one holder, so that the
 * days of all holders add up to the wait. Source: docs/specs/cohorts.md.
 */
import { sum } from '../board-reports/figures.ts'
import { addDays, daysBetween, type LocalDate } from '../local-date.ts'
import {
  ATTRIBUTIONS,
  type Attribution,
  type DelayReason,
  type PathwayStage,
} from '../referrals/code-lists.ts'
import { eventDays } from '../referrals/event-days.ts'
import type { DatedBlockage, StageDelay } from '../referrals/referral.ts'
import {
  besideSequence,
  overrunDaysOf,
  overrunOf,
  STAGE_RULES,
  type StageStretch,
  sequenceOf,
  type Wait,
} from './pathway-stages.ts'
import { USUAL_SILENT_AFTER } from './site-rules.ts'

/** Whose turn it is in each stage, unless a recorded blockage or delay says otherwise. */
const DEFAULT_HOLDERS: Readonly<Partial<Record<PathwayStage, Attribution>>> = {
  need_to_referral: 'PRISON_MH',
  referral_to_assessment: 'RECEIVING',
  assessment_to_bed: 'RECEIVING',
  bed_to_application: 'PRISON',
  application_to_warrant: 'MHCS',
  warrant_to_admission: 'PRISON',
}

export type HolderDays = Readonly<Record<Attribution, number>>

/** The days of each holder in one wait. They add up to the whole days of the wait. */
export function holderDays(wait: Wait): HolderDays {
  const days = Object.fromEntries(ATTRIBUTIONS.map((holder) => [holder, 0])) as Record<
    Attribution,
    number
  >
  const delays = delaysOf(wait)
  for (const stretch of sequenceOf(wait)) {
    for (let day = stretch.from; day < stretch.to; day = addDays(day, 1)) {
      days[holderIn(stretch, { wait, delays, day })] += 1
    }
  }
  return days
}

/** Whose turn it is on the last day to which an open wait was followed. */
export function holderNow(wait: Wait): Attribution {
  const stretch = sequenceOf(wait).at(-1)
  const day = wait.stop
  // The day itself is not over: what covers the day before it covers it, too.
  const delays = delaysOf(wait).map((covered) =>
    covered.to === day ? { ...covered, to: addDays(day, 1) } : covered,
  )
  return stretch ? holderIn(stretch, { wait, delays, day }) : 'NONE'
}

interface OnDay {
  readonly wait: Wait
  readonly delays: readonly CoveredDays[]
  readonly day: LocalDate
}

/** By the blockage of the day, else by the delay of the stage, else by the stage's default. */
function holderIn(
  { stage }: Pick<StageStretch, 'stage'>,
  { wait, delays, day }: OnDay,
): Attribution {
  const delay = delayOn(delays, day)
  return blockageOn(wait, day)?.holder ?? delay?.attribution ?? DEFAULT_HOLDERS[stage] ?? 'NONE'
}

interface CoveredDays {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly delay: StageDelay
}

/** A delay without dates of its own covers the overrun of its stage; the first of a stage counts. */
function delaysOf(wait: Wait): readonly CoveredDays[] {
  return [...sequenceOf(wait), ...besideSequence(wait)].flatMap((stretch) => {
    const overrun = overrunOf(stretch)
    const delay = mainDelay(wait, stretch)
    if (overrun === 0 || !delay) return []
    return [{ from: addDays(stretch.to, -overrun), to: stretch.to, delay }]
  })
}

function delayOn(delays: readonly CoveredDays[], day: LocalDate): StageDelay | undefined {
  return delays.find(({ from, to }) => from <= day && day < to)?.delay
}

/** What was recorded of a day past a limit. */
export interface DayExplained {
  readonly on: LocalDate
  readonly reason: DelayReason | undefined
  readonly holder: Attribution | undefined
}

/**
 * What explains each of some days of a wait: the blockage that stood on it, else the delay whose
 * stage it ran over, whichever of its stages is asked about; nothing where nobody recorded either.
 */
export function explainDays(wait: Wait, days: readonly LocalDate[]): readonly DayExplained[] {
  const delays = delaysOf(wait)
  return days.map((on) => {
    const blockage = blockageOn(wait, on)
    const delay = delayOn(delays, on)
    return {
      on,
      reason: blockage?.reason ?? delay?.reason,
      holder: blockage?.holder ?? delay?.attribution,
    }
  })
}

/**
 * The blockage that stood on a day: it holds from the day it began up to the day before it ended. Of
 * several the one that began last, since it is the nearest to what happened.
 */
export function blockageOn(
  { referral }: Pick<Wait, 'referral'>,
  day: LocalDate,
): DatedBlockage | undefined {
  return referral.blockages
    .filter(({ from, to }) => from <= day && (to === undefined || day < to))
    .reduce<DatedBlockage | undefined>(
      (latest, one) => (latest && latest.from >= one.from ? latest : one),
      undefined,
    )
}

/**
 * Why each day past the limit of a stretch was lost, one entry a day; `undefined` where nobody
 * recorded a reason.
 */
export function overrunReasons(
  wait: Wait,
  stretch: StageStretch,
): readonly (DelayReason | undefined)[] {
  return explainDays(wait, overrunDaysOf(stretch)).map(({ reason }) => reason)
}

/** The main reason recorded for the delay of a stage. */
function mainDelay(
  { referral }: Pick<Wait, 'referral'>,
  { stage }: Pick<StageStretch, 'stage'>,
): StageDelay | undefined {
  const { delayStage } = STAGE_RULES[stage]
  return referral.delays.find((delay) => delay.stage === delayStage)
}

/** A stretch of silent days: from the first of them up to the day before `to`. */
export interface SilentStretch {
  readonly from: LocalDate
  readonly to: LocalDate
}

/**
 * Days of a wait in which nothing at all was recorded for longer than the site's silence: in every gap
 * between two recorded things, and from the last one to the end, the days beyond it.
 */
export function silentDays(wait: Wait): number {
  return sum(silentStretches(wait).map(({ from, to }) => daysBetween(from, to)))
}

/** The silent days of a wait as the stretches that they make, in order. */
export function silentStretches(wait: Wait): readonly SilentStretch[] {
  const { referral, start, stop, silentAfter = USUAL_SILENT_AFTER } = wait
  const heard = [...daysOfEvents(wait), ...referral.recordedOn, stop]
    .filter((on) => start <= on && on <= stop)
    .sort()
  return heard.flatMap((to, index): readonly SilentStretch[] => {
    const from = addDays(heard[index - 1] ?? to, silentAfter)
    return from < to ? [{ from, to }] : []
  })
}

/** The days within a wait on which something happened to it, its start first. */
export function daysOfEvents({ referral, start, stop }: Wait): readonly LocalDate[] {
  return [start, ...eventDays(referral)].filter((on) => start <= on && on <= stop).sort()
}
