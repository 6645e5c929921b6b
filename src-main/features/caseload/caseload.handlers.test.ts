import { beforeAll, expect, test } from 'vitest'
import type { Request } from '#shared/contract/api.ts'
import { aDatabase } from '#tests/support/a-database.ts'
import { aCaller, type Caller } from '#tests/support/a-program.ts'

let call: Caller

const WAITING = [
  ['R1', 'EXI', '2025-08-01'],
  ['R2', 'BLI', '2025-09-25'],
  ['R3', 'EXI', '2025-09-10'],
  ['R4', 'LEI', '2025-08-01'],
] as const

beforeAll(async () => {
  call = aCaller(await aDatabase())
  for (const [localRef, establishment, startedOn] of WAITING) {
    await call('referrals.add', { localRef, establishment, startedOn, direction: 'transfer' })
  }
  await call('referrals.add', {
    localRef: 'M1',
    establishment: 'EXI',
    startedOn: '2025-09-01',
    direction: 'remission',
  })
})

const references = async (ask: Request<'caseload.list'>) =>
  (await call('caseload.list', ask)).rows.map((row) => row.localRef)

test('lists the longest wait first, ties by reference', async () => {
  expect(await references({})).toEqual(['R1', 'R4', 'M1', 'R3', 'R2'])
})

test('counts the states before the filters, and says n of N', async () => {
  const page = await call('caseload.list', { filters: { establishments: ['EXI'] } })

  expect(page).toMatchObject({
    asAt: '2025-09-30',
    clock: 'guidance',
    total: 5,
    matching: 3,
    countsByState: { breached: 3, running: 2, due_soon: 0, not_started: 0 },
    breachedWithoutReason: 3,
  })
})

const FILTERED: readonly (readonly [Request<'caseload.list'>['filters'], readonly string[]])[] = [
  [{ states: ['breached'] }, ['R1', 'R4', 'M1']],
  [{ direction: 'remission' }, ['M1']],
  [{ text: 'exeter' }, ['R1', 'M1', 'R3']],
  [{ text: 'r2' }, ['R2']],
  [{ overdue: true, direction: 'transfer' }, ['R1', 'R4']],
  [{ status: 'ended' }, []],
  [{ securityLevels: ['high'] }, []],
]

test.each(FILTERED)('filters by %j', async (filters, expected) => {
  expect(await references({ filters })).toEqual(expected)
})

test('sorts by a column, and pages through it', async () => {
  const sort = [
    { column: 'localRef', order: 'descending' as const },
  ] satisfies Request<'caseload.list'>['sort']

  expect(await references({ sort, offset: 1, limit: 2 })).toEqual(['R3', 'R2'])
  expect(await references({ sort: [{ column: 'lastDay', order: 'ascending' }], limit: 1 })).toEqual(
    ['R1'],
  )
})

test('as at an earlier day it knows nothing of what came later', async () => {
  const page = await call('caseload.list', { asAt: '2025-08-15' })

  expect(page.rows.map((row) => row.localRef)).toEqual(['R1', 'R4'])
  expect(page.rows[0]?.clocks.guidance).toMatchObject({ days: 14, state: 'running' })
})

test('on a clock whose start is not recorded, the referral comes last', async () => {
  const page = await call('caseload.list', { clock: 'need' })

  expect(page.countsByState.not_started).toBe(4)
  expect(page.rows[0]?.localRef).toBe('M1')
})

test('is found as it was left', async () => {
  const layout = {
    search: 'status=all',
    columns: ['localRef', 'days'],
    density: 'compact',
  } as const
  expect(await call('caseload.findLayout', {})).toBeUndefined()

  await call('caseload.keepLayout', { ...layout, columns: [...layout.columns] })

  expect(await call('caseload.findLayout', {})).toEqual(layout)
})
