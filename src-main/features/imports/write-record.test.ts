import { describe, expect, test } from 'vitest'
import {
  aReturn,
  bringIn,
  counted,
  countsOf,
  importsOf,
  inShort,
} from '#tests/imports/an-import.ts'
import { aDatabase } from '#tests/support/a-database.ts'
import type { Database } from '../../database/database.ts'

async function milestonesOf(db: Database) {
  return db.read
    .selectFrom('milestone')
    .select(['type', 'ordinal', 'reached_on', 'reached_precision', 'state'])
    .orderBy('id')
    .execute()
}

describe('what comes in', () => {
  test('is stored with what it names, new names as entries nobody has looked at', async () => {
    const db = await aDatabase()

    await importsOf(db, [
      {
        establishment: 'EXI',
        receiving_provider: 'Fromeside',
        receiving_unit: 'Ward 1',
        responsible_commissioner: 'Devon ICB',
        referral_made: '2025-05-01',
        access_assessment_2: '2025-06',
        outcome: 'withdrawn',
        outcome_date: '2025-07-01',
        delay_stage_1_reason: 'B3',
        delay_stage_1_attribution: 'RECEIVING',
      },
      { receiving_provider: 'FROMESIDE', receiving_unit: 'ward 1' },
    ])

    expect(await milestonesOf(db)).toEqual([
      {
        type: 'referral_made',
        ordinal: 1,
        reached_on: '2025-05-01',
        reached_precision: 'day',
        state: 'current',
      },
      {
        type: 'access_assessment',
        ordinal: 2,
        reached_on: '2025-06',
        reached_precision: 'month',
        state: 'current',
      },
    ])
    expect(
      await db.read
        .selectFrom('organisation')
        .select(['role', 'name', 'is_provisional'])
        .orderBy('role')
        .execute(),
    ).toEqual([
      { role: 'commissioner', name: 'Devon ICB', is_provisional: 1 },
      { role: 'provider', name: 'Fromeside', is_provisional: 1 },
    ])
    expect(await db.read.selectFrom('unit').select('name').execute()).toEqual([{ name: 'Ward 1' }])
    expect(
      await db.read.selectFrom('delay').select(['stage', 'reason', 'attribution']).execute(),
    ).toEqual([{ stage: 1, reason: 'B3', attribution: 'RECEIVING' }])
  })

  test('keeps what is wrong with it beside it, and only until it is said anew', async () => {
    const db = await aDatabase()
    const warnings = () =>
      db.read
        .selectFrom('import_issue')
        .select('code')
        .where('referral_id', 'is not', null)
        .execute()

    const [first] = await importsOf(db, [{ gender: 'M', ethnicity: 'W1' }])
    expect(first?.issues.map(({ code, value }) => [code, value])).toEqual([
      ['CODE_UNKNOWN', 'M'],
      ['CODE_UNKNOWN', 'W1'],
    ])
    expect(await warnings()).toHaveLength(2)

    await importsOf(db, [{ gender: '1' }])
    expect(await warnings()).toHaveLength(1)

    await importsOf(db, [{ gender: '1', ethnicity: 'A' }])
    expect(await warnings()).toHaveLength(0)
  })
})

describe('what comes again', () => {
  test('under the same reference changes what it says otherwise, and a blank changes nothing', async () => {
    const db = await aDatabase()

    const summaries = await importsOf(
      db,
      [{ local_ref: 'R11-00 1', referral_made: '2025-05-01', urgency: 'routine' }],
      [{ local_ref: 'r11-001', referral_made: '', urgency: 'urgent' }],
      [{ local_ref: 'R11-001', referral_made: '2025-05-02', urgency: '' }],
      [{ local_ref: 'R11-001', referral_made: '2025-05-02', urgency: 'urgent' }],
    )

    expect(summaries.map(countsOf)).toEqual([
      counted({ created: 1 }),
      counted({ updated: 1 }),
      counted({ updated: 1 }),
      counted({ unchanged: 1 }),
    ])
    expect(await milestonesOf(db)).toMatchObject([
      { reached_on: '2025-05-01', state: 'corrected' },
      { reached_on: '2025-05-02', state: 'current' },
    ])
    expect(await db.read.selectFrom('referral').select('urgency').execute()).toEqual([
      { urgency: 'urgent' },
    ])
  })

  test('from another source is another referral', async () => {
    const db = await aDatabase()
    const path = aReturn([{ referral_made: '2025-05-01' }])

    await bringIn(db, path)
    const other = await bringIn(db, path, { recipe: { name: 'Another return' } })

    expect(countsOf(other)).toEqual(counted({ created: 1 }))
  })

  test('is held against what is there already: an impossible order is rejected', async () => {
    const db = await aDatabase()

    const [, second] = await importsOf(
      db,
      [{ referral_made: '2025-05-09' }],
      [{ admitted: '2025-05-01' }],
    )

    expect(inShort(second?.issues ?? [])).toEqual([
      { row: 2, column: 'admitted', code: 'DATE_ORDER', severity: 'error' },
    ])
    expect(await milestonesOf(db)).toHaveLength(1)
  })

  test('with another reason for delay replaces the one it gave, and keeps its attribution', async () => {
    const db = await aDatabase()
    const first = { delay_stage_2_reason: 'C1', delay_stage_2_attribution: 'RECEIVING' }

    const summaries = await importsOf(
      db,
      [{ ...first, delay_stage_1_attribution: 'COURT' }],
      [{ delay_stage_2_reason: 'C3' }],
      [{ delay_stage_2_reason: 'C3', delay_stage_2_attribution: 'RECEIVING' }],
    )

    expect(summaries.map(({ updated }) => updated)).toEqual([0, 1, 0])
    expect(
      await db.read
        .selectFrom('delay')
        .select(['stage', 'reason', 'attribution', 'state'])
        .orderBy('id')
        .execute(),
    ).toEqual([
      { stage: 2, reason: 'C1', attribution: 'RECEIVING', state: 'corrected' },
      { stage: 2, reason: 'C3', attribution: 'RECEIVING', state: 'current' },
    ])
  })
})
