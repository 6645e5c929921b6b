import { beforeEach, describe, expect, test } from 'vitest'
import { aDatabase } from '#tests/support/a-database.ts'
import { aCaller, type Caller } from '#tests/support/a-program.ts'
import type { Database } from '../../database/database.ts'
import { verifyDatabase } from '../../database/verify.ts'

const NOBODY = '01900000-0000-7000-8000-000000000000'
const BLOCKED = {
  stage: 'assessment_to_bed',
  reason: 'C1',
  holder: 'COMMISSIONER',
  from: '2025-09-10',
} as const
let db: Database
let call: Caller
let referralId: string

beforeEach(async () => {
  db = await aDatabase()
  call = aCaller(db)
  referralId = await addReferral('R1-00042', 'transfer')
})

async function addReferral(localRef: string, direction: 'transfer' | 'remission') {
  const added = await call('referrals.add', {
    ...{ localRef, direction },
    establishment: 'EXI',
    startedOn: '2025-09-01',
  })
  if (!added.ok) throw new Error(added.failure.code)
  return added.value.id
}

async function open(id = referralId) {
  const opened = await call('referrals.open', { id })
  if (!opened.ok) throw new Error(opened.failure.code)
  return opened.value
}

async function aBlockage(): Promise<string> {
  await call('referrals.recordBlockage', { referralId, ...BLOCKED })
  return (await open()).blockages[0]?.id ?? ''
}

describe('a blockage', () => {
  test('is recorded, chased, cleared and withdrawn, and the history tells it', async () => {
    const blockageId = await aBlockage()
    await call('referrals.recordChase', {
      ...{ referralId, blockageId, organisation: 'COMMISSIONER' },
      on: '2025-09-12',
      answer: 'Panel on Tuesday',
    })
    await call('referrals.clearBlockage', { blockageId, on: '2025-09-20' })

    expect(await open()).toMatchObject({
      blockages: [{ ...BLOCKED, to: '2025-09-20', chases: 1 }],
      entries: [{ kind: 'chase', on: '2025-09-12', organisation: 'COMMISSIONER' }],
    })

    await call('referrals.withdrawBlockage', { blockageId })
    const { blockages, history } = await open()
    expect(blockages).toEqual([])
    expect(history.map(({ act }) => act)).toEqual([
      'referrals.withdrawBlockage',
      'referrals.clearBlockage',
      'referrals.recordChase',
      'referrals.recordBlockage',
      'referrals.add',
    ])
    expect((await verifyDatabase(db)).ok).toBe(true)
  })

  test('moves its days in the cohort to its holder', async () => {
    await aBlockage()

    const found = await call('qualityImprovement.summariseCohort', {
      from: '2025-09-01',
      to: '2025-09-30',
      asAt: '2025-09-30',
    })

    expect(found).toMatchObject({
      value: {
        summary: {
          owners: [
            { owner: 'COMMISSIONER', days: 20 },
            { owner: 'RECEIVING', days: 9 },
          ],
        },
      },
    })
  })

  test.each([
    [{ from: '2025-10-01' }, 'in-the-future'],
    [{ to: '2025-09-09' }, 'cleared-before-it-began'],
    [{ referralId: NOBODY }, 'not-there'],
  ])('is refused with %j', async (change, code) => {
    expect(
      await call('referrals.recordBlockage', { referralId, ...BLOCKED, ...change }),
    ).toMatchObject({ ok: false, failure: { code } })
    expect((await open()).blockages).toEqual([])
  })

  test('is refused of a remission, and cleared before it began', async () => {
    const blockageId = await aBlockage()
    const remission = await addReferral('R1-00043', 'remission')

    expect(
      await call('referrals.recordBlockage', { ...BLOCKED, referralId: remission }),
    ).toMatchObject({ failure: { code: 'not-of-this-direction' } })
    expect(await call('referrals.clearBlockage', { blockageId, on: '2025-09-09' })).toMatchObject({
      failure: { code: 'cleared-before-it-began' },
    })
  })

  test('that is withdrawn cannot be cleared, chased or withdrawn again', async () => {
    const blockageId = await aBlockage()
    await call('referrals.withdrawBlockage', { blockageId })
    const chase = { organisation: 'MHCS', on: '2025-09-12' } as const
    const other = await addReferral('R1-00044', 'transfer')

    for (const outcome of [
      await call('referrals.clearBlockage', { blockageId, on: '2025-09-20' }),
      await call('referrals.withdrawBlockage', { blockageId }),
      await call('referrals.recordChase', { referralId, blockageId, ...chase }),
      await call('referrals.recordChase', { referralId: NOBODY, ...chase }),
    ]) {
      expect(outcome).toMatchObject({ ok: false, failure: { code: 'not-there' } })
    }
    const standing = await aBlockage()
    expect(
      await call('referrals.recordChase', { referralId: other, blockageId: standing, ...chase }),
    ).toMatchObject({ failure: { code: 'not-there' } })
  })
})

describe('chases and notes', () => {
  test('are listed, the latest first, and withdrawn', async () => {
    await call('referrals.writeNote', { referralId, on: '2025-09-05', text: 'Seen on the wing' })
    await call('referrals.recordChase', { referralId, organisation: 'MHCS', on: '2025-09-09' })
    const { entries } = await open()

    expect(entries.map(({ kind, on }) => [kind, on])).toEqual([
      ['chase', '2025-09-09'],
      ['note', '2025-09-05'],
    ])
    for (const { kind, id } of entries) await call('referrals.withdrawEntry', { kind, id })
    expect((await open()).entries).toEqual([])
    const [first] = entries
    expect(
      await call('referrals.withdrawEntry', { kind: 'chase', id: first?.id ?? NOBODY }),
    ).toMatchObject({ failure: { code: 'not-there' } })
  })

  test('are not of the future, and not of a referral that is not there', async () => {
    const tomorrow = '2025-10-01'
    const today = '2025-09-30'

    expect(
      await call('referrals.writeNote', { referralId, on: tomorrow, text: 'x' }),
    ).toMatchObject({ failure: { code: 'in-the-future', today } })
    expect(
      await call('referrals.recordChase', { referralId, organisation: 'MHCS', on: tomorrow }),
    ).toMatchObject({ failure: { code: 'in-the-future', today } })
    expect(
      await call('referrals.writeNote', { referralId: NOBODY, on: today, text: 'x' }),
    ).toMatchObject({ failure: { code: 'not-there' } })
  })
})
