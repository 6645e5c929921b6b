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
    ['R2', 'LEI', '2025-08-20'],
    ['R3', 'EXI', '2025-07-31'],
  ] as const) {
    await call('referrals.add', { localRef, establishment, startedOn, direction: 'transfer' })
  }
})

test('draws the referrals of the window, those who stand still among them', async () => {
  const answer = await call('qualityImprovement.summariseMap', window)

  expect(answer).toMatchObject({
    ok: true,
    value: {
      map: { size: 2, open: 2, referrals: [{ localRef: 'R1' }, { localRef: 'R2' }] },
      other: null,
      choices: { establishments: ['EXI', 'LEI'] },
    },
  })
})

test('draws those of one establishment, beside those of another', async () => {
  const compare = { ...window, filters: { establishments: ['LEI'] } }
  const answer = await call('qualityImprovement.summariseMap', {
    ...window,
    filters: { establishments: ['EXI'] },
    compare,
  })

  expect(answer).toMatchObject({
    value: {
      map: { size: 1 },
      other: { map: { size: 1 }, comparison: { size: { first: 1, second: 1 } } },
      choices: { establishments: ['EXI', 'LEI'] },
    },
  })
})

test('refuses a window that ends before it begins, and says which', async () => {
  const reversed = { ...window, from: '2025-09-01' }

  expect(await call('qualityImprovement.summariseMap', reversed)).toEqual({
    ok: false,
    failure: { code: 'period-reversed', group: 'first' },
  })
  expect(
    await call('qualityImprovement.summariseMap', { ...window, compare: reversed }),
  ).toMatchObject({ failure: { group: 'second' } })
})
