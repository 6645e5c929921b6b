import { z } from 'zod'
import type { LocalDate } from '../domain/local-date.ts'
import { MEASURE_IDS, type MeasureId } from '../domain/quality-improvement/measures/catalogue.ts'
import {
  type ChartMark,
  MARK_KINDS,
  type MarkRefusal,
  type PdsaMark,
} from '../domain/quality-improvement/measures/chart-mark.ts'
import type { LeftOut, MeasureDefinition } from '../domain/quality-improvement/measures/measure.ts'
import { CHART_KINDS } from '../domain/quality-improvement/spc/chart-kinds.ts'
import type { Chart } from '../domain/quality-improvement/spc/drawn-chart.ts'
import type { RebaseSuggestion } from '../domain/quality-improvement/spc/rebase-suggestion.ts'
import type { ParityDifference } from '../domain/quality-improvement/spc/rule-set-parity.ts'
import { RULE_SETS, type RuleSetName } from '../domain/quality-improvement/spc/rule-sets.ts'
import type { SummaryMatrix } from '../domain/quality-improvement/spc/summary-matrix.ts'
import { SECURITY_LEVELS } from '../domain/referrals/code-lists.ts'
import type { Result } from '../domain/result.ts'
import { day, returns } from './entry.ts'
import type { Kept } from './kept.ts'

/** One measure with its chart, and what it does not show. */
export interface ChartedMeasure {
  /** Of the catalogue, or the id of a measure that is kept by hand. */
  readonly id: MeasureId | string
  /** What people call it, and count it in, where it is kept by hand. */
  readonly own: { readonly name: string; readonly unit: string } | undefined
  readonly definition: MeasureDefinition
  readonly chart: Chart
  /** Three months stand together in a point, because one alone is too thin to chart. */
  readonly isPooled: boolean
  /** First days of months that are not complete and so not shown. */
  readonly withheld: readonly LocalDate[]
  readonly leftOut: LeftOut
  /** Of silent days alone: after how many days without any record a gap is silent. */
  readonly silentAfter: number | undefined
  readonly marks: readonly ChartMark[]
  readonly pdsa: readonly PdsaMark[]
  /** A step that a person may want to rebase at; nothing is rebased by itself. */
  readonly suggestion: RebaseSuggestion | null
  /** Points of an XmR chart that the rule sets judge differently. */
  readonly parity: readonly ParityDifference[]
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

/** Of the catalogue, or of one that is kept by hand. */
export const measureId = z.union([
  z.enum(MEASURE_IDS as readonly [MeasureId, ...MeasureId[]]),
  z.uuid(),
])

type NotThere = { readonly code: 'not-there' }

export const measures = {
  /** One measure over a period, on the chart that was asked for or that suits it. */
  'qualityImprovement.summariseMeasure': {
    input: scope.extend({
      measure: measureId,
      chart: z.enum(CHART_KINDS).optional(),
      /** In place of the targets on the chart; a share is 0 to 1. */
      target: z.number().min(0).max(100_000).optional(),
    }),
    output: returns<Result<ChartedMeasure, PeriodReversed | NotThere>>(),
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
  /** A rebase, a baseline, a target or a note on the chart of a measure. */
  'qualityImprovement.markChart': {
    input: z.object({
      measure: measureId,
      establishment: z.string().max(10).optional(),
      kind: z.enum(MARK_KINDS),
      on: day,
      /** Of a target on the scale of the measure: a share is 0 to 1. */
      value: z.number().min(0).max(100_000).optional(),
      words: z.string().trim().max(4000).default(''),
    }),
    output: returns<Result<Kept, MarkRefusal>>(),
  },
  'qualityImprovement.removeMark': {
    input: z.object({ id: z.uuid() }),
    output: returns<Result<Kept, NotThere>>(),
  },
} as const
