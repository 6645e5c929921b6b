import type { Region } from '#shared/domain/referrals/code-lists.ts'
import type { Reader } from '../../database/writer.ts'

/** The region that the site works for. */
export async function getSiteRegion(db: Reader): Promise<Region> {
  const { region } = await db.selectFrom('site').select('region').executeTakeFirstOrThrow()
  return region
}
