import { type Result, refuse, succeed } from '../../result.ts'
import {
  type ChartOptions,
  type OptionRefusal,
  optionRefusal,
  settingFor,
} from './chart-options.ts'
import { chartGroups, type Group } from './groups.ts'
import { type Note, ruleSetNote, seriesNotes } from './notes.ts'
import { arrangeSeries, type Facet, type Measurement, type SeriesRefusal } from './series.ts'
import { type Assurance, assuranceOf, type PointType } from './verdict.ts'

/** The charts of one or more series. */
export interface XmrChart {
  /** By facet, then time. */
  readonly groups: readonly Group[]
  readonly verdicts: readonly Verdict[]
  readonly notes: readonly Note[]
}

/** What the two icons beside one series say. */
export interface Verdict {
  readonly facet: Facet | null
  readonly variation: PointType
  readonly assurance: Assurance | null
}

/** Why no chart can be drawn. */
export type XmrRefusal = SeriesRefusal | OptionRefusal

/**
 * Draws XmR charts as NHS "Making Data Count" does, by the rule set that is named.
 * Source: docs/specs/control-limits.md.
 */
export function xmr(
  measurements: readonly Measurement[],
  options: ChartOptions,
): Result<XmrChart, XmrRefusal> {
  const arranged = arrangeSeries(measurements)
  if (!arranged.ok) return arranged
  const refusal = optionRefusal(options, arranged.value)
  if (refusal) return refuse(refusal)
  const charts = arranged.value.map((series) => ({ series, groups: chartGroups(series, options) }))
  return succeed({
    groups: charts.flatMap(({ groups }) => groups),
    verdicts: charts.flatMap(({ groups }) => groups.slice(-1).flatMap(verdictBy(options))),
    notes: [
      ruleSetNote(options),
      ...charts.flatMap(({ series, groups }) => seriesNotes(series, groups, options)),
    ],
  })
}

/** The latest point of the latest group speaks for the series. */
function verdictBy({ target, direction }: ChartOptions) {
  return ({ facet, points, limits }: Group): readonly Verdict[] => {
    const aimedAt = target && settingFor(target, facet)
    const assurance = assuranceOf(aimedAt ?? null, limits, direction)
    return points.slice(-1).map(({ type }) => ({ facet, variation: type, assurance }))
  }
}
