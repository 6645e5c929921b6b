import { z } from 'zod'
import type { LocalDate } from '../domain/local-date.ts'
import { MEASURE_IDS, type MeasureId } from '../domain/quality-improvement/measures/catalogue.ts'
import type { LeftOut, MeasureDefinition } from '../domain/quality-improvement/measures/measure.ts'
import { CHART_KINDS } from '../domain/quality-improvement/spc/chart-kinds.ts'
import type { Chart } from '../domain/quality-improvement/spc/drawn-chart.ts'
import { RULE_SETS, type RuleSetName } from '../domain/quality-improvement/spc/rule-sets.ts'
import type { SummaryMatrix } from '../domain/quality-improvement/spc/summary-matrix.ts'
import { SECURITY_LEVELS } from '../domain/referrals/code-lists.ts'
import type { Result } from '../domain/result.ts'
import { day, returns } from './entry.ts'

/** One measure with its chart, and what it does not show. */
export interface ChartedMeasure {
  readonly id: MeasureId
  readonly definition: MeasureDefinition
  readonly chart: Chart
  /** First days of months that are not complete and so not shown. */
  readonly withheld: readonly LocalDate[]
  readonly leftOut: LeftOut
}

type PeriodReversed = { readonly code: 'period-reversed' }

const scope = z.object({
  from: day,
  to: day,
  asAt: day,
  establishment: z.string().max(10).optional(),
  securityLevel: z.enum(SECURITY_LEVELS).optional(),
  ruleSet: z.enum(Object.keys(RULE_SETS) as [RuleSetName, ...RuleSetName[]]).default('r'),
})

export const measures = {
  /** One measure over a period, on the chart that was asked for or that suits it. */
  'qualityImprovement.summariseMeasure': {
    input: scope.extend({
      measure: z.enum(MEASURE_IDS as readonly [MeasureId, ...MeasureId[]]),
      chart: z.enum(CHART_KINDS).optional(),
      /** From the first day of the period on; a share is 0 to 1. */
      target: z.number().min(0).max(100_000).optional(),
    }),
    output: returns<Result<ChartedMeasure, PeriodReversed>>(),
  },
  /** Every measure of the catalogue, and how many of them vary in which way. */
  'qualityImprovement.listMeasures': {
    input: scope,
    output:
      returns<
        Result<
          { readonly measures: readonly ChartedMeasure[]; readonly matrix: SummaryMatrix },
          PeriodReversed
        >
      >(),
  },
} as const
