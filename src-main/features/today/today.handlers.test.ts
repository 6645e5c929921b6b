import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { type Database, inTransaction } from '#main/database/database.ts'
import { NO_CONTEXT } from '#main/ipc/router.ts'
import { today as calls } from '#shared/contract/today.ts'
import { aDatabase, aFolder } from '#tests/support/a-database.ts'
import { aCaller, type Caller, standingAt } from '#tests/support/a-program.ts'
import { lookMemory } from './last-looked.ts'
import { todayHandlers } from './today.handlers.ts'

let db: Database
let call: Caller
let folder: string

beforeEach(async () => {
  db = await aDatabase()
  call = aCaller(db)
  folder = join(aFolder(), 'new')
})

function add(
  localRef: string,
  startedOn: string,
  direction: 'transfer' | 'remission' = 'transfer',
) {
  return call('referrals.add', { localRef, establishment: 'EXI', startedOn, direction })
}

/** The database as it is opened again, by this person. */
function openedBy(author: string) {
  const memory = lookMemory(folder)
  const handlers = todayHandlers(db, { clock: standingAt('2025-09-30'), author, memory })
  return async () => {
    const input = calls['today.summarise'].input.parse({})
    return (await handlers['today.summarise'](input, NO_CONTEXT)).changes
  }
}

test('an empty database has nothing recorded', async () => {
  expect(await call('today.summarise', {})).toMatchObject({
    ...{ asAt: '2025-09-30', clock: 'guidance', recorded: 0, open: 0 },
    changes: { since: undefined, acts: 0, rows: [] },
  })
})

test('lists what asks for something, with where it stands and why', async () => {
  await add('R1', '2025-08-01')
  await add('R2', '2025-09-05')
  await add('M1', '2025-09-20', 'remission')

  const { open, lists } = await call('today.summarise', {})

  expect(open).toBe(3)
  expect(lists.unexplained).toMatchObject([
    {
      localRef: 'R1',
      establishmentName: 'Exeter (HMP & YOI)',
      stage: 'awaiting_assessment',
      days: 60,
      fact: { kind: 'last_day', on: '2025-08-29', daysLeft: -32 },
    },
  ])
  expect(lists.due_soon.map(({ localRef }) => localRef)).toEqual(['R2', 'M1'])
  expect(lists.silent_14.map(({ localRef }) => localRef)).toEqual(['R1', 'R2'])
  expect(lists.remissions).toMatchObject([{ localRef: 'M1', days: 10 }])
})

test('as at an earlier day and on another clock it knows no more than that', async () => {
  await add('R1', '2025-08-01')

  expect((await call('today.summarise', { asAt: '2025-08-25' })).lists.due_soon).toHaveLength(1)
  expect((await call('today.summarise', { asAt: '2025-07-25' })).open).toBe(0)
  expect((await call('today.summarise', { clock: 'need' })).lists.unexplained).toEqual([])
})

test('counts the standing warnings of imports, each once', async () => {
  await add('R1', '2025-09-29')
  const { id } = await find('R1')
  await inTransaction(db, 'test', async (tx) => {
    tx.insert('import_batch', BATCH)
    const issue = { batch_id: BATCH.id, referral_id: id, row_number: 1, ...ISSUE }
    tx.insert('import_issue', { ...issue, id: 'w1', severity: 'warning' })
    tx.insert('import_issue', { ...issue, id: 'w2', severity: 'warning' })
    tx.insert('import_issue', { ...issue, id: 'e1', severity: 'error', message: 'Other' })
    tx.insert('import_issue', { ...issue, id: 'w3', severity: 'warning', referral_id: null })
  })

  expect((await call('today.summarise', {})).lists.faults).toMatchObject([
    { localRef: 'R1', fact: { faults: ['code_unknown'] } },
  ])
})

test('the first look compares with nothing', async () => {
  await add('R1', '2025-09-01')

  expect(await openedBy('anna')()).toEqual({ since: undefined, acts: 0, rows: [] })
})

test('lists what changed since the last visit until the database is opened again', async () => {
  await add('R1', '2025-09-01')
  await add('R2', '2025-09-02')
  await openedBy('anna')()
  await add('R3', '2025-09-03')
  const { id } = await find('R1')
  await call('referrals.writeNote', { referralId: id, text: 'Rang the ward', on: '2025-09-29' })

  const look = openedBy('anna')
  const expected = { acts: 2, rows: [{ localRef: 'R1' }, { localRef: 'R3' }] }

  expect(await look()).toMatchObject(expected)
  expect(await look()).toMatchObject(expected)
  expect((await look()).rows[0]?.fact).toMatchObject({ kind: 'changed', times: 1, by: 'tester' })
  expect(await openedBy('anna')()).toMatchObject({ acts: 0, rows: [] })
})

test('each person has a last visit of their own, and looking changes no record', async () => {
  await openedBy('anna')()
  const before = await db.read.selectFrom('change_set').select('seq').execute()
  await openedBy('ben')()

  expect(await db.read.selectFrom('change_set').select('seq').execute()).toEqual(before)
  await add('R1', '2025-09-01')
  expect((await openedBy('ben')()).acts).toBe(1)
  expect((await openedBy('anna')()).acts).toBe(1)
})

test.each(['{', '{"a":1}', ''])('a damaged memory (%s) is none', async (text) => {
  folder = aFolder()
  writeFileSync(join(folder, 'last-looked.json'), text)

  expect((await openedBy('anna')()).since).toBeUndefined()
})

function find(localRef: string): Promise<{ readonly id: string }> {
  return db.read
    .selectFrom('referral')
    .select('id')
    .where('local_ref', '=', localRef)
    .executeTakeFirstOrThrow()
}

const ISSUE = { column_name: 'gender', code: 'CODE_UNKNOWN', value: '?', message: 'Odd' }
const BATCH = {
  id: 'b1',
  source: 'test',
  file_name: 'return.csv',
  file_sha256: '0'.repeat(64),
  ...{ rows_read: 0, created: 0, updated: 0, unchanged: 0, parked: 0, rejected: 0 },
  ignored_columns: '[]',
  imported_by: 'tester',
  imported_at: '2025-09-30T09:00:00.000Z',
  undone_at: null,
}
