import { type ChartOptions, settingFor } from './chart-options.ts'
import { isSame } from './moment.ts'
import { type ProcessLimits, processLimits } from './process-limits.ts'
import { RULE_SETS } from './rule-sets.ts'
import type { Facet, Measurement, Series } from './series.ts'
import { codePoints, type SignalCode } from './signals.ts'
import { type PointType, pointType } from './verdict.ts'

/** A stretch of one series under one mean and one pair of limits. */
export interface Group {
  readonly facet: Facet | null
  /** How often the series was rebased up to its first point, which may itself be a rebase. */
  readonly rebaseGroup: number
  /** Also the points that are missing or come after a fixed baseline. */
  readonly n: number
  readonly limits: ProcessLimits
  /** The points that gave the mean and the limits. */
  readonly baseline: readonly Measurement[]
  readonly points: readonly Point[]
}

/** A measurement as it is judged inside its group. */
export interface Point extends Measurement {
  readonly rebaseGroup: number
  readonly code: SignalCode
  readonly type: PointType
}

/** Parts a series at its rebases and judges each part by itself: no rule looks across a rebase. */
export function chartGroups(
  { facet, measurements }: Series,
  options: ChartOptions,
): readonly Group[] {
  const rebases = settingFor(options.rebase, facet) ?? []
  let begun = 0
  const parts = Map.groupBy(measurements, ({ x }) => {
    if (rebases.some((rebase) => isSame(rebase, x))) begun += 1
    return begun
  })
  return [...parts].map(([rebaseGroup, part]): Group => {
    const { baseline, limits, points } = judge(part, options)
    return {
      facet,
      rebaseGroup,
      n: part.length,
      limits,
      baseline,
      points: points.map((point) => ({ ...point, rebaseGroup })),
    }
  })
}

function judge(
  part: readonly Measurement[],
  { fixAfterPoints, ruleSet: name, direction }: ChartOptions,
) {
  const ruleSet = RULE_SETS[name]
  const baseline = part.slice(0, fixAfterPoints ?? part.length)
  const limits = processLimits(
    baseline.map(({ y }) => y),
    ruleSet,
  )
  const points = codePoints(part, limits, ruleSet).map((point) => ({
    ...point,
    type: pointType(point.code, direction),
  }))
  return { baseline, limits, points }
}
