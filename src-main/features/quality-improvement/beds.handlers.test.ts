import { expect, test } from 'vitest'
import { aDatabase } from '#tests/support/a-database.ts'
import { aCaller } from '#tests/support/a-program.ts'

const TODAY = '2025-09-30'

test('the beds of an empty site are too few to forecast, at every level', async () => {
  const call = aCaller(await aDatabase(), TODAY)

  const { region, demands } = await call('qualityImprovement.summariseBeds', { asAt: TODAY })

  expect(region).toBe('SW')
  expect(demands).toHaveLength(7)
  for (const demand of demands) expect(demand).toMatchObject({ pastReferrals: 0, forecast: null })
})

test('those who wait are counted as at the day asked for, under the site’s region', async () => {
  const call = aCaller(await aDatabase(), TODAY)
  for (const [localRef, startedOn] of [
    ['R1', '2025-08-01'],
    ['R2', '2025-08-31'],
    ['R3', '2025-09-01'],
  ] as const) {
    const asked = { localRef, startedOn, direction: 'transfer', establishment: 'EXI' } as const
    await call('referrals.add', asked)
  }

  const { demands } = await call('qualityImprovement.summariseBeds', { asAt: '2025-08-31' })

  const waiting = Object.fromEntries(demands.map((one) => [one.group, one.waiting]))
  expect(waiting).toEqual({
    ...{ all: 2, acute: 0, picu: 0, low: 0, medium: 0, high: 0, not_recorded: 2 },
  })
})
