import type { Reader } from './writer.ts'

/** The name of each establishment by its code. */
export async function listEstablishmentNames(db: Reader): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('establishment').select(['code', 'name']).execute()
  return new Map(rows.map(({ code, name }) => [code, name]))
}
