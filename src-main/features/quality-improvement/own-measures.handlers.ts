import { v7 as uuidv7 } from 'uuid'
import { checkValue } from '#shared/domain/quality-improvement/measures/own-measure.ts'
import { refuse, succeed } from '#shared/domain/result.ts'
import { type Database, inTransaction } from '../../database/database.ts'
import type { Writer } from '../../database/writer.ts'
import type { HandlersOf } from '../../ipc/router.ts'
import { type Keeping, recordedNow } from './keeping.ts'
import { findOwnMeasure, findOwnValue, listOwnMeasures } from './own-measures.queries.ts'

type OwnMeasureHandlers = Pick<
  HandlersOf<'qualityImprovement'>,
  | 'qualityImprovement.listOwnMeasures'
  | 'qualityImprovement.saveOwnMeasure'
  | 'qualityImprovement.removeOwnMeasure'
  | 'qualityImprovement.enterValue'
  | 'qualityImprovement.removeValue'
>

/** Measures kept by hand, and their values. */
export function ownMeasureHandlers(db: Database, keeping: Keeping): OwnMeasureHandlers {
  async function act<Outcome extends { readonly ok: boolean }>(
    name: keyof OwnMeasureHandlers,
    work: (tx: Writer) => Promise<Outcome>,
  ): Promise<Outcome> {
    const outcome = await inTransaction(db, name, work)
    if (outcome.ok) keeping.changed()
    return outcome
  }

  return {
    'qualityImprovement.listOwnMeasures': () => listOwnMeasures(db.read),

    'qualityImprovement.saveOwnMeasure': ({ id, name, kind, unit, direction }) =>
      act('qualityImprovement.saveOwnMeasure', async (tx) => {
        const columns = { name, kind, unit, direction }
        if (id === undefined) {
          const made = uuidv7()
          tx.insert('own_measure', { id: made, ...columns, ...recordedNow(keeping) })
          return succeed({ id: made, changeSetId: tx.changeSetId })
        }
        const known = await findOwnMeasure(tx, id)
        if (!known) return refuse({ code: 'not-there' })
        if (known.kind !== kind && known.values.length > 0) return refuse({ code: 'kind-is-fixed' })
        tx.update('own_measure', id, columns)
        return succeed({ id, changeSetId: tx.changeSetId })
      }),

    'qualityImprovement.removeOwnMeasure': ({ id }) =>
      act('qualityImprovement.removeOwnMeasure', async (tx) => {
        const known = await findOwnMeasure(tx, id)
        if (!known) return refuse({ code: 'not-there' })
        if (known.values.length > 0) return refuse({ code: 'has-values' })
        tx.remove('own_measure', id)
        return succeed({ id, changeSetId: tx.changeSetId })
      }),

    'qualityImprovement.enterValue': ({ measureId, on, value, denominator }) =>
      act('qualityImprovement.enterValue', async (tx) => {
        const today = keeping.clock.today()
        if (on > today) return refuse({ code: 'in-the-future', today })
        const known = await findOwnMeasure(tx, measureId)
        if (!known) return refuse({ code: 'not-there' })
        const checked = checkValue(known, { on, value, denominator }, today)
        if (!checked.ok) return checked
        const id = uuidv7()
        tx.insert('own_value', {
          ...{ id, measure_id: measureId, entered_on: on, value },
          denominator: denominator ?? null,
          ...recordedNow(keeping),
        })
        return succeed({ id, changeSetId: tx.changeSetId })
      }),

    'qualityImprovement.removeValue': ({ id }) =>
      act('qualityImprovement.removeValue', async (tx) => {
        if (!(await findOwnValue(tx, id))) return refuse({ code: 'not-there' })
        tx.remove('own_value', id)
        return succeed({ id, changeSetId: tx.changeSetId })
      }),
  }
}
