import type { Input } from '#shared/contract/api.ts'
import type { ChartedMeasure } from '#shared/contract/measures.ts'
import {
  MEASURE_IDS,
  MEASURES,
  type MeasureId,
  measureOf,
} from '#shared/domain/quality-improvement/measures/catalogue.ts'
import { type ChartSettings, chartOf } from '#shared/domain/quality-improvement/spc/chart-of.ts'
import { SIMULATIONS } from '#shared/domain/quality-improvement/spc/false-alarms.ts'
import { summaryMatrix } from '#shared/domain/quality-improvement/spc/summary-matrix.ts'
import type { ReferralFacts } from '#shared/domain/referrals/referral.ts'
import { refuse, succeed } from '#shared/domain/result.ts'
import type { Database } from '../../database/database.ts'
import { listReferralFacts } from '../../database/referral-facts.ts'
import type { HandlersOf } from '../../ipc/router.ts'

type MeasureHandlers = Pick<
  HandlersOf<'qualityImprovement'>,
  'qualityImprovement.summariseMeasure' | 'qualityImprovement.listMeasures'
>

type Scope = Input<'qualityImprovement.listMeasures'>

/** The measures of the catalogue on their charts. */
export function measureHandlers(db: Database): MeasureHandlers {
  return {
    'qualityImprovement.summariseMeasure': async ({ measure, chart, target, ...scope }) => {
      if (scope.from > scope.to) return refuse({ code: 'period-reversed' })
      const targets = target === undefined ? [] : [{ from: scope.from, value: target }]
      return succeed(
        charted(measure, await listReferralFacts(db.read), {
          scope,
          settings: { chart: chart ?? null, targets, simulations: SIMULATIONS },
        }),
      )
    },

    'qualityImprovement.listMeasures': async (scope) => {
      if (scope.from > scope.to) return refuse({ code: 'period-reversed' })
      const referrals = await listReferralFacts(db.read)
      const settings = { chart: null, targets: [], simulations: 0 }
      const measures = MEASURE_IDS.map((id) => charted(id, referrals, { scope, settings }))
      const matrix = summaryMatrix(measures.map(({ id, chart }) => ({ id, ...verdictOf(chart) })))
      return succeed({ measures, matrix })
    },
  }
}

interface Asked {
  readonly scope: Scope
  readonly settings: Pick<ChartSettings, 'chart' | 'targets' | 'simulations'>
}

function charted(
  id: MeasureId,
  referrals: readonly ReferralFacts[],
  { scope, settings }: Asked,
): ChartedMeasure {
  const { from, to, asAt, establishment, securityLevel, ruleSet } = scope
  const definition = MEASURES[id]
  const measured = measureOf(id, referrals, {
    ...{ from, to, asAt, establishment, securityLevel },
    receivingProvider: undefined,
  })
  const { direction } = definition
  const chart = chartOf(measured, {
    ...settings,
    ...{ ruleSet, direction, rebase: [], fixAfterPoints: null },
  })
  const { withheld, leftOut } = measured
  return { id, definition, chart, withheld, leftOut }
}

function verdictOf(chart: ChartedMeasure['chart']) {
  return chart.kind === 'none'
    ? { variation: null, assurance: null }
    : { variation: chart.variation, assurance: chart.assurance }
}
