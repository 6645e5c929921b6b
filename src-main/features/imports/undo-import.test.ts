import { v7 as uuidv7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { localDate } from '#shared/domain/local-date.ts'
import { aReturn, bringIn, countsOf, NOON, type RowSpec } from '#tests/imports/an-import.ts'
import { aDatabase } from '#tests/support/a-database.ts'
import { type Database, inTransaction } from '../../database/database.ts'
import { undoImport } from './undo-import.ts'

async function batchOf(db: Database, ...rows: readonly RowSpec[]): Promise<string> {
  return (await bringIn(db, aReturn(rows))).batchId ?? ''
}

async function recordsOf(db: Database) {
  const [people, referrals, milestones, delays, organisations, standing] = await Promise.all([
    db.read.selectFrom('person').selectAll().execute(),
    db.read.selectFrom('referral').selectAll().execute(),
    db.read.selectFrom('milestone').selectAll().execute(),
    db.read.selectFrom('delay').selectAll().execute(),
    db.read.selectFrom('organisation').selectAll().execute(),
    db.read.selectFrom('import_issue').select('id').where('referral_id', 'is not', null).execute(),
  ])
  return { people, referrals, milestones, delays, organisations, standing }
}

const FIRST: RowSpec = {
  referral_made: '2025-05-01',
  receiving_provider: 'Fromeside',
  delay_stage_1_reason: 'B3',
  gender: 'M',
}

describe('taking an import back', () => {
  test('restores what was there before it, and keeps its account', async () => {
    const db = await aDatabase()
    await batchOf(db, FIRST)
    const before = await recordsOf(db)
    const second = await batchOf(
      db,
      {
        referral_made: '2025-05-02',
        admitted: '2025-06-01',
        receiving_provider: 'Broadmoor',
        delay_stage_1_reason: 'C1',
        gender: '1',
      },
      { gender: 'F' },
    )

    expect(await undoImport(db, second, NOON)).toEqual({ ok: true, value: { removed: 1 } })

    expect(await recordsOf(db)).toEqual(before)
    expect(
      await db.read
        .selectFrom('import_batch')
        .select(['created', 'undone_at'])
        .orderBy('id')
        .execute(),
    ).toEqual([
      { created: 1, undone_at: null },
      { created: 1, undone_at: NOON },
    ])
  })

  test('can be done one after the other, the last one first', async () => {
    const db = await aDatabase()
    const first = await batchOf(db, FIRST)
    const second = await batchOf(db, { ...FIRST, referral_made: '2025-05-02' })

    expect(await undoImport(db, first, NOON)).toEqual({
      ok: false,
      failure: { code: 'changed-since', references: ['R1'] },
    })
    expect((await undoImport(db, second, NOON)).ok).toBe(true)
    expect(await undoImport(db, first, NOON)).toEqual({ ok: true, value: { removed: 1 } })
    expect(await recordsOf(db)).toMatchObject({ people: [], organisations: [], standing: [] })
  })

  test('is not stopped by an import that only found everything as it was', async () => {
    const db = await aDatabase()
    const first = await batchOf(db, FIRST)
    await batchOf(db, FIRST)

    expect((await undoImport(db, first, NOON)).ok).toBe(true)
  })

  test('lets the same file come in again', async () => {
    const db = await aDatabase()
    await undoImport(db, await batchOf(db, FIRST), NOON)

    expect(countsOf(await bringIn(db, aReturn([FIRST])))).toMatchObject({ created: 1 })
  })

  test.each([
    ['changed', (db: Database) => changeReferral(db)],
    ['given a step', (db: Database) => addMilestone(db)],
    ['given a reason for delay', (db: Database) => addDelay(db)],
  ])('is refused once a record was %s', async (_, work) => {
    const db = await aDatabase()
    const batch = await batchOf(db, FIRST, { local_ref: 'R2' })
    await work(db)

    expect(await undoImport(db, batch, NOON)).toEqual({
      ok: false,
      failure: { code: 'changed-since', references: ['R1'] },
    })
    expect((await recordsOf(db)).referrals).toHaveLength(2)
  })

  test('is refused the second time, and for an import that never was', async () => {
    const db = await aDatabase()
    const batch = await batchOf(db, FIRST)
    await undoImport(db, batch, NOON)

    expect(await undoImport(db, batch, NOON)).toMatchObject({ failure: { code: 'already-undone' } })
    expect(await undoImport(db, 'none', NOON)).toMatchObject({ failure: { code: 'not-there' } })
  })
})

function byHand(
  db: Database,
  work: (tx: Parameters<Parameters<typeof inTransaction>[2]>[0], id: string) => void,
) {
  return inTransaction(db, 'referrals.recordMilestone', async (tx) => {
    const { id } = await tx
      .selectFrom('referral')
      .select('id')
      .where('local_ref', '=', 'R1')
      .executeTakeFirstOrThrow()
    work(tx, id)
  })
}

function changeReferral(db: Database) {
  return byHand(db, (tx, id) => tx.update('referral', id, { urgency: 'urgent' }))
}

const RECORDED = {
  source: 'entered here',
  state: 'current',
  recorded_by: 'me',
  recorded_at: NOON,
} as const

function addMilestone(db: Database) {
  return byHand(db, (tx, id) =>
    tx.insert('milestone', {
      ...RECORDED,
      id: uuidv7(),
      referral_id: id,
      type: 'admitted',
      ordinal: 1,
      reached_on: '2025-06-01',
      reached_precision: 'day',
      reason: '',
    }),
  )
}

function addDelay(db: Database) {
  return byHand(db, (tx, id) =>
    tx.insert('delay', {
      ...RECORDED,
      id: uuidv7(),
      referral_id: id,
      stage: 1,
      reason: 'C1',
      attribution: null,
      note: '',
    }),
  )
}

describe('an import whose referral was worked on since', () => {
  test.each(['blockage', 'chase', 'note'] as const)(
    'is refused while a referral of it has a %s, withdrawn or not',
    async (table) => {
      const db = await aDatabase()
      const batch = await batchOf(db, FIRST)
      const [referral] = await db.read.selectFrom('referral').select('id').execute()
      const recorded = {
        id: uuidv7(),
        referral_id: referral?.id ?? '',
        source: 'entered here',
        state: 'withdrawn',
        recorded_by: 'tester',
        recorded_at: NOON,
      } as const
      const on = localDate('2025-06-01')
      await inTransaction(db, 'test', async (tx) => {
        if (table === 'note') tx.insert('note', { ...recorded, written_on: on, text: 'Seen' })
        if (table === 'chase') {
          const chase = {
            blockage_id: null,
            chased_on: on,
            organisation: 'MHCS',
            answer: '',
          } as const
          tx.insert('chase', { ...recorded, ...chase })
        }
        if (table === 'blockage') {
          const blocked = {
            stage: 'assessment_to_bed',
            reason: 'C1',
            holder: 'COMMISSIONER',
          } as const
          tx.insert('blockage', { ...recorded, ...blocked, began_on: on, ended_on: null, note: '' })
        }
      })

      expect(await undoImport(db, batch, NOON)).toEqual({
        ok: false,
        failure: { code: 'changed-since', references: ['R1'] },
      })
    },
  )
})
