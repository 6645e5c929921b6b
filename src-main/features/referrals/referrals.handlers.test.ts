import { beforeEach, describe, expect, test } from 'vitest'
import { aDatabase } from '#tests/support/a-database.ts'
import { aCaller, type Caller } from '#tests/support/a-program.ts'
import { type Database, inTransaction } from '../../database/database.ts'
import { verifyDatabase } from '../../database/verify.ts'

const NOBODY = '01900000-0000-7000-8000-000000000000'
let db: Database
let call: Caller
let id: string

beforeEach(async () => {
  db = await aDatabase()
  call = aCaller(db)
  const added = await call('referrals.add', {
    localRef: 'R1-00042',
    direction: 'transfer',
    establishment: 'EXI',
    startedOn: '2025-09-01',
  })
  if (!added.ok) throw new Error(added.failure.code)
  id = added.value.id
})

async function open() {
  const opened = await call('referrals.open', { id })
  if (!opened.ok) throw new Error(opened.failure.code)
  return opened.value
}

describe('a new referral', () => {
  test('is waiting for its assessment', async () => {
    expect(await open()).toMatchObject({
      localRef: 'R1-00042',
      establishment: { code: 'EXI' },
      stage: 'awaiting_assessment',
      clocks: { guidance: { days: 29, state: 'breached' } },
      milestones: [{ milestone: 'referral_made', on: '2025-09-01', source: 'entered here' }],
    })
  })

  test.each([
    [{ localRef: 'R1-00042' }, 'reference-taken'],
    [{ establishment: 'NOWHE' }, 'unknown-establishment'],
    [{ startedOn: '2025-10-01' }, 'in-the-future'],
  ])('is refused with %j', async (change, code) => {
    const ask = {
      localRef: 'R1-00043',
      direction: 'transfer',
      establishment: 'EXI',
      startedOn: '2025-09-01',
    } as const

    expect(await call('referrals.add', { ...ask, ...change })).toMatchObject({
      ok: false,
      failure: { code },
    })
  })

  test('that is not there is not shown', async () => {
    expect(await call('referrals.open', { id: NOBODY })).toMatchObject({
      failure: { code: 'not-there' },
    })
  })
})

describe('milestones', () => {
  test('a refused one leaves no trace', async () => {
    const before = await verifyDatabase(db)

    const refused = await call('referrals.recordMilestone', {
      referralId: id,
      milestone: 'admitted',
      on: '2025-08-31',
    })

    expect(refused).toMatchObject({ ok: false, failure: { code: 'out-of-order' } })
    expect(await verifyDatabase(db)).toEqual(before)
  })

  test('a correction keeps what was there, and the history tells it', async () => {
    const [referral] = (await open()).milestones
    await call('referrals.correctMilestone', {
      milestoneId: referral?.id ?? '',
      on: '2025-09-03',
      reason: 'Misread the form',
    })

    const { milestones, history } = await open()
    expect(milestones).toMatchObject([{ milestone: 'referral_made', on: '2025-09-03' }])
    expect(history[0]).toMatchObject({
      act: 'referrals.correctMilestone',
      reason: 'Misread the form',
      by: 'tester',
    })
    const rows = await db.read
      .selectFrom('milestone')
      .select(['reached_on', 'state', 'reason'])
      .orderBy('reached_on')
      .execute()
    expect(rows).toEqual([
      { reached_on: '2025-09-01', state: 'corrected', reason: 'Misread the form' },
      { reached_on: '2025-09-03', state: 'current', reason: '' },
    ])
  })

  test('a correction is refused where a new entry would be', async () => {
    const [referral] = (await open()).milestones
    const correct = (on: string) =>
      call('referrals.correctMilestone', { milestoneId: referral?.id ?? '', on, reason: 'x' })

    expect(await correct('2025-10-01')).toMatchObject({ failure: { code: 'in-the-future' } })
    expect((await open()).milestones[0]?.on).toBe('2025-09-01')
  })

  test('a withdrawn one no longer counts', async () => {
    const [referral] = (await open()).milestones

    await call('referrals.withdrawMilestone', { milestoneId: referral?.id ?? '', reason: 'x' })

    expect(await open()).toMatchObject({ stage: 'need_identified', clocks: { guidance: null } })
    expect(
      await call('referrals.withdrawMilestone', { milestoneId: referral?.id ?? '', reason: 'x' }),
    ).toMatchObject({ failure: { code: 'not-there' } })
  })

  test('access assessments count on', async () => {
    for (const on of ['2025-09-05', '2025-09-15']) {
      await call('referrals.recordMilestone', {
        referralId: id,
        milestone: 'access_assessment',
        on,
      })
    }

    const ordinals = (await open()).milestones
      .filter((one) => one.milestone === 'access_assessment')
      .map((one) => one.ordinal)
    expect(ordinals).toEqual([1, 2])
  })
})

test('a delay reason is recorded and withdrawn', async () => {
  await call('referrals.recordDelay', { referralId: id, stage: 1, reason: 'B3', note: 'On leave' })
  const { delays } = await open()

  expect(delays).toMatchObject([{ stage: 1, reason: 'B3', note: 'On leave' }])
  await call('referrals.withdrawDelay', { delayId: delays[0]?.id ?? '' })
  expect((await open()).delays).toEqual([])
})

test('ending by admission records the milestone, and reopening takes both back', async () => {
  await call('referrals.endEpisode', { referralId: id, outcome: 'admitted', on: '2025-09-20' })
  expect(await open()).toMatchObject({
    stage: 'ended',
    outcome: 'admitted',
    clocks: { guidance: { days: 19, state: 'met' } },
  })

  await call('referrals.reopen', { referralId: id, reason: 'Wrong person' })

  expect(await open()).toMatchObject({
    stage: 'awaiting_assessment',
    outcome: undefined,
    history: [{ act: 'referrals.reopen', reason: 'Wrong person' }, {}, {}],
  })
})

test('an episode is not ended twice', async () => {
  await call('referrals.endEpisode', { referralId: id, outcome: 'withdrawn', on: '2025-09-20' })

  expect(
    await call('referrals.endEpisode', { referralId: id, outcome: 'died', on: '2025-09-21' }),
  ).toMatchObject({ failure: { code: 'already-ended' } })
})

test('who opened an identifiable record is kept, and nobody while identifiers are off', async () => {
  const views = () => db.read.selectFrom('view_log').select(['referral_id', 'viewed_by']).execute()
  await open()
  expect(await views()).toEqual([])

  await inTransaction(db, 'test.switch', async (tx) =>
    tx.update('setting', 'identifiers', { value: '"on"' }),
  )
  await open()

  expect(await views()).toEqual([{ referral_id: id, viewed_by: 'tester' }])
})
