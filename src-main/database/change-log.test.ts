import { beforeEach, expect, test } from 'vitest'
import { aDatabase } from '#tests/support/a-database.ts'
import { type Database, inTransaction } from './database.ts'
import { getInside } from './inside.ts'
import { reverseChangeSet } from './reverse.ts'
import type { OrganisationTable } from './schema.ts'
import { verifyDatabase } from './verify.ts'

const unit = { id: 'o1', role: 'provider', name: 'Fromeside', is_provisional: 1 } as const
let db: Database

beforeEach(async () => {
  db = await aDatabase()
})

const changesOf = (rowId: string) =>
  db.read
    .selectFrom('change')
    .select(['kind', 'field', 'before', 'after'])
    .where('row_id', '=', rowId)
    .orderBy('seq')
    .execute()
const organisations = (): Promise<OrganisationTable[]> =>
  db.read.selectFrom('organisation').selectAll().execute()

test('an insert is one entry that holds its fields, an update one for each field changed', async () => {
  await inTransaction(db, 'test.add', async (tx) => tx.insert('organisation', unit))
  await inTransaction(db, 'test.change', async (tx) =>
    tx.update('organisation', 'o1', { name: 'Langdon', is_provisional: 1 }),
  )
  await inTransaction(db, 'test.remove', async (tx) => tx.remove('organisation', 'o1'))

  expect(await changesOf('o1')).toEqual([
    { kind: 'insert', field: null, before: null, after: JSON.stringify(unit) },
    { kind: 'update', field: 'name', before: '"Fromeside"', after: '"Langdon"' },
    {
      kind: 'remove',
      field: null,
      before: JSON.stringify({ ...unit, name: 'Langdon' }),
      after: null,
    },
  ])
})

test('keeps nothing of work that fails, and the next work goes on', async () => {
  const work = inTransaction(db, 'test.fail', async (tx) => {
    tx.insert('organisation', unit)
    throw new Error('half way')
  })

  await expect(work).rejects.toThrow('half way')
  expect(await organisations()).toEqual([])
  await inTransaction(db, 'test.add', async (tx) => tx.insert('organisation', unit))
  expect(await organisations()).toEqual([unit])
  expect((await verifyDatabase(db)).ok).toBe(true)
})

test('a second transaction waits for the first', async () => {
  const order: string[] = []
  const first = inTransaction(db, 'test.first', async () => {
    await new Promise((resolve) => setImmediate(resolve))
    order.push('first')
  })
  const second = inTransaction(db, 'test.second', async () => {
    order.push('second')
  })

  await Promise.all([first, second])
  expect(order).toEqual(['first', 'second'])
})

test.each([
  ['update change set after = \'"Someone else"\' where seq = 5', { firstBad: 1, firstBadEntry: 5 }],
  [
    "update change set after = json_set(after, '$.name', 'Another') where seq = 7",
    { firstBad: 1, firstBadEntry: 7 },
  ],
  ['delete from change where seq = 5', { firstBad: 1, firstBadEntry: 5 }],
  [
    'delete from change where seq = (select max(seq) from change where set_seq = 1)',
    { firstBad: 1, firstBadEntry: expect.any(Number) },
  ],
  ["update change_set set author = 'nobody' where seq = 1", { firstBad: 1 }],
  ['delete from change_set where seq = 1', { firstBad: 2 }],
])(
  'is append-only, and finds the break when the guard is taken away: %s',
  async (tampering, found) => {
    const { sqlite } = getInside(db)
    await inTransaction(db, 'test.add', async (tx) => tx.insert('organisation', unit))

    expect(() => sqlite.exec(tampering)).toThrow(/append-only/)
    expect((await verifyDatabase(db)).ok).toBe(true)

    sqlite.exec(`
    pragma foreign_keys = off;
    drop trigger change_no_update; drop trigger change_no_delete;
    drop trigger change_set_no_update; drop trigger change_set_no_delete;
    ${tampering};
    pragma foreign_keys = on;`)
    expect(await verifyDatabase(db)).toMatchObject({
      ok: false,
      auditChain: { ok: false, ...found },
    })
  },
)

test('taking a set back leaves the tables as they were, and the log longer', async () => {
  await inTransaction(db, 'test.add', async (tx) => tx.insert('organisation', unit))
  let changeSetId = ''
  await inTransaction(db, 'test.several', async (tx) => {
    changeSetId = tx.changeSetId
    tx.update('organisation', 'o1', { name: 'Langdon' })
    tx.insert('organisation', { ...unit, id: 'o2', name: 'Wickham Unit' })
    tx.remove('organisation', 'o1')
  })

  await inTransaction(db, 'test.undo', (tx) => reverseChangeSet(tx, changeSetId, () => true))

  expect(await organisations()).toEqual([unit])
  expect((await verifyDatabase(db)).ok).toBe(true)
})
