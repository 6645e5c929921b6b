import { describe, expect, test } from 'vitest'
import { aCsv, bringIn, importsOf } from '#tests/imports/an-import.ts'
import { aDatabase } from '#tests/support/a-database.ts'
import { type Database, inTransaction } from '../../database/database.ts'
import { mayIdentify } from './privacy.ts'

describe('identifiers', () => {
  const row = {
    prison_number: 'A1234BC',
    nhs_number: '9434765919',
    date_of_birth: '1980-05-02',
    referral_made: '2025-05-01',
  }
  const people = (db: Database) =>
    db.read
      .selectFrom('referral')
      .innerJoin('person', 'person.id', 'referral.person_id')
      .select(['prison_number', 'nhs_number', 'date_of_birth', 'age_at_referral'])
      .execute()

  test('off: they are checked, and only the age is kept', async () => {
    const db = await aDatabase()

    const summaries = await importsOf(db, [row], [row], [{ ...row, referral_made: '2025-05-03' }])

    expect(summaries.map(({ updated }) => updated)).toEqual([0, 0, 1])
    expect(await people(db)).toEqual([
      { prison_number: null, nhs_number: null, date_of_birth: null, age_at_referral: 45 },
    ])
  })

  test('off: nothing of them is kept of a row that did not come in either', async () => {
    const db = await aDatabase()
    const path = aCsv(
      'local_ref,direction,prison_number,nhs_number,date_of_birth,gender\n' +
        'A,sideways,A1234BC,943 476 5919,1980-05-02,Z9999ZZ\n' +
        'B,transfer,x,A1234BC,9434765919,1980-05-02,too many\n' +
        'C,"transfer,A1234BC\n',
    )

    const { issues } = await bringIn(db, path)

    const kept = JSON.stringify(await db.read.selectFrom('import_row').selectAll().execute())
    expect(kept).toContain('sideways')
    expect(kept).not.toMatch(/A1234BC|9434765919|943 476|1980|Z9999ZZ/)
    expect(JSON.stringify(issues)).not.toMatch(/A1234BC|1980|Z9999ZZ/)
  })

  test('on: they are kept, also for what came in before they were', async () => {
    const db = await aDatabase()
    await importsOf(db, [row])
    await inTransaction(db, 'settings', async (tx) =>
      tx.update('setting', 'identifiers', { value: '"on"' }),
    )

    const [second, third] = await importsOf(db, [row], [row])

    expect([second?.updated, third?.unchanged]).toEqual([1, 1])
    expect(await people(db)).toEqual([
      {
        prison_number: 'A1234BC',
        nhs_number: '9434765919',
        date_of_birth: '1980-05-02',
        age_at_referral: 44,
      },
    ])
  })
})

test.each([
  ['prison_number', 'x', true],
  ['date_of_birth', '1980-01-01', true],
  ['nhs_number', '', false],
  ['gender', 'A1234BC', true],
  ['gender', 'call a 1234 bc', true],
  ['receiving_unit', '943-476-5919', true],
  ['receiving_unit', 'Ward 12', false],
  ['', 'B 4766 JC', true],
  ['local_ref', 'A1234BC', false],
] as const)('a cell of %s with %s may tell who someone is: %s', (column, text, expected) => {
  expect(mayIdentify(column, text)).toBe(expected)
})
