import type { SiteTable } from '../../database/schema.ts'
import type { Reader } from '../../database/writer.ts'

/** Whose report it is. */
export function getReportSite(
  db: Reader,
): Promise<Pick<SiteTable, 'name' | 'region' | 'is_demonstration'>> {
  return db
    .selectFrom('site')
    .select(['name', 'region', 'is_demonstration'])
    .executeTakeFirstOrThrow()
}
