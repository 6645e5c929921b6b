import { beforeEach, expect, test } from 'vitest'
import { aDatabase } from '#tests/support/a-database.ts'
import { type Database, inTransaction } from './database.ts'
import { getInside } from './inside.ts'
import { verifyDatabase } from './verify.ts'

const unit = { id: 'o1', role: 'provider', name: 'Fromeside', is_provisional: 1 } as const
let db: Database

beforeEach(async () => {
  db = await aDatabase()
  await inTransaction(db, 'test.add', async (tx) => {
    tx.insert('organisation', unit)
    tx.insert('organisation', { ...unit, id: 'o2', name: 'Langdon' })
    tx.insert('organisation', { ...unit, id: 'o3', name: 'Wickham' })
  })
  await inTransaction(db, 'test.change', async (tx) => {
    tx.update('organisation', 'o1', { name: 'Fromeside Clinic' })
    tx.remove('organisation', 'o3')
  })
})

const lastEntryOf = (row: string, field: string | null = null) =>
  getInside(db)
    .sqlite.prepare('select max(seq) from change where row_id = ? and field is ?')
    .pluck()
    .get(row, field)

test('a record that was written, changed, removed and brought back is as the log says', async () => {
  await inTransaction(db, 'test.back', async (tx) =>
    tx.insert('organisation', { ...unit, id: 'o3', name: 'Wickham' }),
  )

  expect(await verifyDatabase(db)).toMatchObject({ ok: true, auditChain: { ok: true } })
})

test.each([
  ["update organisation set name = 'Elsewhere' where id = 'o1'", 'o1', 'name'],
  ["update organisation set is_provisional = 0 where id = 'o1'", 'o1', null],
  ["delete from organisation where id = 'o2'", 'o2', null],
  ["insert into organisation values ('o3', 'provider', 'Wickham', 1)", 'o3', null],
] as const)('a row changed behind the log is found: %s', async (tampering, row, field) => {
  getInside(db).sqlite.exec(tampering)

  expect(await verifyDatabase(db)).toMatchObject({
    ok: false,
    integrity: 'ok',
    auditChain: {
      ok: false,
      firstBadRow: { table: 'organisation', row, entry: lastEntryOf(row, field) },
    },
  })
})

test('a row that the log knows nothing of is found', async () => {
  getInside(db).sqlite.exec("insert into unit values ('o1', null, 'Ward 1', 0)")

  expect((await verifyDatabase(db)).auditChain.firstBadRow).toEqual({
    table: 'unit',
    row: 'o1',
    entry: null,
  })
})
