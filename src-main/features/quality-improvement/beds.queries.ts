import type { Region } from '#shared/domain/referrals/code-lists.ts'
import type { Reader } from '../../database/writer.ts'

/** The region of each establishment by its code, where one is recorded. */
export async function listEstablishmentRegions(db: Reader): Promise<ReadonlyMap<string, Region>> {
  const rows = await db.selectFrom('establishment').select(['code', 'region']).execute()
  return new Map(rows.flatMap(({ code, region }) => (region ? [[code, region] as const] : [])))
}
