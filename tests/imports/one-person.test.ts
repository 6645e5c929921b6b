import { describe, expect, test } from 'vitest'
import { type Database, inTransaction } from '#main/database/database.ts'
import { verifyDatabase } from '#main/database/verify.ts'
import { undoImport } from '#main/features/imports/undo-import.ts'
import { aDatabase } from '#tests/support/a-database.ts'
import { counted, countsOf, importsOf, inShort, NOON, type RowSpec } from './an-import.ts'

const A: RowSpec = { local_ref: 'A', prison_number: 'A1234BC', referral_made: '2025-03-01' }
const B: RowSpec = { local_ref: 'B', prison_number: 'a 1234 bc', referral_made: '2025-06-01' }

const people = (db: Database) =>
  db.read
    .selectFrom('person')
    .select(['id', 'gender', 'ethnicity', 'prison_number_hash', 'nhs_number_hash'])
    .orderBy('id')
    .execute()

async function peopleByReference(db: Database) {
  const rows = await db.read.selectFrom('referral').select(['local_ref', 'person_id']).execute()
  return Object.fromEntries(rows.map((row) => [row.local_ref, row.person_id]))
}

describe('a number that is known makes no new person', () => {
  test.each([
    ['in one file', (rows: readonly RowSpec[]) => [rows]],
    ['from one file to the next', (rows: readonly RowSpec[]) => rows.map((row) => [row])],
  ])('%s', async (_, filesOf) => {
    const db = await aDatabase()
    const remission = { local_ref: 'C', direction: 'remission', prison_number: 'A1234BC' }
    const rows = [A, B, { ...remission, remission_ready: '2025-06-03' }, { local_ref: 'D' }]

    await importsOf(db, ...filesOf(rows))

    const found = await peopleByReference(db)
    expect(found.B).toBe(found.A)
    expect(found.C).toBe(found.A)
    expect(found.D).not.toBe(found.A)
    expect(await people(db)).toHaveLength(2)
  })

  test('by its NHS number as well, where the prison number is not known', async () => {
    const db = await aDatabase()
    const nhs = { nhs_number: '943 476 5919' }

    await importsOf(
      db,
      [{ ...A, ...nhs, prison_number: '' }],
      [{ ...B, ...nhs }],
      [{ local_ref: 'C', prison_number: 'A1234BC', referral_made: '2025-09-01' }],
    )

    expect(await people(db)).toHaveLength(1)
  })

  test('where the two numbers say different people, the prison number counts', async () => {
    const db = await aDatabase()
    const other = { local_ref: 'X', nhs_number: '9434765919', referral_made: '2025-03-01' }

    await importsOf(db, [A, other], [{ ...B, nhs_number: '9434765919' }])

    const found = await peopleByReference(db)
    expect(found.B).toBe(found.A)
    expect(found.B).not.toBe(found.X)
  })

  test('also one that came with an update in the same file', async () => {
    const db = await aDatabase()

    await importsOf(db, [{ local_ref: 'A' }], [A, B])

    const found = await peopleByReference(db)
    expect(found.B).toBe(found.A)
  })
})

describe('what is known of a person', () => {
  test('is filled where it was blank, and stays where it was not', async () => {
    const db = await aDatabase()

    await importsOf(
      db,
      [{ ...A, gender: '1' }],
      [{ ...B, gender: '2', ethnicity: 'B', nhs_number: '9434765919' }],
    )

    expect(await people(db)).toMatchObject([
      { gender: '1', ethnicity: 'B', nhs_number_hash: expect.any(String) },
    ])
  })

  test('does not change with every import of rows that contradict each other', async () => {
    const db = await aDatabase()
    const rows = [
      { ...A, gender: '1', nhs_number: '9434765919' },
      { ...B, gender: '2', nhs_number: '9990000018' },
    ]

    const [, , third, fourth] = await importsOf(db, rows, rows, rows, rows)

    expect(countsOf(third)).toEqual(counted({ unchanged: 2 }))
    expect(countsOf(fourth)).toEqual(counted({ unchanged: 2 }))
    expect((await people(db)).length).toBe(1)
  })

  test('is corrected by a row that says something new', async () => {
    const db = await aDatabase()

    await importsOf(db, [{ ...A, gender: '1' }, B], [{ ...A, gender: '2' }])

    expect(await people(db)).toMatchObject([{ gender: '2' }])
  })
})

test('the same return imported again creates nothing and changes nothing', async () => {
  const db = await aDatabase()

  const [first, second] = await importsOf(db, [A, B], [A, B])

  expect(countsOf(first)).toEqual(counted({ created: 2 }))
  expect(countsOf(second)).toEqual(counted({ unchanged: 2 }))
  expect((await verifyDatabase(db)).ok).toBe(true)
})

test('a probable duplicate is parked as before', async () => {
  const db = await aDatabase()

  const [, second] = await importsOf(db, [A], [{ ...B, referral_made: '2025-03-20' }])

  expect(inShort(second?.issues ?? [])).toEqual([
    { row: 2, column: 'prison_number', code: 'PROBABLE_DUPLICATE', severity: 'warning' },
  ])
  expect(await people(db)).toHaveLength(1)
})

describe('taking an import back', () => {
  test('is refused while a later referral is of a person whom it made', async () => {
    const db = await aDatabase()
    const [first, second] = await importsOf(db, [A], [B])

    expect(await undoImport(db, first?.batchId ?? '', NOON)).toEqual({
      ok: false,
      failure: { code: 'changed-since', references: ['B'] },
    })
    expect(await undoImport(db, second?.batchId ?? '', NOON)).toMatchObject({ ok: true })
    expect(await undoImport(db, first?.batchId ?? '', NOON)).toMatchObject({ ok: true })
    expect(await people(db)).toEqual([])
  })

  test('leaves a person as the import before it knew them', async () => {
    const db = await aDatabase()
    const [, second] = await importsOf(db, [A], [{ ...B, gender: '1' }])

    expect(await undoImport(db, second?.batchId ?? '', NOON)).toMatchObject({
      value: { removed: 1 },
    })

    expect(await people(db)).toMatchObject([{ gender: null }])
    expect((await verifyDatabase(db)).ok).toBe(true)
  })
})

test('where identifiers are on, a number that differs is not written over', async () => {
  const db = await aDatabase()
  await inTransaction(db, 'settings', async (tx) =>
    tx.update('setting', 'identifiers', { value: '"on"' }),
  )

  await importsOf(
    db,
    [{ ...A, nhs_number: '9434765919' }],
    [{ ...B, nhs_number: '9990000018', date_of_birth: '1980-05-02' }],
  )

  const rows = await db.read.selectFrom('person').selectAll().execute()
  expect(rows).toMatchObject([
    { prison_number: 'A1234BC', nhs_number: '9434765919', date_of_birth: '1980-05-02' },
  ])
})
