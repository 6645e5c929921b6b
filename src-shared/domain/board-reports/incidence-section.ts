import { incidenceAt, logLogLimits } from '../quality-improvement/aalen-johansen.ts'
import { INCIDENCE_DAYS } from './cohort-incidence.ts'
import { isNobodyOrEnough, type RuleSet } from './disclosure/rule-sets.ts'
import { ABSENT, type Cell, type Disclosure } from './disclosure-control.ts'
import { COHORT_SIZE, chanceBy, leftOutOf } from './figure-names.ts'
import { round } from './figures.ts'
import type { Excluded } from './indicator.ts'
import type { IndicatorId } from './indicator-definitions.ts'
import { leftOutReasons } from './left-out-reasons.ts'
import type { IncidenceCounts } from './report-counts.ts'

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
export function excludedCells(
  of: IndicatorId | 'cohort',
  excluded: Excluded,
  disclosure: Disclosure,
): readonly ExcludedCell[] {
  return [...new Set([...leftOutReasons(of), ...Object.keys(excluded)])]
    .map((reason) => ({
      reason,
      cell: disclosure.count(leftOutOf(of, reason), excluded[reason] ?? 0),
    }))
    .filter(({ cell }) => cell.isHidden || cell.value !== 0)
}

export function incidenceSection(
  { curve, cohort }: IncidenceCounts,
  excluded: Excluded,
  disclosure: Disclosure,
): IncidenceSection {
  const isInternal = disclosure.audience === 'internal'
  return {
    points: INCIDENCE_DAYS.map((day) => {
      const point = incidenceAt(curve, day)
      return {
        day,
        percent: disclosure.chance(chanceBy(day), cohort === 0 ? null : point.probability),
        ...(isInternal ? limitCells(logLogLimits(point)) : NO_LIMITS),
      }
    }),
    curve: isInternal
      ? curve.map(({ time, probability }) => [time, round(100 * probability, 2)] as const)
      : [],
    cohortSize: disclosure.count(COHORT_SIZE, cohort),
    excluded: excludedCells('cohort', excluded, disclosure),
  }
}

const NO_LIMITS = { limits: ABSENT, lower: ABSENT, upper: ABSENT }

function limitCells(limits: ReturnType<typeof logLogLimits>): typeof NO_LIMITS {
  if (limits.lower === null || limits.upper === null) return NO_LIMITS
  const [lower, upper] = [limitCell(limits.lower), limitCell(limits.upper)]
  return { limits: { ...ABSENT, shown: `${lower.shown} to ${upper.shown}` }, lower, upper }
}

function limitCell(probability: number): Cell {
  const value = round(100 * probability, 1)
  return { shown: `${value.toFixed(1)}%`, value, isHidden: false }
}

/**
 * The days whose figure may be shown, by their places: the admissions between one shown day and the
 * next, and the rest of the cohort, are each nobody or enough people.
 */
export function safeDays(
  { admittedBy, cohort }: Pick<IncidenceCounts, 'admittedBy' | 'cohort'>,
  ruleSet: RuleSet,
): ReadonlySet<number> {
  const shown = new Set<number>()
  if (cohort === 0 && ruleSet.isZeroHidden) return shown
  let before = 0
  for (const [place, admitted] of admittedBy.entries()) {
    const groups = [admitted - before, cohort - admitted, admitted]
    if (!groups.every((count) => isNobodyOrEnough(count, ruleSet))) continue
    shown.add(place)
    before = admitted
  }
  return shown
}
