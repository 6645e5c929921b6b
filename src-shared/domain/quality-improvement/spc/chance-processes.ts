/** Processes in which nothing changes, drawn by chance: what a chart should be quiet about. */
import { sum } from '../../board-reports/figures.ts'
import type { Chance } from '../../demonstration/chance.ts'
import type { SeriesKind, SeriesPoint } from './measure-series.ts'

/** From so great a mean, or spread, counts are drawn from the normal curve, which is close enough. */
const NORMAL_FROM = 50

/** Draws the values of one group again, as if the process had been the same all along. */
export type Redraw = (chance: Chance) => readonly SeriesPoint[]

/**
 * The process that stays as it is, with the same n and the same mean level as a group: Poisson for
 * counts, binomial for shares, events at any moment for days between them, geometric for referrals
 * between them; other values are drawn with replacement from the group's own. Missing points stay
 * missing.
 */
export function unchangedProcess(
  points: readonly SeriesPoint[],
  kind: Exclude<SeriesKind, 'rare_events'> | 'days_between' | 'referrals_between',
): Redraw {
  const counted = points.filter(({ y }) => y !== null)
  const values = counted.map(({ y }) => y ?? 0)
  const mean = values.length === 0 ? 0 : sum(values) / values.length
  switch (kind) {
    case 'values':
      return redrawEach(points, (chance) => drawn(values, chance))
    case 'count':
      return redrawEach(points, (chance) => drawCount(mean, chance))
    case 'referrals_between':
      return redrawEach(points, (chance) => drawReferralsBetween(mean, chance))
    case 'days_between':
      return (chance) => redrawEvents(points, mean, chance)
    case 'proportion':
      return redrawShares(points, counted)
  }
}

function redrawEach(points: readonly SeriesPoint[], draw: (chance: Chance) => number): Redraw {
  return (chance) =>
    points.map((point) => (point.y === null ? point : { ...point, y: draw(chance) }))
}

function drawn(values: readonly number[], chance: Chance): number {
  return values[chance.between(0, values.length - 1)] ?? 0
}

function redrawShares(points: readonly SeriesPoint[], counted: readonly SeriesPoint[]): Redraw {
  const total = sum(counted.map(({ n }) => n))
  const share = total === 0 ? 0 : sum(counted.map(({ y, n }) => (y ?? 0) * n)) / total
  return (chance) =>
    points.map((point) => {
      if (point.y === null) return point
      const numerator = drawOf(point.n, share, chance)
      return { ...point, numerator, y: numerator / point.n }
    })
}

/** Moments of events without a pattern, then the whole days between their dates. */
function redrawEvents(points: readonly SeriesPoint[], mean: number, chance: Chance) {
  let moment = chance.draw()
  return points.map((point) => {
    const before = Math.floor(moment)
    moment += -Math.log(1 - chance.draw()) * mean
    return { ...point, y: Math.floor(moment) - before }
  })
}

function drawReferralsBetween(mean: number, chance: Chance): number {
  if (mean === 0) return 0
  return Math.floor(Math.log(1 - chance.draw()) / Math.log(mean / (1 + mean)))
}

function drawCount(mean: number, chance: Chance): number {
  if (mean > NORMAL_FROM) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(chance)))
  const floor = Math.exp(-mean)
  let count = 0
  for (let left = chance.draw(); left > floor; left *= chance.draw()) count += 1
  return count
}

function drawOf(n: number, share: number, chance: Chance): number {
  const variance = n * share * (1 - share)
  if (variance > NORMAL_FROM) {
    const about = Math.round(n * share + Math.sqrt(variance) * normal(chance))
    return Math.min(n, Math.max(0, about))
  }
  let numerator = 0
  for (let count = 0; count < n; count += 1) if (chance.happens(share)) numerator += 1
  return numerator
}

function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance.draw())) * Math.cos(2 * Math.PI * chance.draw())
}
