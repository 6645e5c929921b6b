import { localDate } from '#shared/domain/local-date.ts'
import type { DatedRegime } from '#shared/domain/referrals/statutory-regime.ts'
import type { Reader } from './writer.ts'

/** The statutory regime of each period, by its first day. */
export async function listRegimes(db: Reader): Promise<readonly DatedRegime[]> {
  const rows = await db
    .selectFrom('statutory_regime')
    .select(['effective_from', 'regime'])
    .orderBy('effective_from')
    .execute()
  return rows.map((row) => ({ from: localDate(row.effective_from), regime: row.regime }))
}
