import type { KnownCell, KnownCells } from '#shared/domain/imports/plan-entry.ts'
import type { TemplateColumn } from '#shared/domain/imports/template.ts'
import type { Reader } from '../../database/writer.ts'
import { isShared } from './known-cells.ts'
import { listFieldChanges, type StoredRecord } from './known-records.queries.ts'
import { PERSON_FIELDS, REFERRAL_FIELDS } from './stored-columns.ts'

/** A stored record beside a row that would change some of its columns. */
export interface Disagreement {
  readonly stored: StoredRecord
  readonly known: KnownCells
  readonly columns: readonly TemplateColumn[]
}

type Change = Awaited<ReturnType<typeof listFieldChanges>>[number]

/**
 * Where a row would change a field, look in the log whether a person wrote it last, and what the last
 * import had written there. Only the columns in question are looked up: they are few.
 */
export async function withHandChanges(
  db: Reader,
  disagreements: readonly Disagreement[],
): Promise<ReadonlyMap<string, KnownCells>> {
  const asked = disagreements.flatMap((one) => {
    const fields = one.columns.flatMap((column) => fieldOf(column, one.stored) ?? [])
    return fields.length > 0 ? [{ ...one, fields }] : []
  })
  if (asked.length === 0) return new Map()
  const rowIds = new Set(asked.flatMap(({ fields }) => fields.map(({ rowId }) => rowId)))
  const changes = Map.groupBy(await listFieldChanges(db, [...rowIds]), (change) => change.row_id)
  return new Map(
    asked.map(({ stored, known, fields }) => {
      const refined = fields.map(({ column, field, rowId }) => {
        const cell = known.get(column)
        const refinedCell = refine(cell?.value, field, changes.get(rowId) ?? [])
        const isOthersToo = rowId === stored.referral.person_id && isShared(stored)
        return [column, isOthersToo ? refinedCell : withoutSaid(refinedCell)] as const
      })
      return [stored.referral.id, new Map([...known, ...refined])]
    }),
  )
}

function fieldOf(column: TemplateColumn, { referral }: StoredRecord) {
  const ofReferral = new Map<string, string>(Object.entries(REFERRAL_FIELDS)).get(column)
  if (ofReferral) return { column, field: ofReferral, rowId: referral.id }
  const ofPerson = new Map<string, string>(Object.entries(PERSON_FIELDS)).get(column)
  return ofPerson ? { column, field: ofPerson, rowId: referral.person_id } : undefined
}

function refine(value: string | undefined, field: string, changes: readonly Change[]): KnownCell {
  const writes = changes.flatMap((change) => {
    const after = change.after === null ? null : JSON.parse(change.after)
    if (change.kind === 'insert') return [{ act: change.act, wrote: after?.[field] }]
    return change.field === field ? [{ act: change.act, wrote: after }] : []
  })
  const isImport = ({ act }: { readonly act: string }) => act.startsWith('imports.')
  const last = writes.at(-1)
  const imported = writes.findLast(isImport)?.wrote
  return {
    value,
    imported: typeof imported === 'string' ? imported : undefined,
    byHand: last !== undefined && !isImport(last),
    said: writes.flatMap(({ wrote, ...write }) =>
      isImport(write) && typeof wrote === 'string' ? [wrote] : [],
    ),
  }
}

/** What another row may still say counts only where there is another row. */
function withoutSaid({ said: _, ...cell }: KnownCell): KnownCell {
  return cell
}
