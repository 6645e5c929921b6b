import type { RecordSchema } from './schema.ts'
import type { Writer } from './writer.ts'

/**
 * Take back a set of changes, the last one first, as a new set of changes. `applies` leaves out
 * entities that are to stay, such as the account of the import itself.
 */
export async function reverseChangeSet(
  tx: Writer,
  changeSetId: string,
  applies: (entity: string) => boolean,
): Promise<number> {
  const changes = await tx
    .selectFrom('change')
    .innerJoin('change_set', 'change_set.seq', 'change.set_seq')
    .select(['kind', 'entity', 'row_id', 'field', 'before'])
    .where('change_set.id', '=', changeSetId)
    .orderBy('change.seq', 'desc')
    .execute()
  let reversed = 0
  for (const { kind, entity, row_id, field, before } of changes) {
    if (!applies(entity)) continue
    const table = entity as keyof RecordSchema
    if (kind === 'insert') tx.remove(table, row_id)
    else if (kind === 'remove') tx.insert(table, JSON.parse(before ?? 'null'))
    else tx.update(table, row_id, { [field ?? '']: JSON.parse(before ?? 'null') })
    reversed += 1
  }
  return reversed
}
