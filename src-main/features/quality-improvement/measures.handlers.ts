import { v7 as uuidv7 } from 'uuid'
import type { Input } from '#shared/contract/api.ts'
import type { ChartedMeasure } from '#shared/contract/measures.ts'
import {
  MEASURE_IDS,
  MEASURES,
  type MeasureId,
  measureOf,
} from '#shared/domain/quality-improvement/measures/catalogue.ts'
import {
  type ChartMark,
  checkMark,
  drawnBy,
  type PdsaMark,
} from '#shared/domain/quality-improvement/measures/chart-mark.ts'
import type { MeasureScope } from '#shared/domain/quality-improvement/measures/measure.ts'
import { type ChartSettings, chartOf } from '#shared/domain/quality-improvement/spc/chart-of.ts'
import { SIMULATIONS } from '#shared/domain/quality-improvement/spc/false-alarms.ts'
import { poolByQuarter } from '#shared/domain/quality-improvement/spc/pool-by-quarter.ts'
import { suggestRebase } from '#shared/domain/quality-improvement/spc/rebase-suggestion.ts'
import { compareRuleSets } from '#shared/domain/quality-improvement/spc/rule-set-parity.ts'
import { splitAtRebases } from '#shared/domain/quality-improvement/spc/split-at-rebases.ts'
import { summaryMatrix } from '#shared/domain/quality-improvement/spc/summary-matrix.ts'
import type { ReferralFacts } from '#shared/domain/referrals/referral.ts'
import { refuse, succeed } from '#shared/domain/result.ts'
import { type Database, inTransaction } from '../../database/database.ts'
import { listReferralFacts } from '../../database/referral-facts.ts'
import { findStageLimits } from '../../database/settings.ts'
import type { HandlersOf } from '../../ipc/router.ts'
import { type Keeping, recordedNow } from './keeping.ts'
import { findMark, listMarks, listPdsaMarks } from './marks.queries.ts'

type MeasureHandlers = Pick<
  HandlersOf<'qualityImprovement'>,
  | 'qualityImprovement.summariseMeasure'
  | 'qualityImprovement.listMeasures'
  | 'qualityImprovement.markChart'
  | 'qualityImprovement.removeMark'
>

type Scope = Input<'qualityImprovement.listMeasures'> & Pick<MeasureScope, 'limits'>

/** The measures of the catalogue on their charts, and what people put on them. */
export function measureHandlers(db: Database, keeping: Keeping): MeasureHandlers {
  const marksOf = async (measure: MeasureId, { establishment }: Scope): Promise<Marks> => ({
    marks: await listMarks(db.read, { measure, establishment }),
    pdsa: await listPdsaMarks(db.read, { measure, establishment }),
  })

  return {
    'qualityImprovement.summariseMeasure': async ({ measure, chart, ...scope }) => {
      if (scope.from > scope.to) return refuse({ code: 'period-reversed' })
      const referrals = await listReferralFacts(db.read)
      const limits = await findStageLimits(db.read)
      const asked = { scope: { ...scope, limits }, chart: chart ?? null, isWhole: true }
      return succeed(charted(measure, referrals, { ...asked, ...(await marksOf(measure, scope)) }))
    },

    'qualityImprovement.listMeasures': async (scope) => {
      if (scope.from > scope.to) return refuse({ code: 'period-reversed' })
      const referrals = await listReferralFacts(db.read)
      const limits = await findStageLimits(db.read)
      const measures: ChartedMeasure[] = []
      for (const id of MEASURE_IDS) {
        const asked = { scope: { ...scope, limits }, chart: null, isWhole: false }
        measures.push(charted(id, referrals, { ...asked, ...(await marksOf(id, scope)) }))
      }
      const matrix = summaryMatrix(measures.map(({ id, chart }) => ({ id, ...verdictOf(chart) })))
      return succeed({ measures, matrix })
    },

    'qualityImprovement.markChart': async ({ measure, establishment, kind, on, value, words }) => {
      const checked = checkMark({ kind, value, words })
      if (!checked.ok) return checked
      const kept = await inTransaction(db, 'qualityImprovement.markChart', async (tx) => {
        const id = uuidv7()
        tx.insert('chart_mark', {
          ...{ id, measure, kind, words, marked_on: on },
          establishment: establishment ?? null,
          value: value ?? null,
          ...recordedNow(keeping),
        })
        return { id, changeSetId: tx.changeSetId }
      })
      keeping.changed()
      return succeed(kept)
    },

    'qualityImprovement.removeMark': async ({ id }) => {
      const removed = await inTransaction(db, 'qualityImprovement.removeMark', async (tx) => {
        if (!(await findMark(tx, id))) return undefined
        tx.remove('chart_mark', id)
        return { id, changeSetId: tx.changeSetId }
      })
      if (!removed) return refuse({ code: 'not-there' })
      keeping.changed()
      return succeed(removed)
    },
  }
}

interface Marks {
  readonly marks: readonly ChartMark[]
  readonly pdsa: readonly PdsaMark[]
}

interface Asked extends Marks, Pick<ChartSettings, 'chart'> {
  readonly scope: Scope
  /** With what takes long to work out: false alarms, a step, and what other rules would say. */
  readonly isWhole: boolean
}

function charted(
  id: MeasureId,
  referrals: readonly ReferralFacts[],
  { scope, chart: kind, isWhole, marks, pdsa }: Asked,
): ChartedMeasure {
  const { from, to, asAt, establishment, securityLevel, ruleSet, limits } = scope
  const definition = MEASURES[id]
  const measured = measureOf(id, referrals, {
    ...{ from, to, asAt, establishment, securityLevel, limits },
    receivingProvider: undefined,
  })
  const drawn = drawnBy(marks)
  const settings: ChartSettings = {
    ...{ ...drawn, chart: kind, ruleSet, direction: definition.direction },
    simulations: isWhole ? SIMULATIONS : 0,
  }
  const asItIs = chartOf(measured, settings)
  const isPooled =
    asItIs.kind === 'none' && asItIs.choice.chart === 'pooled' && asItIs.choice.by === 'quarter'
  const series = isPooled ? poolByQuarter(measured) : measured
  const chart = isPooled ? chartOf(series, settings) : asItIs
  const groups = splitAtRebases(series.points, drawn.rebase)
  const isXmr = chart.kind === 'xmr'
  const { withheld, leftOut } = measured
  return {
    ...{ id, definition, chart, isPooled, withheld, leftOut, marks, pdsa },
    // Of the last group alone: what lies before a rebase has been settled by a person.
    suggestion: (isWhole && suggestRebase(groups.at(-1) ?? [], series.kind)) || null,
    parity: isWhole && isXmr ? compareRuleSets(groups, drawn.fixAfterPoints) : [],
  }
}

function verdictOf(chart: ChartedMeasure['chart']) {
  return chart.kind === 'none'
    ? { variation: null, assurance: null }
    : { variation: chart.variation, assurance: chart.assurance }
}
