import { v7 as uuidv7 } from 'uuid'
import type { LocalDate } from '#shared/domain/local-date.ts'
import type { StatutoryRegime } from '#shared/domain/referrals/clocks.ts'
import type { SiteTable } from '../../database/schema.ts'
import type { Reader, Writer } from '../../database/writer.ts'

export function getSite(db: Reader): Promise<SiteTable> {
  return db
    .selectFrom('site')
    .select(['id', 'name', 'region', 'is_demonstration', 'created_at'])
    .executeTakeFirstOrThrow()
}

/** One regime begins on a day; saying another for the same day replaces it, and the log keeps both. */
export async function saveRegime(
  tx: Writer,
  regime: StatutoryRegime,
  from: LocalDate,
): Promise<void> {
  const existing = await tx
    .selectFrom('statutory_regime')
    .select('id')
    .where('effective_from', '=', from)
    .executeTakeFirst()
  if (existing) tx.update('statutory_regime', existing.id, { regime })
  else tx.insert('statutory_regime', { id: uuidv7(), effective_from: from, regime })
}
