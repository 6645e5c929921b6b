import type { Input } from '#shared/contract/api.ts'
import type { ChartedMeasure } from '#shared/contract/measures.ts'
import {
  isMeasureId,
  MEASURES,
  measureOf,
} from '#shared/domain/quality-improvement/measures/catalogue.ts'
import type { ChartMark, PdsaMark } from '#shared/domain/quality-improvement/measures/chart-mark.ts'
import type {
  MeasureDefinition,
  Measured,
} from '#shared/domain/quality-improvement/measures/measure.ts'
import {
  type OwnMeasure,
  ownDefinition,
  ownSeries,
} from '#shared/domain/quality-improvement/measures/own-measure.ts'
import type { SiteRules } from '#shared/domain/quality-improvement/site-rules.ts'
import type { ChartSettings } from '#shared/domain/quality-improvement/spc/chart-of.ts'
import { chartWithMarks } from '#shared/domain/quality-improvement/spc/chart-with-marks.ts'
import { SIMULATIONS } from '#shared/domain/quality-improvement/spc/false-alarms.ts'
import { suggestRebase } from '#shared/domain/quality-improvement/spc/rebase-suggestion.ts'
import { compareRuleSets } from '#shared/domain/quality-improvement/spc/rule-set-parity.ts'
import type { ReferralFacts } from '#shared/domain/referrals/referral.ts'

/** Which days and which referrals a measure is of, and by which rules it is judged. */
export type ChartScope = Input<'qualityImprovement.listMeasures'> & SiteRules

interface Asked extends Pick<ChartSettings, 'chart'> {
  readonly scope: ChartScope
  readonly marks: readonly ChartMark[]
  readonly pdsa: readonly PdsaMark[]
  /** In place of the targets on the chart: what a project wants to reach. */
  readonly target: number | undefined
  /** With what takes long to work out: false alarms, a step, and what other rules would say. */
  readonly isWhole: boolean
}

/** A measure before it is charted. */
export interface Subject extends Pick<ChartedMeasure, 'id' | 'own'> {
  readonly definition: MeasureDefinition
  readonly measured: Measured
}

/** A measure of the catalogue; `undefined` where it has none of this name. */
export function subjectOf(
  id: string,
  referrals: readonly ReferralFacts[],
  { from, to, asAt, establishment, securityLevel, limits, silentAfter }: ChartScope,
): Subject | undefined {
  if (!isMeasureId(id)) return undefined
  const measured = measureOf(id, referrals, {
    ...{ from, to, asAt, establishment, securityLevel, limits, silentAfter },
    receivingProvider: undefined,
  })
  return { id, own: undefined, definition: MEASURES[id], measured }
}

/** A measure that is kept by hand. Its values were checked when they were entered. */
export function ownSubject(measure: OwnMeasure, scope: ChartScope): Subject {
  const series = ownSeries(measure, scope)
  if (!series.ok) throw new Error(`A kept value makes no series: ${series.failure.code}`)
  const { id, name, unit } = measure
  return { id, own: { name, unit }, definition: ownDefinition(measure), measured: series.value }
}

/** A measure on its chart, with what people put on it and what is to be known of it. */
export function charted(
  { id, own, definition, measured }: Subject,
  { scope, chart: kind, target, isWhole, marks, pdsa }: Asked,
): ChartedMeasure {
  const { chart, isPooled, groups, fixAfterPoints, ...series } = chartWithMarks(measured, {
    ...{ chart: kind, ruleSet: scope.ruleSet, direction: definition.direction, marks },
    target: target === undefined ? undefined : { from: scope.from, value: target },
    simulations: isWhole ? SIMULATIONS : 0,
  })
  const isXmr = chart.kind === 'xmr'
  const { withheld, leftOut } = measured
  return {
    ...{ id, own, definition, chart, isPooled, withheld, leftOut, marks, pdsa },
    silentAfter: id === 'silent_days' ? scope.silentAfter : undefined,
    // Of the last group alone: what lies before a rebase has been settled by a person.
    suggestion: (isWhole && suggestRebase(groups.at(-1) ?? [], series.kind)) || null,
    parity: isWhole && isXmr ? compareRuleSets(groups, fixAfterPoints) : [],
  }
}
