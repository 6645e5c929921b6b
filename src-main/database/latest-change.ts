import type { Reader } from './writer.ts'

/** The number of the latest change set; 0 where nothing was ever changed. While it stays, so does every figure. */
export async function findLatestChange(db: Reader): Promise<number> {
  const row = await db
    .selectFrom('change_set')
    .select((select) => select.fn.max('seq').as('seq'))
    .executeTakeFirst()
  return row?.seq ?? 0
}
