import { sum } from '../../board-reports/figures.ts'
import { averageOf } from './average.ts'
import type { Judged } from './chart-kinds.ts'
import { linesOf } from './individuals.ts'
import type { SeriesPoint } from './measure-series.ts'
import type { ProcessLimits } from './process-limits.ts'
import { RULE_SETS } from './rule-sets.ts'
import { codeByOwnLimits } from './signals.ts'

/** A moving range of normal values averages so many of their standard deviations. */
const RANGE_PER_SIGMA = 1.128

/** Far less than any two shares of different counts can lie apart. */
const HAIR = 1e-12

const NO_LIMITS = { lpl: null, upl: null, nearLpl: null, nearUpl: null }

/**
 * Laney's P′ chart of shares: the centre p is all that count of all n; each point's limits are
 * p ± 3 σᵢ σz, where σᵢ = √(p(1 − p) ÷ nᵢ), and σz is the average moving range of the standardised
 * shares (yᵢ − p) ÷ σᵢ, divided by 1.128. Limits may lie outside 0 to 1; only a drawing cuts them.
 * A point without a value takes no part. Source: docs/specs/control-limits.md.
 */
export function judgeProportions(
  points: readonly SeriesPoint[],
  baseline: number,
): readonly Judged[] {
  const used = points.slice(0, baseline)
  const counted = used.filter(({ y }) => y !== null)
  const total = sum(counted.map(({ n }) => n))
  const centre = total === 0 ? null : sum(counted.map(numeratorOf)) / total
  const onCentre = points.map((point) => ({ ...point, y: settle(point.y, centre) }))
  const spread = centre === null ? null : betweenMonths(onCentre.slice(0, baseline), centre)
  return codeByOwnLimits(onCentre, (point) => limitsAt(point, centre, spread), RULE_SETS.excel).map(
    (point) => ({ ...linesOf(limitsAt(point, centre, spread)), code: point.code }),
  )
}

/** A third of 9 and a third of 6 are the share of both, though division may part them by a hair. */
function settle(y: number | null, centre: number | null): number | null {
  return y !== null && centre !== null && Math.abs(y - centre) < HAIR ? centre : y
}

function numeratorOf({ y, n, numerator }: SeriesPoint): number {
  return numerator ?? (y ?? 0) * n
}

/** How much more (above 1) or less shares differ from month to month than n alone would make them. */
function betweenMonths(points: readonly SeriesPoint[], centre: number): number | null {
  const standardised = points.map(({ y, n }) => {
    const sigma = sigmaOf(centre, n)
    if (y === null) return null
    return sigma === 0 ? 0 : (y - centre) / sigma
  })
  const ranges = standardised.flatMap((value, index) => {
    const before = standardised[index - 1] ?? null
    return value === null || before === null ? [] : [Math.abs(value - before)]
  })
  const average = averageOf(ranges)
  return average === null ? null : average / RANGE_PER_SIGMA
}

function sigmaOf(centre: number, n: number): number {
  return Math.sqrt((centre * (1 - centre)) / n)
}

function limitsAt({ n }: SeriesPoint, centre: number | null, spread: number | null): ProcessLimits {
  if (centre === null || spread === null || n === 0) return { mean: centre, ...NO_LIMITS }
  const sigma = sigmaOf(centre, n) * spread
  return {
    mean: centre,
    lpl: centre - 3 * sigma,
    upl: centre + 3 * sigma,
    nearLpl: centre - 2 * sigma,
    nearUpl: centre + 2 * sigma,
  }
}
