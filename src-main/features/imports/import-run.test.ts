import { describe, expect, test } from 'vitest'
import { aCsv, bringIn, counted, countsOf, importsOf, inShort } from '#tests/imports/an-import.ts'
import { aDatabase } from '#tests/support/a-database.ts'

describe('what does not come in', () => {
  test('is the later of two rows with one reference, also when the first was rejected', async () => {
    const db = await aDatabase()

    const [summary] = await importsOf(db, [
      { local_ref: 'A', direction: 'sideways' },
      { local_ref: 'a' },
      { local_ref: 'B' },
    ])

    expect(countsOf(summary)).toEqual(counted({ created: 1, rejected: 2 }))
    expect(inShort(summary?.issues ?? [])).toEqual([
      { row: 2, column: 'direction', code: 'CODE_UNKNOWN', severity: 'error' },
      { row: 3, column: 'local_ref', code: 'DUPLICATE_IN_FILE', severity: 'error' },
    ])
  })

  test('is a malformed row, and only that one', async () => {
    const db = await aDatabase()
    const path = aCsv(
      'local_ref,direction\nA,transfer,more\nB,"transfer\nC,transfer\n\n,\nD,transfer\n',
    )

    const summary = await bringIn(db, path)

    expect(countsOf(summary)).toEqual(counted({ created: 2, rejected: 2 }))
    expect(inShort(summary.issues)).toEqual([
      { row: 2, column: '', code: 'ROW_MALFORMED', severity: 'error' },
      { row: 3, column: '', code: 'ROW_MALFORMED', severity: 'error' },
    ])
  })

  test('is a probable duplicate: kept apart, in the file and from one file to the next', async () => {
    const db = await aDatabase()
    const person = { prison_number: 'A1234BC', referral_made: '2025-05-01' }
    const rows = [
      { ...person, local_ref: 'A' },
      { ...person, local_ref: 'B', prison_number: 'a 1234 bc', referral_made: '2025-05-29' },
      { ...person, local_ref: 'C', referral_made: '2025-05-30' },
      {
        ...person,
        local_ref: 'D',
        direction: 'remission',
        referral_made: '',
        remission_ready: '2025-05-02',
      },
    ]

    const [first, again, third] = await importsOf(db, rows, rows, [{ ...person, local_ref: 'E' }])

    expect(countsOf(first)).toEqual(counted({ created: 3, parked: 1 }))
    expect(countsOf(again)).toEqual(counted({ unchanged: 3, parked: 1 }))
    expect(inShort(third?.issues ?? [])).toEqual([
      { row: 2, column: 'prison_number', code: 'PROBABLE_DUPLICATE', severity: 'warning' },
    ])
    expect(first?.issues[0]).toMatchObject({ value: '•••' })
  })

  test('never is parked for its date of birth alone', async () => {
    const db = await aDatabase()
    const born = { date_of_birth: '1980-01-01', referral_made: '2025-05-01' }

    const [summary] = await importsOf(db, [born, born])

    expect(summary?.created).toBe(2)
  })
})
