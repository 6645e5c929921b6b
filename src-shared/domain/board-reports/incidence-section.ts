import {
  cumulativeIncidence,
  incidenceAt,
  logLogLimits,
} from '../quality-improvement/aalen-johansen.ts'
import { cohortOf, INCIDENCE_DAYS } from './cohort-incidence.ts'
import { ABSENT, type Cell, type Disclosure, HIDDEN, isSafe } from './disclosure-control.ts'
import { round } from './figures.ts'
import type { Excluded, Subject } from './indicator.ts'

/** The chance of admission by each day since the start of the clock, open referrals counted. */
export interface IncidenceSection {
  readonly points: readonly {
    readonly day: number
    readonly percent: Cell
    /** 95 % limits in words; inside the region only, as they give the numbers at risk away. */
    readonly limits: Cell
    /** The same two limits, in percent. */
    readonly lower: Cell
    readonly upper: Cell
  }[]
  /** The whole curve, as days and percent: inside the region only, as each step is a person. */
  readonly curve: readonly (readonly [day: number, percent: number])[]
  readonly cohortSize: Cell
  /** Referrals of the period that the cohort leaves out, by the reason. */
  readonly excluded: readonly ExcludedCell[]
}

/** How many referrals a figure leaves out for one reason. */
export interface ExcludedCell {
  readonly reason: string
  readonly cell: Cell
}

/** What a figure leaves out as its audience may see it; a reason that left out nobody is not said. */
export function excludedCells(excluded: Excluded, disclosure: Disclosure): readonly ExcludedCell[] {
  return Object.entries(excluded)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => ({ reason, cell: disclosure.count(count) }))
}

export function incidenceSection(
  subject: Pick<Subject, 'transfers' | 'scope'>,
  excluded: Excluded,
  disclosure: Disclosure,
): IncidenceSection {
  const { followUps } = cohortOf(subject)
  const curve = cumulativeIncidence(followUps, 'admitted')
  const isInternal = disclosure.audience === 'internal'
  const decimals = isInternal ? 1 : 0
  const admittedBy = (day: number) =>
    followUps.filter(({ time, end }) => end === 'admitted' && time <= day).length
  const showable = isInternal
    ? [...INCIDENCE_DAYS]
    : safeDays(INCIDENCE_DAYS, admittedBy, followUps.length)

  return {
    points: INCIDENCE_DAYS.map((day) => {
      const point = incidenceAt(curve, day)
      const figure = showable.includes(day) ? percentCell(point.probability, decimals) : HIDDEN
      return {
        day,
        percent: followUps.length === 0 ? ABSENT : figure,
        ...(isInternal ? limitCells(logLogLimits(point)) : NO_LIMITS),
      }
    }),
    curve: isInternal
      ? curve.map(({ time, probability }) => [time, round(100 * probability, 2)] as const)
      : [],
    cohortSize: disclosure.count(followUps.length),
    excluded: excludedCells(excluded, disclosure),
  }
}

function percentCell(probability: number, decimals: number): Cell {
  const value = round(100 * probability, decimals)
  return { shown: `${value.toFixed(decimals)}%`, value, isHidden: false }
}

const NO_LIMITS = { limits: ABSENT, lower: ABSENT, upper: ABSENT }

function limitCells(limits: ReturnType<typeof logLogLimits>): typeof NO_LIMITS {
  if (limits.lower === null || limits.upper === null) return NO_LIMITS
  const [lower, upper] = [percentCell(limits.lower, 1), percentCell(limits.upper, 1)]
  return { limits: { ...ABSENT, shown: `${lower.shown} to ${upper.shown}` }, lower, upper }
}

/**
 * The days whose figure may be shown: the admissions between one shown day and the next, and the
 * rest of the cohort, are each nobody or at least five people.
 */
function safeDays(
  days: readonly number[],
  admittedBy: (day: number) => number,
  cohort: number,
): readonly number[] {
  const shown: number[] = []
  let before = 0
  for (const day of days) {
    const admitted = admittedBy(day)
    if (!isSafe(admitted - before) || !isSafe(cohort - admitted) || !isSafe(admitted)) continue
    shown.push(day)
    before = admitted
  }
  return shown
}
