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

describe('a month of birth', () => {
  const agesOf = async (identifiers: 'on' | 'off', born: string, referred: string) => {
    const db = await aDatabase()
    await inTransaction(db, 'settings', async (tx) =>
      tx.update('setting', 'identifiers', { value: JSON.stringify(identifiers) }),
    )
    const row = { date_of_birth: born, referral_made: referred }
    const [first, again] = await importsOf(db, [row], [row])
    const [found] = await db.read
      .selectFrom('referral')
      .innerJoin('person', 'person.id', 'referral.person_id')
      .select(['age_at_referral', 'date_of_birth'])
      .execute()
    return { first, again, ...found }
  }

  test.each([
    ['2010-05', '2025-04-30', 14],
    ['2010-05', '2025-05-01', null],
    ['2010-05', '2025-05-30', null],
    ['2010-05', '2025-05-31', 15],
    ['2010-05', '2025-06-01', 15],
    ['2010-05', '2025-06', 15],
    ['2010-05', '2025-05', null],
  ])('%s gives the age on %s where all its days agree: %s', async (born, referred, age) => {
    const { first, again, ...found } = await agesOf('off', born, referred)

    expect(found).toEqual({ age_at_referral: age, date_of_birth: null })
    expect(again).toMatchObject({ unchanged: 1 })
    const said = first?.issues.find(({ column }) => column === 'date_of_birth')
    expect(said).toMatchObject({ code: 'DATE_PARTIAL', severity: 'warning', value: '•••' })
    expect(said?.message).toContain('gives the age at referral only where')
  })

  test('is not stored as a day of birth where identifiers are on', async () => {
    expect(await agesOf('on', '1980-05', '2025-06-01')).toMatchObject({
      date_of_birth: null,
      age_at_referral: 45,
    })
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
