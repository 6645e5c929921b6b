import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { bringEntriesUpToDate } from '#main/database/caseload-entries.ts'
import { getInside } from '#main/database/inside.ts'
import { verifyDatabase } from '#main/database/verify.ts'
import { up } from '#migrations/0010-keep-caseload-entries.ts'
import { aDatabase } from '#tests/support/a-database.ts'
import { aCaller } from '#tests/support/a-program.ts'

test('referrals from before are in the caseload once the file is opened, and found by their reference', async () => {
  const db = await aDatabase()
  const added = { establishment: 'EXI', direction: 'transfer', startedOn: '2025-08-01' } as const
  for (const localRef of ['R1', 'R2']) await aCaller(db)('referrals.add', { localRef, ...added })
  const { sqlite, writing } = getInside(db)
  sqlite.exec(
    'drop table caseload_search; drop table caseload_entry; drop table caseload_rule; drop table screen_state; drop table caseload_view',
  )

  // A migration must not know today's tables, and Kysely's types let nobody forget them in one step.
  await up(writing as unknown as Kysely<unknown>)
  await bringEntriesUpToDate(sqlite, writing)

  const kept = sqlite.prepare('select local_ref from caseload_entry order by seq').pluck().all()
  expect(kept).toEqual(['R1', 'R2'])
  expect(await verifyDatabase(db)).toMatchObject({ ok: true })
})

test('a page in the usual order is read off an index, not sorted', async () => {
  const { sqlite } = getInside(await aDatabase())
  const plan = sqlite
    .prepare(
      `explain query plan select * from caseload_entry where is_open = 1
       order by guidance_order, local_ref limit 100`,
    )
    .all() as readonly { readonly detail: string }[]

  expect(plan.map(({ detail }) => detail)).toEqual([
    expect.stringContaining('USING INDEX caseload_by_guidance_wait'),
  ])
})
