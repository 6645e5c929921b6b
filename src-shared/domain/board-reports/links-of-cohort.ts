import { daysBetween } from '../local-date.ts'
import { incidenceAt } from '../quality-improvement/aalen-johansen.ts'
import { INCIDENCE_DAYS } from './cohort-incidence.ts'
import { implied } from './disclosure/ledger.ts'
import {
  addsUp,
  atMost,
  type Claims,
  type Derived,
  equals,
  isAtMost,
  isShown,
  type LinkedFigures,
  NO_CLAIMS,
  type PublishedFigures,
} from './disclosure/linked-figures.ts'
import { LARGEST, type Range, type Relation } from './disclosure/system.ts'
import { COHORT_SIZE, chanceBy, denominatorOf, leftOutOf, numeratorOf } from './figure-names.ts'
import { round } from './figures.ts'
import { safeDays } from './incidence-section.ts'
import type { LinkContext } from './link-context.ts'
import type { ReportCounts } from './report-counts.ts'

/** The start of the clock, and the days at which the curve is read off. */
const DAYS: readonly number[] = [0, ...INCIDENCE_DAYS]
const admittedBy = (day: number) => `cohort, admitted by day ${day}`
const notBy = (day: number) => `cohort, not admitted by day ${day}`
const between = (from: number, to: number) => `cohort, admitted after day ${from} by day ${to}`
const PAIRS = DAYS.flatMap((from) => DAYS.flatMap((to) => (from < to ? [{ from, to }] : [])))

/** The cohort: how many were admitted by each day, and what the chance of it tells of that. */
export function cohortLinks(counts: ReportCounts, context: LinkContext): LinkedFigures {
  const { incidence } = counts
  const { ledger, request, ruleSet } = context
  const size = ledger.idOf(COHORT_SIZE)
  const by = new Map(DAYS.map((day, place) => [day, [0, ...incidence.admittedBy][place] ?? 0]))
  const count = (day: number) => by.get(day) ?? 0
  const safe = safeDays(incidence, ruleSet)
  return {
    quantities: [
      ...DAYS.map((day) => implied(admittedBy(day), count(day))),
      ...DAYS.map((day) => implied(notBy(day), incidence.cohort - count(day))),
      ...PAIRS.map(({ from, to }) => implied(between(from, to), count(to) - count(from))),
    ],
    derived: INCIDENCE_DAYS.map((day, place) =>
      chance({
        ...{ day, size, threshold: ruleSet.threshold },
        value:
          incidence.cohort === 0
            ? null
            : round(100 * incidenceAt(incidence.curve, day).probability, 0),
        isSafe: safe.has(place),
        isFollowed: day <= daysBetween(request.to, request.asAt),
      }),
    ),
    relations: [
      equals([[1, admittedBy(0)]]),
      ...PAIRS.map(({ from, to }) => addsUp([admittedBy(from), between(from, to)], admittedBy(to))),
      ...DAYS.map((day) => addsUp([admittedBy(day), notBy(day)], size)),
      ...withTheIndicators(context),
    ],
  }
}

/** I6 counts the same referrals, without those not yet due and those that ended before. */
function withTheIndicators({ ledger, request }: LinkContext): readonly Relation[] {
  const out = (id: 'I6' | 'cohort', reason: string) => ledger.idOf(leftOutOf(id, reason))
  const within = ledger.idOf(numeratorOf('I6'))
  return [
    equals([
      [1, ledger.idOf(COHORT_SIZE)],
      [1, out('cohort', 'dateOrder')],
      [-1, ledger.idOf(denominatorOf('I6'))],
      ...['dateOrder', 'notYetDue', 'endedOtherwise'].map(
        (reason) => [-1, out('I6', reason)] as const,
      ),
    ]),
    ...['datePartial', 'dateOrder', 'under18', 'wales'].map((reason) =>
      isAtMost(out('I6', reason), out('cohort', reason)),
    ),
    isAtMost(within, admittedBy(28)),
    // Those not yet due may have been admitted already; by statute a day less counts.
    ...(request.clock === 'statutory'
      ? []
      : [
          atMost([
            [1, admittedBy(28)],
            [-1, within],
            [-1, out('I6', 'notYetDue')],
          ]),
        ]),
  ]
}

interface Chance {
  readonly day: number
  readonly size: string
  readonly threshold: number
  readonly value: number | null
  readonly isSafe: boolean
  /** Whether everybody was followed to this day or their end: then the chance is a plain share. */
  readonly isFollowed: boolean
}

function chance({ day, size, threshold, value, isSafe, isFollowed }: Chance): Derived {
  return {
    ...{ id: chanceBy(day), tables: ['chance of admission'], cost: 4 },
    ...{ value, isSafe, parts: [] },
    tells: (published, others) => {
      if (!isShown(published)) return NO_CLAIMS
      if (published.value === null) return { ranges: [[size, { min: 0, max: 0 }]] }
      return chanceClaims(published.value, { day, size, isFollowed, threshold }, others)
    },
  }
}

/**
 * Censored referrals make the estimate larger than the share that was seen to be admitted, never
 * smaller. That a day is shown says that nobody or enough people were admitted since the last such.
 */
function chanceClaims(
  percent: number,
  { day, size, isFollowed, threshold }: Pick<Chance, 'day' | 'size' | 'isFollowed' | 'threshold'>,
  others: PublishedFigures,
): Claims {
  const before = DAYS.findLast(
    (one) => one < day && (one === 0 || isShown(others.get(chanceBy(one)))),
  )
  const nobodyOrEnough: Range = { min: 0, max: LARGEST, gap: threshold }
  return {
    ranges: [admittedBy(day), notBy(day), between(before ?? 0, day)].map(
      (id) => [id, nobodyOrEnough] as const,
    ),
    relations: [
      atMost([
        [200, admittedBy(day)],
        [-(2 * percent + 1), size],
      ]),
      ...(isFollowed
        ? [
            atMost([
              [2 * percent - 1, size],
              [-200, admittedBy(day)],
            ]),
          ]
        : []),
    ],
  }
}
