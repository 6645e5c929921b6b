import { sum } from '../../board-reports/figures.ts'
import { compareText } from '../../compare-text.ts'
import { addDays, daysBetween, type LocalDate } from '../../local-date.ts'
import type { PathwayStage } from '../../referrals/code-lists.ts'
import { overrunReasons, type SilentStretch, silentDays, silentStretches } from '../ledger.ts'
import {
  besideSequence,
  overrunOf,
  type StageStretch,
  sequenceOf,
  type Wait,
} from '../pathway-stages.ts'

/** The days of one referral of which the record does not say why they went by. */
export interface HiddenReferral {
  readonly referralId: string
  /** Days past the limit of a stage with no reason recorded. */
  readonly unexplained: number
  /** Days in which nothing was recorded for longer than 14 days. */
  readonly silent: number
  /** Days that are one or the other, those that are both counted once. */
  readonly hidden: number
  /** The longest stretch of silent days; `null` where there is none. */
  readonly longestSilence: SilentStretch | null
  /** The stage in which most of its hidden days lie. */
  readonly stage: PathwayStage
}

/** The hidden days of one stage, of those that follow one another. */
export interface HiddenStage {
  readonly stage: PathwayStage
  readonly hidden: number
  readonly unexplained: number
  readonly silent: number
  /** Referrals with a hidden day in the stage. */
  readonly referrals: number
}

/** The hidden blockages of a cohort: unexplained and silent days, counted, listed and ranked. */
export interface HiddenDays {
  readonly waitDays: number
  /** Days past the limits of the two stages, explained or not. */
  readonly overrun: number
  readonly unexplained: number
  readonly silent: number
  readonly hidden: number
  /** The most hidden days first; a stage without any is left out. */
  readonly stages: readonly HiddenStage[]
  /** The most hidden days first; a referral without any is left out. */
  readonly referrals: readonly HiddenReferral[]
}

/**
 * The days that nobody explained and those of which nothing was recorded, of each referral and of each
 * stage. Source: docs/specs/days-lost.md.
 */
export function hiddenDaysOf(waits: readonly Wait[]): HiddenDays {
  const known = waits.map(hiddenIn)
  const days = known.flatMap((one) => one.days)
  return {
    waitDays: sum(waits.map(({ start, stop }) => daysBetween(start, stop))),
    overrun: sum(waits.flatMap(stretchesOf).map(overrunOf)),
    unexplained: days.filter(({ isUnexplained }) => isUnexplained).length,
    silent: sum(waits.map(silentDays)),
    hidden: days.length,
    stages: stagesOf(days),
    referrals: known
      .flatMap(rowOf)
      .sort((a, b) => b.hidden - a.hidden || compareText(a.referralId, b.referralId)),
  }
}

interface HiddenDay {
  readonly wait: Wait
  readonly stage: PathwayStage
  readonly isUnexplained: boolean
  readonly isSilent: boolean
}

interface Known {
  readonly wait: Wait
  readonly days: readonly HiddenDay[]
}

function stretchesOf(wait: Wait): readonly StageStretch[] {
  return [...sequenceOf(wait), ...besideSequence(wait)]
}

function hiddenIn(wait: Wait): Known {
  const unexplained = unexplainedIn(wait)
  const silent = new Set(silentStretches(wait).flatMap(daysFrom))
  const days = sequenceOf(wait).flatMap(({ stage, from, to }) =>
    daysFrom({ from, to }).flatMap((on): readonly HiddenDay[] => {
      const [isUnexplained, isSilent] = [unexplained.has(on), silent.has(on)]
      return isUnexplained || isSilent ? [{ wait, stage, isUnexplained, isSilent }] : []
    }),
  )
  return { wait, days }
}

/** The two stages with a limit do not overlap, so that no day comes twice. */
function unexplainedIn(wait: Wait): ReadonlySet<LocalDate> {
  const days = stretchesOf(wait).flatMap((stretch) => {
    const first = addDays(stretch.to, -overrunOf(stretch))
    return overrunReasons(wait, stretch).flatMap((reason, index) =>
      reason === undefined ? [addDays(first, index)] : [],
    )
  })
  return new Set(days)
}

function daysFrom({ from, to }: SilentStretch): readonly LocalDate[] {
  return Array.from({ length: daysBetween(from, to) }, (_, index) => addDays(from, index))
}

function stagesOf(days: readonly HiddenDay[]): readonly HiddenStage[] {
  return [...Map.groupBy(days, ({ stage }) => stage)]
    .map(([stage, own]) => ({ stage, ...countsOf(own), referrals: waitsOf(own) }))
    .sort((a, b) => b.hidden - a.hidden || compareText(a.stage, b.stage))
}

function waitsOf(days: readonly HiddenDay[]): number {
  return new Set(days.map(({ wait }) => wait)).size
}

function countsOf(days: readonly HiddenDay[]) {
  return {
    hidden: days.length,
    unexplained: days.filter(({ isUnexplained }) => isUnexplained).length,
    silent: days.filter(({ isSilent }) => isSilent).length,
  }
}

function rowOf({ wait, days }: Known): readonly HiddenReferral[] {
  const [most] = stagesOf(days)
  if (!most) return []
  const [longest] = silentStretches(wait).toSorted((a, b) => lengthOf(b) - lengthOf(a))
  return [
    {
      ...{ referralId: wait.referral.id, ...countsOf(days) },
      longestSilence: longest ?? null,
      stage: most.stage,
    },
  ]
}

function lengthOf({ from, to }: SilentStretch): number {
  return daysBetween(from, to)
}
