import { expect, test } from 'vitest'
import type { BedRegion } from '#shared/contract/beds.ts'
import { aDatabase } from '#tests/support/a-database.ts'
import { aCaller } from '#tests/support/a-program.ts'

const TODAY = '2025-09-30'

test('the beds of an empty site are too few to forecast, at every level', async () => {
  const call = aCaller(await aDatabase(), TODAY)

  const { regions, demands } = await call('qualityImprovement.summariseBeds', { asAt: TODAY })

  expect(regions).toEqual([])
  expect(demands).toHaveLength(7)
  for (const demand of demands) expect(demand).toMatchObject({ pastReferrals: 0, forecast: null })
})

test('those who wait are counted as at the day asked for, by the region that they wait in', async () => {
  const call = aCaller(await aDatabase(), TODAY)
  for (const [localRef, startedOn, establishment] of [
    ['R1', '2025-08-01', 'EXI'],
    ['R2', '2025-08-31', 'LEI'],
    ['R3', '2025-09-01', 'EXI'],
  ] as const) {
    const asked = { localRef, startedOn, direction: 'transfer', establishment } as const
    await call('referrals.add', asked)
  }

  const waitingIn = async (region?: BedRegion) => {
    const asked = { asAt: '2025-08-31', ...(region ? { region } : {}) }
    const { demands, regions } = await call('qualityImprovement.summariseBeds', asked)
    expect(regions).toEqual(['NEY', 'SW'])
    return Object.fromEntries(demands.map((one) => [one.group, one.waiting]))
  }

  expect(await waitingIn()).toEqual({
    ...{ all: 2, acute: 0, picu: 0, low: 0, medium: 0, high: 0, not_recorded: 2 },
  })
  expect(await waitingIn('SW')).toMatchObject({ all: 1, not_recorded: 1 })
  expect(await waitingIn('LON')).toMatchObject({ all: 0 })
})
