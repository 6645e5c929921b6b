import type { Establishment } from '#shared/contract/reference-data.ts'
import type { Database } from '../../database/database.ts'
import type { HandlersOf } from '../../ipc/router.ts'

export function referenceDataHandlers(db: Database): HandlersOf<'referenceData'> {
  return {
    'referenceData.listEstablishments': async () => {
      const rows = await db.read
        .selectFrom('establishment')
        .select(['code', 'name', 'kind', 'country', 'region', 'is_active'])
        .orderBy('name')
        .execute()
      return rows.map(
        ({ code, name, kind, country, region, is_active }): Establishment => ({
          code,
          name,
          kind,
          country,
          region: region ?? undefined,
          isActive: is_active === 1,
        }),
      )
    },
  }
}
