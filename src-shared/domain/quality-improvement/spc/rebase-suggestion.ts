import { sum } from '../../board-reports/figures.ts'
import { chance } from '../../demonstration/chance.ts'
import type { LocalDate } from '../../local-date.ts'
import { FEWEST_POINTS } from './chart-options.ts'
import { backToDays, evened } from './days-between.ts'
import type { SeriesKind, SeriesPoint } from './measure-series.ts'

/** A lasting step that a person may want to rebase at; nothing is ever rebased by itself. */
export interface RebaseSuggestion {
  /** The first point after the step. */
  readonly at: LocalDate
  /** The level on either side: a mean, a share of all n, or days taken back from their scale. */
  readonly before: number
  readonly after: number
  readonly difference: number
  readonly pointsBefore: number
  readonly pointsAfter: number
  /** How often the same points in another order, by chance, show as great a step: above 0, up to 1. */
  readonly pValue: number
  /** `trial` where fewer than 12 points lie on a side, so that limits would still move. */
  readonly limits: 'firm' | 'trial'
}

/** In a series too short for 12 points a side, so many will do, for trial limits. */
const FEWEST_FOR_TRIAL = 6

const ORDERS = 999
const SEED = 28

/** A step that chance shows more often than this is not suggested. */
const MOST_BY_CHANCE = 0.05

interface Weighed {
  readonly value: number
  readonly weight: number
}

interface Step {
  readonly after: number
  readonly size: number
}

/**
 * The one lasting step that fits one group of points best, by least squares, if chance seldom makes
 * one as great: the points are put into 999 other orders, seeded. A share weighs as its n; gaps in
 * days are compared on the T chart's scale. `undefined` where there is none, or fewer than 12 points.
 * A series whose neighbours resemble each other shows steps more often than this says.
 * Source: docs/specs/control-limits.md.
 */
export function suggestRebase(
  points: readonly SeriesPoint[],
  kind: SeriesKind,
): RebaseSuggestion | undefined {
  const counted = points.filter(({ y }) => y !== null)
  const weighed = counted.map((point) => weigh(point, kind))
  const isFirm = counted.length >= 2 * FEWEST_POINTS
  const margin = isFirm ? FEWEST_POINTS : FEWEST_FOR_TRIAL
  const step = greatestStep(weighed, margin)
  const first = step && counted[step.after]
  if (!first || step.size === 0) return undefined
  const pValue = shareAsGreat(weighed, margin, step.size)
  if (pValue > MOST_BY_CHANCE) return undefined
  const before = levelOf(weighed.slice(0, step.after), kind)
  const after = levelOf(weighed.slice(step.after), kind)
  return {
    at: first.x,
    before,
    after,
    difference: after - before,
    pointsBefore: step.after,
    pointsAfter: counted.length - step.after,
    pValue,
    limits: isFirm ? 'firm' : 'trial',
  }
}

function weigh({ y, n }: SeriesPoint, kind: SeriesKind): Weighed {
  const value = y ?? 0
  if (kind === 'rare_events') return { value: evened(value), weight: 1 }
  return { value, weight: kind === 'proportion' ? n : 1 }
}

function levelOf(points: readonly Weighed[], kind: SeriesKind): number {
  const total = sum(points.map(({ weight }) => weight))
  const mean = sum(points.map(({ value, weight }) => value * weight)) / total
  return kind === 'rare_events' ? (backToDays(mean) ?? 0) : mean
}

/** The step that takes most from the squares; `undefined` where no side would be long enough. */
function greatestStep(points: readonly Weighed[], margin: number): Step | undefined {
  const weights = sum(points.map(({ weight }) => weight))
  const values = sum(points.map(({ value, weight }) => value * weight))
  let weightBefore = 0
  let valueBefore = 0
  let best: Step | undefined
  for (const [index, { value, weight }] of points.entries()) {
    weightBefore += weight
    valueBefore += value * weight
    const after = index + 1
    if (after < margin || points.length - after < margin) continue
    const weightAfter = weights - weightBefore
    const gap = valueBefore / weightBefore - (values - valueBefore) / weightAfter
    const size = ((weightBefore * weightAfter) / weights) * gap * gap
    if (!best || size > best.size) best = { after, size }
  }
  return best
}

/** The order as it was counts as one of the thousand, so that the share is never 0. */
function shareAsGreat(points: readonly Weighed[], margin: number, size: number): number {
  const { between } = chance(SEED)
  const order = [...points]
  let asGreat = 1
  for (let count = 0; count < ORDERS; count += 1) {
    for (let last = order.length - 1; last > 0; last -= 1) swap(order, last, between(0, last))
    // What rounding takes from a step as great as ours must not hide it.
    if ((greatestStep(order, margin)?.size ?? 0) >= size * (1 - 1e-9)) asGreat += 1
  }
  return asGreat / (ORDERS + 1)
}

function swap(order: Weighed[], one: number, other: number): void {
  const [first, second] = [order[one], order[other]]
  if (!first || !second) return
  order[one] = second
  order[other] = first
}
