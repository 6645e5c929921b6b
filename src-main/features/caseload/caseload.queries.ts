import type { Reader } from '../../database/writer.ts'

/** The number of the latest change: while it stays, so does every figure. */
export async function findLatestChange(db: Reader): Promise<number> {
  const row = await db
    .selectFrom('change_set')
    .select((select) => select.fn.max('seq').as('seq'))
    .executeTakeFirst()
  return row?.seq ?? 0
}

/** The name of each establishment by its code. */
export async function listEstablishmentNames(db: Reader): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('establishment').select(['code', 'name']).execute()
  return new Map(rows.map(({ code, name }) => [code, name]))
}
