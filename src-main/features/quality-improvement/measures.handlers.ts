import { v7 as uuidv7 } from 'uuid'
import {
  isMeasureId,
  MEASURE_IDS,
  MEASURES,
} from '#shared/domain/quality-improvement/measures/catalogue.ts'
import { checkMark } from '#shared/domain/quality-improvement/measures/chart-mark.ts'
import { summaryMatrix } from '#shared/domain/quality-improvement/spc/summary-matrix.ts'
import { refuse, succeed } from '#shared/domain/result.ts'
import { listMarks } from '../../database/chart-marks.ts'
import { type Database, inTransaction } from '../../database/database.ts'
import { listReferralFacts } from '../../database/referral-facts.ts'
import { findSiteRules } from '../../database/settings.ts'
import type { HandlersOf } from '../../ipc/router.ts'
import { type ChartScope, charted, ownSubject, type Subject, subjectOf } from './charted-measure.ts'
import { type Keeping, recordedNow } from './keeping.ts'
import { findMark, listPdsaMarks } from './marks.queries.ts'
import { findOwnMeasure, listOwnMeasures } from './own-measures.queries.ts'

type MeasureHandlers = Pick<
  HandlersOf<'qualityImprovement'>,
  | 'qualityImprovement.summariseMeasure'
  | 'qualityImprovement.listMeasures'
  | 'qualityImprovement.markChart'
  | 'qualityImprovement.removeMark'
>

/** The measures on their charts, and what people put on them. */
export function measureHandlers(db: Database, keeping: Keeping): MeasureHandlers {
  const marksOf = async (measure: string, { establishment }: ChartScope) => ({
    marks: await listMarks(db.read, { measure, establishment }),
    pdsa: await listPdsaMarks(db.read, { measure, establishment }),
  })

  async function subjectNamed(id: string, scope: ChartScope): Promise<Subject | undefined> {
    const own = await findOwnMeasure(db.read, id)
    return own ? ownSubject(own, scope) : subjectOf(id, await listReferralFacts(db.read), scope)
  }

  return {
    'qualityImprovement.summariseMeasure': async ({ measure, chart, target, ...asked }) => {
      if (asked.from > asked.to) return refuse({ code: 'period-reversed' })
      const scope = { ...asked, ...(await findSiteRules(db.read)) }
      const subject = await subjectNamed(measure, scope)
      if (!subject) return refuse({ code: 'not-there' })
      const marks = await marksOf(measure, scope)
      return succeed(
        charted(subject, { scope, chart: chart ?? null, target, isWhole: true, ...marks }),
      )
    },

    'qualityImprovement.listMeasures': async (asked) => {
      if (asked.from > asked.to) return refuse({ code: 'period-reversed' })
      const scope = { ...asked, ...(await findSiteRules(db.read)) }
      const referrals = await listReferralFacts(db.read)
      const own = await listOwnMeasures(db.read)
      const subjects = [
        ...MEASURE_IDS.flatMap((id) => subjectOf(id, referrals, scope) ?? []),
        ...own.map((one) => ownSubject(one, scope)),
      ]
      const measures = await Promise.all(
        subjects.map(async (subject) => {
          const marks = await marksOf(subject.id, scope)
          return charted(subject, {
            scope,
            chart: null,
            target: undefined,
            isWhole: false,
            ...marks,
          })
        }),
      )
      const matrix = summaryMatrix(measures.map(({ id, chart }) => ({ id, ...verdictOf(chart) })))
      return succeed({ measures, matrix })
    },

    'qualityImprovement.markChart': async ({ measure, establishment, kind, on, value, words }) => {
      const own = await findOwnMeasure(db.read, measure)
      const isShare = own ? own.kind === 'proportion' : unitOf(measure) === 'share'
      const checked = checkMark({ kind, value, words, isShare })
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

function verdictOf(chart: ReturnType<typeof charted>['chart']) {
  return chart.kind === 'none'
    ? { variation: null, assurance: null }
    : { variation: chart.variation, assurance: chart.assurance }
}

function unitOf(measure: string): string | undefined {
  return isMeasureId(measure) ? MEASURES[measure].unit : undefined
}
