import { beforeEach, expect, test } from 'vitest'
import { aDatabase } from '#tests/support/a-database.ts'
import { aCaller, type Caller } from '#tests/support/a-program.ts'
import { type Database, inTransaction } from '../../database/database.ts'

let db: Database
let call: Caller

beforeEach(async () => {
  db = await aDatabase()
  call = aCaller(db)
})

const aReferral = (localRef: string) =>
  call('referrals.add', {
    localRef,
    direction: 'transfer',
    establishment: 'EXI',
    startedOn: '2025-09-01',
  })

const howMany = async (table: 'referral' | 'note') =>
  (await db.read.selectFrom(table).select('id').execute()).length

test('a reference or a note with a number that tells who someone is, is not kept', async () => {
  const added = await aReferral('R1-00042')
  if (!added.ok) throw new Error(added.failure.code)
  const note = { referralId: added.value.id, on: '2025-09-02' } as const

  await expect(aReferral('A1234BC')).rejects.toThrow('identifier')
  await expect(
    call('referrals.writeNote', { ...note, text: 'moved, see 943 476 5919' }),
  ).rejects.toThrow('identifier')

  expect([await howMany('referral'), await howMany('note')]).toEqual([1, 0])
})

test('so is what stands deeper in what was typed, of any feature', async () => {
  await expect(
    call('qualityImprovement.savePart', {
      projectId: '01900000-0000-7000-8000-000000000000',
      part: { kind: 'entry', on: '2025-09-02', text: 'A1234BC waits' },
    }),
  ).rejects.toThrow('identifier')
})

test('a search is not kept, and may name whom it likes', async () => {
  await expect(call('caseload.list', { filters: { text: 'A1234BC' } })).resolves.toMatchObject({
    rows: [],
  })
})

test('where the site keeps identifiers, nothing is asked', async () => {
  await inTransaction(db, 'settings', async (tx) =>
    tx.update('setting', 'identifiers', { value: '"on"' }),
  )

  expect(await aReferral('A1234BC')).toMatchObject({ ok: true })
})
