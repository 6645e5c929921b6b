import type { SiteTable } from '../../database/schema.ts'
import type { Reader } from '../../database/writer.ts'

export function findSite(
  db: Reader,
): Promise<Pick<SiteTable, 'name' | 'region' | 'is_demonstration'> | undefined> {
  return db.selectFrom('site').select(['name', 'region', 'is_demonstration']).executeTakeFirst()
}

/** Whether a database has any referral at all. */
export async function isFilled(db: Reader): Promise<boolean> {
  const row = await db.selectFrom('referral').select('id').limit(1).executeTakeFirst()
  return row !== undefined
}
