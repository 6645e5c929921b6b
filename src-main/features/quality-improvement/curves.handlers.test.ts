import { beforeAll, expect, test } from 'vitest'
import { aDatabase } from '#tests/support/a-database.ts'
import { aCaller, type Caller } from '#tests/support/a-program.ts'

const TODAY = '2025-09-30'
const window = { from: '2025-08-01', to: '2025-08-31', asAt: TODAY }

let call: Caller

beforeAll(async () => {
  call = aCaller(await aDatabase(), TODAY)
  for (const [localRef, establishment, startedOn] of [
    ['R1', 'EXI', '2025-08-01'],
    ['R2', 'LEI', '2025-08-05'],
    ['R3', 'LEI', '2025-08-10'],
    ['R4', 'LEI', '2025-08-20'],
    ['R5', 'LEI', '2025-08-21'],
    ['R6', 'LEI', '2025-08-22'],
    ['R7', 'EXI', '2025-07-31'],
  ] as const) {
    await call('referrals.add', { localRef, establishment, startedOn, direction: 'transfer' })
  }
})

test('draws a curve of everyone of the window, those who still wait among them', async () => {
  const answer = await call('qualityImprovement.summariseCurves', window)

  expect(answer).toMatchObject({
    ok: true,
    value: {
      curves: {
        kind: 'still_waiting',
        grouping: 'none',
        n: 6,
        groups: [{ code: 'all', n: 6, open: 6, on28: { share: 1 } }],
        test: null,
      },
      choices: { establishments: ['EXI', 'LEI'] },
    },
  })
})

test('draws one for each establishment, but none of a handful', async () => {
  const answer = await call('qualityImprovement.summariseCurves', {
    ...window,
    grouping: 'establishment',
    curve: 'admitted',
  })

  expect(answer).toMatchObject({
    value: {
      curves: {
        groups: [
          { code: 'EXI', n: 1, points: null },
          { code: 'LEI', n: 5, on28: { share: 0 } },
        ],
      },
    },
  })
})

test('sets those referred since a change against those before it', async () => {
  const answer = await call('qualityImprovement.summariseChange', {
    ...window,
    changeOn: '2025-08-20',
  })

  expect(answer).toMatchObject({
    ok: true,
    value: { before: { n: 3 }, after: { n: 3, known: 3 }, verdict: 'too-few' },
  })
})

test('refuses a window the wrong way round, and a change outside of it', async () => {
  const reversed = { ...window, from: '2025-09-01' }
  const changed = (changeOn: string) =>
    call('qualityImprovement.summariseChange', { ...window, changeOn })

  expect(await call('qualityImprovement.summariseCurves', reversed)).toEqual({
    ok: false,
    failure: { code: 'period-reversed' },
  })
  expect(
    await call('qualityImprovement.summariseChange', { ...reversed, changeOn: '2025-08-20' }),
  ).toMatchObject({ failure: { code: 'period-reversed' } })
  for (const changeOn of ['2025-08-01', '2025-09-01']) {
    expect(await changed(changeOn)).toMatchObject({ failure: { code: 'change-outside-window' } })
  }
  expect(await changed('2025-08-31')).toMatchObject({ ok: true })
})
