import { sum } from '../../board-reports/figures.ts'
import { compareText } from '../../compare-text.ts'
import { addDays, daysBetween, type LocalDate } from '../../local-date.ts'
import type { PathwayStage } from '../../referrals/code-lists.ts'
import { explainDays, type SilentStretch, silentDays, silentStretches } from '../ledger.ts'
import {
  besideSequence,
  daysOf,
  daysPastLimits,
  type StageStretch,
  sequenceOf,
  type Wait,
} from '../pathway-stages.ts'

/** The days of one referral of which the record does not say why they went by. */
export interface HiddenReferral {
  readonly referralId: string
  /** Days past the limit of a stage with no reason recorded. */
  readonly unexplained: number
  /** Days in which nothing was recorded for longer than the site's silence. */
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
  /** Days of the waits, and those from need to referral where that has a limit. */
  readonly waitDays: number
  /** Days past a limit, explained or not; a day past two limits counts once. */
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
    waitDays: sum(waits.flatMap(countedStretches).map(daysOf)),
    overrun: sum(waits.map((wait) => daysPastLimits(wait).length)),
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

/** The stretches whose days follow one another; need to referral among them once it has a limit. */
function countedStretches(wait: Wait): readonly StageStretch[] {
  const before = besideSequence(wait).filter(
    ({ stage, limit }) => stage === 'need_to_referral' && limit !== null,
  )
  return [...before, ...sequenceOf(wait)]
}

function hiddenIn(wait: Wait): Known {
  const unexplained = unexplainedIn(wait)
  const silent = new Set(silentStretches(wait).flatMap(daysFrom))
  const days = countedStretches(wait).flatMap(({ stage, from, to }) =>
    daysFrom({ from, to }).flatMap((on): readonly HiddenDay[] => {
      const [isUnexplained, isSilent] = [unexplained.has(on), silent.has(on)]
      return isUnexplained || isSilent ? [{ wait, stage, isUnexplained, isSilent }] : []
    }),
  )
  return { wait, days }
}

function unexplainedIn(wait: Wait): ReadonlySet<LocalDate> {
  const days = explainDays(wait, daysPastLimits(wait))
  return new Set(days.flatMap(({ on, reason }) => (reason === undefined ? [on] : [])))
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
