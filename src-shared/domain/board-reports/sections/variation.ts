/** What the region's charts say of its measures. Source: docs/specs/control-limits.md. */
import { addDays, addMonths } from '../../local-date.ts'
import {
  MEASURES,
  type MeasureId,
  measureOf,
} from '../../quality-improvement/measures/catalogue.ts'
import type { MeasureUnit } from '../../quality-improvement/measures/measure.ts'
import type { SiteRules } from '../../quality-improvement/site-rules.ts'
import { chartWithMarks } from '../../quality-improvement/spc/chart-with-marks.ts'
import type { Assurance, PointType } from '../../quality-improvement/spc/verdict.ts'
import type { ReferralFacts } from '../../referrals/referral.ts'
import { ABSENT, type Cell, type Disclosure } from '../disclosure-control.ts'
import { round } from '../figures.ts'
import type { ReportRequest } from '../report-request.ts'
import type { ReportSource } from '../report-source.ts'

/** The measures that a board follows over time. */
const FOLLOWED = [
  'share_admitted_within_28',
  'share_assessed_within_14',
  'waiting_beyond_28',
  'days_referral_to_admission',
  'days_need_to_referral',
  'unexplained_overrun_days',
  'access_assessments',
  'admissions_after_56',
  'days_ready_to_return',
] as const satisfies readonly MeasureId[]

/** How many months up to the end of the period the charts go back. */
export const CHART_MONTHS = 24

/** One measure and its two icons; without a chart it has none. */
export interface VariationLine {
  readonly measure: MeasureId
  readonly unit: MeasureUnit
  readonly variation: PointType | null
  readonly assurance: Assurance | null
  /** Points on the chart. Inside the region only, as a point can be one person. */
  readonly points: Cell
  readonly latest: Cell
  readonly mean: Cell
}

/**
 * The charts of the region as two icons each: what kind of variation the latest point shows, and
 * whether a target can be expected to be met. No icon says how many people are behind it.
 */
export function variationLines(
  { referrals, marks, rules }: Pick<ReportSource, 'referrals' | 'marks' | 'rules'>,
  { to, asAt }: Pick<ReportRequest, 'to' | 'asAt'>,
  disclosure: Disclosure,
): readonly VariationLine[] {
  const from = addMonths(addDays(to, 1), -CHART_MONTHS)
  return FOLLOWED.map((measure) => {
    const { chart } = chartOf(measure, referrals, { ...rules, from, to, asAt }, marks)
    const { unit } = MEASURES[measure]
    if (chart.kind === 'none') {
      const none = disclosure.inside(chart.points.length)
      return { measure, unit, variation: null, assurance: null, points: none, ...NO_VALUES }
    }
    const last = chart.points.findLast(({ y }) => y !== null)
    const shown = (value: number | null | undefined): Cell =>
      value === null || value === undefined
        ? ABSENT
        : disclosure.inside(unit === 'share' ? round(100 * value, 1) : round(value, 1))
    return {
      ...{ measure, unit, variation: chart.variation, assurance: chart.assurance },
      points: disclosure.inside(chart.points.length),
      latest: shown(last?.y),
      mean: shown(last?.centre),
    }
  })
}

const NO_VALUES = { latest: ABSENT, mean: ABSENT }

function chartOf(
  measure: MeasureId,
  referrals: readonly ReferralFacts[],
  scope: Pick<ReportRequest, 'from' | 'to' | 'asAt'> & SiteRules,
  marks: ReportSource['marks'],
) {
  const measured = measureOf(measure, referrals, {
    ...scope,
    ...{ establishment: undefined, receivingProvider: undefined, securityLevel: undefined },
  })
  return chartWithMarks(measured, {
    ...{ chart: null, ruleSet: 'r', direction: MEASURES[measure].direction, simulations: 0 },
    marks: marks.get(measure) ?? [],
  })
}
