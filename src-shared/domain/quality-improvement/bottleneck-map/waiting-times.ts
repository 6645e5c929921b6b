import { median, quantile, sum } from '../../board-reports/figures.ts'
import {
  cumulativeIncidence,
  type FollowUp,
  type IncidencePoint,
  incidenceAt,
  logLogLimits,
} from '../aalen-johansen.ts'
import { kaplanMeier } from '../kaplan-meier.ts'
import { TOO_FEW_UNDER } from '../too-few.ts'

/** Of completed stays alone, in whole or part days: leaves out everyone who still waits. */
export interface CompletedTimes {
  readonly n: number
  readonly mean: number | null
  readonly median: number | null
  /** The 90th centile, by R's type 7. */
  readonly p90: number | null
  readonly longest: number | null
}

/** The time within which half have gone on, those still waiting counted; `null` where not reached. */
export interface CountedMedian {
  readonly median: number | null
  readonly lower: number | null
  readonly upper: number | null
}

/** A chance, 0 to 1, with its 95 % limits by the log-log formula; `null` where they are not known. */
export interface Chance {
  readonly probability: number
  readonly lower: number | null
  readonly upper: number | null
}

/** How a stay ends: by going on to the next step, or because the wait ended otherwise. */
export type Leaving = 'completed' | 'otherwise'

/** What is said of the time spent at one place or in one stage. */
export interface WaitingTimes {
  readonly n: number
  readonly open: number
  readonly otherwise: number
  readonly completed: CompletedTimes
  readonly counted: CountedMedian
  readonly leaving: readonly LeavingByDay[]
}

/** The chances of having left by a day. */
export interface LeavingByDay {
  readonly day: number
  /** `null` with fewer than 5, and past the last day on which anyone was followed and still waited. */
  readonly chances: Readonly<Record<Leaving, Chance>> | null
}

/** The days at which the chances are read off. */
const MAP_DAYS = [7, 14, 28, 56, 84] as const

/** Mean, median and 90th centile of days; each `null` where there are none. */
export function completedTimes(days: readonly number[]): CompletedTimes {
  return {
    n: days.length,
    mean: days.length === 0 ? null : sum(days) / days.length,
    median: median(days),
    p90: quantile(days, 0.9),
    longest: quantile(days, 1),
  }
}

/**
 * The time of stays with those still waiting counted beside the completed alone. In the Kaplan-Meier
 * median leaving otherwise is censoring; in the chances the two ways of leaving compete.
 * Source: docs/specs/estimators.md.
 */
export function waitingTimes(stays: readonly FollowUp<Leaving>[]): WaitingTimes {
  const completed = stays.filter(({ end }) => end === 'completed')
  const km = kaplanMeier(
    stays.map(({ time, end }) => ({ time, end: end === 'completed' ? end : null })),
    'log-log',
  )
  return {
    n: stays.length,
    open: stays.filter(({ end }) => end === null).length,
    otherwise: stays.filter(({ end }) => end === 'otherwise').length,
    completed: completedTimes(completed.map(({ time }) => time)),
    counted: { median: km.median, lower: km.medianLower, upper: km.medianUpper },
    leaving: leavingByDay(stays),
  }
}

function leavingByDay(stays: readonly FollowUp<Leaving>[]): readonly LeavingByDay[] {
  const completed = cumulativeIncidence(stays, 'completed')
  const otherwise = cumulativeIncidence(stays, 'otherwise')
  const followed = followedTo(stays)
  return MAP_DAYS.map((day) => ({
    day,
    chances:
      stays.length < TOO_FEW_UNDER || day > followed
        ? null
        : { completed: chanceAt(completed, day), otherwise: chanceAt(otherwise, day) },
  }))
}

/** The last day of which the stays say anything: for ever, where the longest of them ended. */
function followedTo(stays: readonly FollowUp<Leaving>[]): number {
  const last = Math.max(0, ...stays.map(({ time }) => time))
  const isOpenThen = stays.some(({ time, end }) => time === last && end === null)
  return isOpenThen ? last : Number.POSITIVE_INFINITY
}

function chanceAt(points: readonly IncidencePoint[], day: number): Chance {
  const point = incidenceAt(points, day)
  return { probability: point.probability, ...logLogLimits(point) }
}
