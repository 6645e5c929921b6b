import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '#main/database/database.ts'
import { referralHandlers } from '#main/features/referrals/referrals.handlers.ts'
import { wallClock } from '#main/ipc/clock.ts'
import { NO_CONTEXT } from '#main/ipc/router.ts'
import { localDate } from '#shared/domain/local-date.ts'
import { aDatabase } from '#tests/support/a-database.ts'
import { aReturn, bringIn, inShort, NOON, type RowSpec } from './an-import.ts'

const LATER = '2025-09-30T13:00:00.000Z'
const row: RowSpec = {
  referral_made: '2025-05-01',
  admitted: '2025-06-01',
  outcome: 'admitted',
  outcome_date: '2025-06-01',
  delay_stage_1_reason: 'B3',
}

let db: Database
beforeEach(async () => {
  db = await aDatabase()
  await bringIn(db, aReturn([row]))
})

function byHand() {
  return referralHandlers(db, {
    clock: wallClock(() => new Date(LATER)),
    stamp: () => ({ source: 'entered here', recorded_by: 'me', recorded_at: LATER }),
    changed: () => {},
  })
}

async function current() {
  const milestones = await db.read
    .selectFrom('milestone')
    .select(['id', 'referral_id as referralId', 'type', 'reached_on as on'])
    .where('state', '=', 'current')
    .execute()
  const days = Object.fromEntries(milestones.map(({ type, on }) => [type, on]))
  return { days, milestones }
}

async function correct(type: string, on: string) {
  const { milestones } = await current()
  const milestoneId = milestones.find((one) => one.type === type)?.id ?? ''
  const input = { milestoneId, on: localDate(on), reason: 'misread' }
  const outcome = await byHand()['referrals.correctMilestone'](input, NO_CONTEXT)
  expect(outcome.ok).toBe(true)
}

const again = (changes: RowSpec = {}) =>
  bringIn(db, aReturn([{ ...row, ...changes }]), {
    clock: wallClock(() => new Date(Date.parse(NOON) + 7_200_000)),
  })

describe('what a person corrected here', () => {
  test('stays when the same file comes again', async () => {
    await correct('referral_made', '2025-05-03')

    expect(await again()).toMatchObject({ unchanged: 1, issues: [] })
    expect((await current()).days.referral_made).toBe('2025-05-03')
  })

  test('gives way to a file that says something new, and that is said', async () => {
    await correct('referral_made', '2025-05-03')

    const summary = await again({ referral_made: '2025-05-02' })

    expect(inShort(summary.issues)).toEqual([
      { row: 2, column: 'referral_made', code: 'CORRECTED_HERE', severity: 'warning' },
    ])
    expect((await current()).days.referral_made).toBe('2025-05-02')
  })

  test('stays withdrawn, and a referral stays open, when the same file comes again', async () => {
    const referralId = (await current()).milestones[0]?.referralId ?? ''
    await byHand()['referrals.reopen']({ referralId, reason: 'came back' }, NO_CONTEXT)

    expect(await again()).toMatchObject({ unchanged: 1, issues: [] })
    expect((await current()).days.admitted).toBeUndefined()
    expect(await db.read.selectFrom('referral').select('outcome').execute()).toEqual([
      { outcome: null },
    ])
  })

  test('is not what an import changed and another took further', async () => {
    await again({ outcome_date: '2025-06-02' })

    expect(await again({ outcome_date: '2025-06-03' })).toMatchObject({ updated: 1, issues: [] })
  })

  test('holds for outcomes as for steps', async () => {
    const referralId = (await current()).milestones[0]?.referralId ?? ''
    await byHand()['referrals.reopen']({ referralId, reason: 'came back' }, NO_CONTEXT)

    const summary = await again({ admitted: '', outcome: 'withdrawn' })

    expect(inShort(summary.issues)).toEqual([
      { row: 2, column: 'outcome', code: 'CORRECTED_HERE', severity: 'warning' },
    ])
  })

  test('a reason for delay that a person withdrew stays withdrawn; one they added is not doubled', async () => {
    const delays = await db.read.selectFrom('delay').select(['id', 'referral_id']).execute()
    const { id: delayId = '', referral_id: referralId = '' } = delays[0] ?? {}
    await byHand()['referrals.withdrawDelay']({ delayId }, NO_CONTEXT)
    await byHand()['referrals.recordDelay'](
      { referralId, stage: 2, reason: 'C1', note: '' },
      NO_CONTEXT,
    )

    expect(await again({ delay_stage_2_reason: 'C1' })).toMatchObject({ unchanged: 1 })
    expect(
      await db.read.selectFrom('delay').select('reason').where('state', '=', 'current').execute(),
    ).toEqual([{ reason: 'C1' }])
  })
})
