import { describe, expect, test } from 'vitest'
import { aContext, aCsv, aReturn, bringIn } from '#tests/imports/an-import.ts'
import { aDatabase } from '#tests/support/a-database.ts'
import { importFile, importRecords } from './import-file.ts'

describe('an import', () => {
  const many = Array.from({ length: 600 }, (_, place) => ({
    referral_made: '2025-05-01',
    local_ref: `M${place}`,
  }))

  test('that is stopped half way leaves nothing', async () => {
    const db = await aDatabase()
    const stop = new AbortController()
    const request = { path: aReturn(many), dryRun: false }
    const context = aContext({
      signal: stop.signal,
      progress: () => stop.abort(new Error('stopped')),
    })

    await expect(importFile(db, request, context)).rejects.toThrow('stopped')

    for (const table of ['referral', 'import_batch', 'import_issue'] as const) {
      expect(await db.read.selectFrom(table).selectAll().execute()).toEqual([])
    }
    expect((await bringIn(db, request.path)).created).toBe(600)
  })

  test('tells how far it has come', async () => {
    const db = await aDatabase()
    const told: number[] = []

    await bringIn(db, aReturn(many), { progress: ({ done }) => told.push(done) })

    expect(told.slice(0, 2)).toEqual([251, 501])
    expect(told.at(-1)).toBe(601)
  })

  test('that is only tried says what it would do, and does nothing', async () => {
    const db = await aDatabase()
    const path = aReturn([{ receiving_provider: 'Fromeside' }, { direction: 'x' }])

    const tried = await bringIn(db, path, { dryRun: true })
    const done = await bringIn(db, path)

    expect(tried).toEqual({ ...done, batchId: null })
    expect(await db.read.selectFrom('import_batch').selectAll().execute()).toHaveLength(1)
  })

  test.each([
    ['local_ref,direction,direction\n', {}, 'heading-twice'],
    ['colour\nred\n', {}, 'no-mapping'],
    ['local_ref\n', { headerRow: 5 }, 'no-mapping'],
    ['Case\nA\n', { columns: { Ref: 'local_ref' } }, 'heading-missing'],
  ])('of %j by %j is refused, and leaves nothing', async (text, recipe, code) => {
    const db = await aDatabase()

    await expect(bringIn(db, aCsv(text), { recipe })).rejects.toThrow(code)

    expect(await db.read.selectFrom('import_batch').selectAll().execute()).toEqual([])
  })

  test('of a file with headings alone is an import of no rows', async () => {
    const db = await aDatabase()

    expect(await bringIn(db, aCsv('local_ref,direction,Colour'))).toMatchObject({
      rowsRead: 0,
      ignoredColumns: ['Colour'],
    })
  })

  test('can be of records that were never in a file', async () => {
    const db = await aDatabase()
    const records = [{ local_ref: 'A', direction: 'transfer', referral_made: '2025-05-01' }]

    const outcome = await importRecords(db, records, aContext())

    expect(outcome).toMatchObject({ ok: true, value: { created: 1 } })
  })
})
