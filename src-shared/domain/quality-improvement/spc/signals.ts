import type { ProcessLimits, Value } from './process-limits.ts'
import type { RuleSet } from './rule-sets.ts'

/** Why a point stands out; CC is common cause. Source: docs/specs/control-limits.md. */
export type SignalCode = 'CC' | 'UCL' | 'LCL' | 'T+' | 'T-' | '2A' | '2B' | '7A' | '7B'

/** Up, down, or neither. */
export type Way = 1 | 0 | -1

/** Points on one side of the mean that make a shift. */
const SHIFT_POINTS = 7

/**
 * The points of one group, in order of time, each with its code. A point with several reasons bears
 * the first of: outside the limits, trend, two in three, shift. A missing value breaks every run.
 */
export function codePoints<Point extends { readonly y: Value }>(
  points: readonly Point[],
  limits: ProcessLimits,
  ruleSet: RuleSet,
): readonly (Point & { readonly code: SignalCode })[] {
  return codeByOwnLimits(points, () => limits, ruleSet)
}

/** As `codePoints`, where each point has limits of its own: those of a proportion follow its n. */
export function codeByOwnLimits<Point extends { readonly y: Value }>(
  points: readonly Point[],
  limitsOf: (point: Point) => ProcessLimits,
  ruleSet: RuleSet,
): readonly (Point & { readonly code: SignalCode })[] {
  const values = points.map(({ y }) => y)
  const limits = points.map(limitsOf)
  const sides = values.map((value, index) => wayFrom(limits[index]?.mean, value))
  const outside = values.map((value, index) =>
    beyond(value, limits[index]?.lpl, limits[index]?.upl),
  )
  const beyondNear = values.map((value, index) =>
    beyond(value, limits[index]?.nearLpl, limits[index]?.nearUpl),
  )
  const trend = markTrends(values, ruleSet.trendPoints)
  const near = markTwoInThree({ sides, outside, beyondNear }, ruleSet)
  const shift = markRuns(sides, SHIFT_POINTS)
  return points.map((point, index) => ({
    ...point,
    code:
      coded(outside[index], 'UCL', 'LCL') ??
      coded(trend[index], 'T+', 'T-') ??
      coded(near[index], '2A', '2B') ??
      coded(shift[index], '7A', '7B') ??
      'CC',
  }))
}

function coded(way: Way | undefined, up: SignalCode, down: SignalCode): SignalCode | undefined {
  return way ? (way > 0 ? up : down) : undefined
}

function wayFrom(from: Value | undefined, to: Value | undefined): Way {
  if (typeof from !== 'number' || typeof to !== 'number') return 0
  return to > from ? 1 : to < from ? -1 : 0
}

function beyond(value: Value, lower: Value | undefined, upper: Value | undefined): Way {
  if (wayFrom(upper, value) > 0) return 1
  return wayFrom(lower, value) < 0 ? -1 : 0
}

/** Marks each member of a run of one way that is at least so long. */
function markRuns(ways: readonly Way[], length: number): readonly Way[] {
  const marks = ways.map((): Way => 0)
  let start = 0
  for (const [index, way] of ways.entries()) {
    if (way === ways[index + 1]) continue
    if (index - start + 1 >= length) marks.fill(way, start, index + 1)
    start = index + 1
  }
  return marks
}

/** Each step of a trend marks both its ends; the turn between two trends belongs to the later. */
function markTrends(values: readonly Value[], points: number): readonly Way[] {
  const steps = values.map((value, index) => wayFrom(values[index - 1], value))
  const marked = markRuns(steps, points - 1)
  return marked.map((way, index) => marked[index + 1] || way)
}

interface Judged {
  readonly sides: readonly Way[]
  readonly outside: readonly Way[]
  readonly beyondNear: readonly Way[]
}

/** Only the points beyond the near limit are marked, never the third. */
function markTwoInThree(judged: Judged, { twoInThree }: RuleSet): readonly Way[] {
  const isStrict = twoInThree === 'between-the-limits'
  const counted = isStrict ? withoutOutside(judged) : judged.beyondNear
  const ends = counted.map(
    (_, last) =>
      Math.abs(totalOfThree(counted, last)) >= 2 &&
      (!isStrict || Math.abs(totalOfThree(judged.sides, last)) === 3),
  )
  return counted.map((way, index) => (ends.slice(index, index + 3).includes(true) ? way : 0))
}

function withoutOutside({ beyondNear, outside }: Judged): readonly Way[] {
  return beyondNear.map((way, index) => (outside[index] ? 0 : way))
}

function totalOfThree(ways: readonly Way[], last: number): number {
  return ways.slice(Math.max(0, last - 2), last + 1).reduce((sum: number, way) => sum + way, 0)
}
