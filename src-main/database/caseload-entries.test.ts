import { beforeEach, expect, test } from 'vitest'
import { aDatabase } from '#tests/support/a-database.ts'
import { aCaller } from '#tests/support/a-program.ts'
import { bringEntriesUpToDate } from './caseload-entries.ts'
import { type Database, inTransaction } from './database.ts'
import { getInside } from './inside.ts'
import { verifyDatabase } from './verify.ts'

let db: Database
let id: string

beforeEach(async () => {
  db = await aDatabase()
  const call = aCaller(db)
  const added = await call('referrals.add', {
    ...{ localRef: 'R1-00042', establishment: 'EXI', direction: 'transfer' },
    startedOn: '2025-08-01',
  })
  if (!added.ok) throw new Error(added.failure.code)
  id = added.value.id
})

const sqlite = () => getInside(db).sqlite
const entry = () =>
  sqlite().prepare('select * from caseload_entry').get() as Record<string, unknown>
const found = (letters: string) =>
  sqlite()
    .prepare('select rowid from caseload_search where search_text match ?')
    .all(`"${letters}"`)

test('an entry is written with its referral, and found by any three letters of its reference', () => {
  expect(entry()).toMatchObject({
    referral_id: id,
    establishment_name: 'Exeter (HMP & YOI)',
    guidance_last_day: '2025-08-29',
    has_reason: 0,
  })
  expect(found('000')).toHaveLength(1)
})

test('an entry follows a delay, a step and the name of its establishment', async () => {
  const call = aCaller(db)
  const ask = { referralId: id, stage: 1, reason: 'A1' } as const
  await call('referrals.recordDelay', { ...ask, attribution: 'PRISON', note: '' })
  await inTransaction(db, 'test.rename', async (tx) => {
    const place = await tx
      .selectFrom('establishment')
      .select('id')
      .where('code', '=', 'EXI')
      .executeTakeFirstOrThrow()
    tx.update('establishment', place.id, { name: 'HMP Exe' })
  })

  expect(entry()).toMatchObject({ has_reason: 1, establishment_name: 'HMP Exe' })
  expect(await verifyDatabase(db)).toMatchObject({ ok: true })
})

test('an act that fails leaves the entry as it was', async () => {
  const failing = inTransaction(db, 'test.fail', async (tx) => {
    tx.update('referral', id, { local_ref: 'other' })
    throw new Error('half way')
  })

  await expect(failing).rejects.toThrow('half way')
  expect(entry()).toMatchObject({ local_ref: 'R1-00042' })
})

test.each([
  ["update caseload_entry set guidance_last_day = '2025-08-30'", 'caseload_entry'],
  ['update caseload_entry set has_reason = 1', 'caseload_entry'],
  ['delete from caseload_entry', 'caseload_entry'],
  ["insert into caseload_search (caseload_search) values ('delete-all')", 'caseload_search'],
])('an entry that is not what its records come to is found: %s', async (tampering, table) => {
  sqlite().exec(tampering)

  expect(await verifyDatabase(db)).toMatchObject({
    ok: false,
    integrity: 'ok',
    auditChain: { ok: false, firstBadRow: { table, entry: null } },
  })
})

test('a file whose entries were derived by another rule derives them anew', async () => {
  const before = entry()
  sqlite().exec('update caseload_entry set stage = 7; update caseload_rule set version = 0')

  await bringEntriesUpToDate(sqlite(), getInside(db).writing)

  expect(entry()).toEqual(before)
  expect(await verifyDatabase(db)).toMatchObject({ ok: true })
})
