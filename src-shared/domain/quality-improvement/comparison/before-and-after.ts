import { addDays, type LocalDate } from '../../local-date.ts'
import { cumulativeIncidence, incidenceAt } from '../aalen-johansen.ts'
import type { Wait } from '../pathway-stages.ts'
import { TOO_FEW_UNDER } from '../too-few.ts'
import { knownBy } from './known-by.ts'
import { followUpOf } from './stage-follow-ups.ts'

/** The referrals of one side of a change. */
export interface ChangeSide {
  readonly n: number
  /** Admitted by the day that is looked at. */
  readonly admitted: number
  /** Those whose fate by the day is known: ended by then, or followed up until then. */
  readonly known: number
  /** Still open when they were last seen, whenever that was. */
  readonly open: number
  /** The longest that any referral of this side has been followed, in days. */
  readonly longestFollowUp: number
  /** Chance of admission by the day, 0 to 1; `null` where nobody was followed up until then. */
  readonly probability: number | null
  readonly se: number | null
  readonly lower: number | null
  readonly upper: number | null
}

/** What can be said of a change. No evidence yet is not evidence that nothing changed. */
export type ChangeVerdict = 'too-few' | 'no-evidence-yet' | 'better' | 'worse'

export interface BeforeAndAfter {
  readonly changeOn: LocalDate
  readonly day: number
  readonly before: ChangeSide
  readonly after: ChangeSide
  /** Referred before the change, and not yet at the day looked at when it came: it may have reached them. */
  readonly acrossChange: number
  /** After less before, of the chance of admission by the day; above 0 is better. */
  readonly difference: number | null
  readonly se: number | null
  /** 95 % limits of the difference. */
  readonly lower: number | null
  readonly upper: number | null
  readonly verdict: ChangeVerdict
}

const NORMAL_975 = 1.959963984540054

/**
 * Whether more people are admitted by a day since a change: the cumulative incidence of admission of
 * those referred on or after the day of the change, less that of those referred before, with open
 * referrals censored and other ends competing. Too few is said where the fate of fewer than 5 on
 * either side is known. Source: docs/specs/before-and-after.md.
 */
export function beforeAndAfter(
  waits: readonly Wait[],
  changeOn: LocalDate,
  { day }: { readonly day: number },
): BeforeAndAfter {
  const before = sideOf(
    waits.filter(({ start }) => start < changeOn),
    day,
  )
  const after = sideOf(
    waits.filter(({ start }) => start >= changeOn),
    day,
  )
  const isEnough = [before, after].every(({ known }) => known >= TOO_FEW_UNDER)
  const difference = isEnough ? differenceOf(before, after) : null
  const found = difference ?? { difference: null, se: null, lower: null, upper: null }
  return {
    ...{ changeOn, day, before, after },
    acrossChange: waits.filter((wait) => isAcross(wait, changeOn, day)).length,
    ...found,
    verdict: verdictOf(found),
  }
}

function isAcross({ start, stop }: Wait, changeOn: LocalDate, day: number): boolean {
  return start < changeOn && stop > changeOn && addDays(start, day) > changeOn
}

function verdictOf({ lower, upper }: Pick<BeforeAndAfter, 'lower' | 'upper'>): ChangeVerdict {
  if (lower === null || upper === null) return 'too-few'
  if (lower > 0) return 'better'
  return upper < 0 ? 'worse' : 'no-evidence-yet'
}

function sideOf(waits: readonly Wait[], day: number): ChangeSide {
  const followUps = waits.map(followUpOf)
  const { known, isFollowed } = knownBy(followUps, day)
  const point = incidenceAt(cumulativeIncidence(followUps, 'admitted'), day)
  const estimate = { probability: point.probability, se: point.se, known }
  return {
    n: waits.length,
    admitted: followUps.filter(({ time, end }) => end === 'admitted' && time <= day).length,
    known,
    open: followUps.filter(({ end }) => end === null).length,
    longestFollowUp: Math.max(0, ...followUps.map(({ time }) => time)),
    ...(isFollowed
      ? { probability: point.probability, se: point.se, ...wilson(estimate) }
      : { probability: null, se: null, lower: null, upper: null }),
  }
}

/**
 * Wilson's score limits, on as many referrals as would give this standard error if nobody had been
 * censored. Where all or none were admitted the error is 0 and says nothing: those whose fate is
 * known are then counted.
 */
function wilson({
  probability,
  se,
  known,
}: {
  readonly probability: number
  readonly se: number
  readonly known: number
}): { readonly lower: number; readonly upper: number } {
  const n = se > 0 ? (probability * (1 - probability)) / se ** 2 : known
  const square = NORMAL_975 ** 2
  const centre = (2 * n * probability + square) / (2 * (n + square))
  const width =
    (NORMAL_975 * Math.sqrt(square + 4 * n * probability * (1 - probability))) / (2 * (n + square))
  return { lower: Math.max(0, centre - width), upper: Math.min(1, centre + width) }
}

/** The limits of both sides put together. Source: Newcombe 1998, Statistics in Medicine 17, 873, method 10. */
function differenceOf(
  before: ChangeSide,
  after: ChangeSide,
): Pick<BeforeAndAfter, 'difference' | 'se' | 'lower' | 'upper'> | null {
  const [a, b] = [limitsOf(after), limitsOf(before)]
  if (!a || !b) return null
  const difference = a.probability - b.probability
  return {
    difference,
    se: Math.hypot(a.se, b.se),
    lower: difference - Math.hypot(a.probability - a.lower, b.upper - b.probability),
    upper: difference + Math.hypot(a.upper - a.probability, b.probability - b.lower),
  }
}

function limitsOf({ probability, se, lower, upper }: ChangeSide) {
  if (probability === null || se === null || lower === null || upper === null) return null
  return { probability, se, lower, upper }
}
