import { beforeAll, expect, test } from 'vitest'
import type { Database } from '#main/database/database.ts'
import { NO_CONTEXT } from '#main/ipc/router.ts'
import type { Request } from '#shared/contract/api.ts'
import { breachesNext as calls } from '#shared/contract/breaches-next.ts'
import { addDays, localDate } from '#shared/domain/local-date.ts'
import { aDatabase } from '#tests/support/a-database.ts'
import { aCaller, type Caller, standingAt } from '#tests/support/a-program.ts'
import { breachesNextHandlers } from './breaches-next.handlers.ts'

const TODAY = localDate('2025-09-30')

let db: Database
let call: Caller

beforeAll(async () => {
  db = await aDatabase()
  call = aCaller(db)
  // A year ago, 12 of 24 who were not assessed were admitted on day 20; all that were, on day 12.
  for (let at = 0; at < 24; at += 1) {
    await past(`P${at}`, { admitted: at < 12 ? 20 : 40 })
    await past(`Q${at}`, { first_psychiatric_assessment: 2, admitted: 12 })
  }
  await add('YOUNG', { startedOn: addDays(TODAY, -5) })
  await add('LATE', { startedOn: addDays(TODAY, -15), establishment: 'BLI' })
  await add('LAST', { startedOn: addDays(TODAY, -28) })
  await add('PAST', { startedOn: addDays(TODAY, -29) })
  await add('BACK', { startedOn: addDays(TODAY, -5), direction: 'remission' })
})

async function add(localRef: string, facts: Partial<Request<'referrals.add'>>): Promise<string> {
  const given = { direction: 'transfer', establishment: 'EXI', startedOn: TODAY, ...facts } as const
  const added = await call('referrals.add', { localRef, ...given })
  if (!added.ok) throw new Error(added.failure.code)
  return added.value.id
}

async function past(localRef: string, steps: Readonly<Record<string, number>>): Promise<void> {
  const startedOn = addDays(TODAY, -365)
  const referralId = await add(localRef, { startedOn })
  for (const [milestone, day] of Object.entries(steps)) {
    await call('referrals.recordMilestone', {
      referralId,
      milestone: milestone as 'admitted',
      on: addDays(startedOn, day),
    })
  }
}

const references = async (ask: Request<'breachesNext.list'>) =>
  (await call('breachesNext.list', ask)).rows.map((row) => row.localRef)

test('lists who is within the limit, first those for whom most can be changed', async () => {
  const found = await call('breachesNext.list', {})

  expect(found).toMatchObject({
    ...{ asAt: '2025-09-30', clock: 'guidance', historyFrom: undefined },
    ...{ recorded: 53, history: 52, limit: 28, total: 3 },
    countsByStanding: { can_change: 1, not_known: 2, little_to_gain: 0 },
    leftOut: { breached: 1, remissions: 1, notStarted: 0, under18: 0, wales: 0 },
    choices: { stages: ['awaiting_assessment'] },
  })
  expect(found.choices.establishments.map(({ code }) => code)).toEqual(['BLI', 'EXI'])
  expect(found.rows).toMatchObject([
    {
      ...{ localRef: 'YOUNG', day: 5, daysLeft: 23, lastDay: '2025-10-23' },
      ...{ establishmentName: 'Exeter (HMP & YOI)', stage: 'awaiting_assessment' },
      // The three others that are open now were not assessed on their day 5, too.
      chance: { kind: 'known', n: 27, chance: expect.closeTo(0.5, 1) },
      ifEnded: { kind: 'known', n: 24, chance: 1 },
      gain: { gain: expect.closeTo(0.5, 1), lower: null },
    },
    { localRef: 'LAST', daysLeft: 0, chance: { kind: 'last_day' } },
    { localRef: 'LATE', chance: { kind: 'known' }, ifEnded: { kind: 'too_few', n: 0 } },
  ])
})

test('is narrowed to establishments and stages, and says of how many', async () => {
  expect(await call('breachesNext.list', { establishments: ['BLI'] })).toMatchObject({
    total: 3,
    rows: [{ localRef: 'LATE' }],
  })
  expect(await references({ stages: ['awaiting_bed'] })).toEqual([])
})

const SORTED: readonly (readonly [Request<'breachesNext.list'>['sort'], readonly string[]])[] = [
  [{ column: 'change', order: 'ascending' }, ['LATE', 'LAST', 'YOUNG']],
  [{ column: 'localRef', order: 'ascending' }, ['LAST', 'LATE', 'YOUNG']],
  [{ column: 'day', order: 'descending' }, ['LAST', 'LATE', 'YOUNG']],
  [{ column: 'chance', order: 'descending' }, ['YOUNG', 'LATE', 'LAST']],
  [{ column: 'establishment', order: 'ascending' }, ['LATE', 'YOUNG', 'LAST']],
  [{ column: 'stage', order: 'ascending' }, ['YOUNG', 'LAST', 'LATE']],
]

test.each(SORTED)('sorts by %j, what is not known last', async (sort, expected) => {
  expect(await references({ sort })).toEqual(expected)
})

test('of the last months alone, the history begins then', async () => {
  const found = await call('breachesNext.list', { historyMonths: 12, asAt: '2025-10-31' })

  expect(found).toMatchObject({ historyFrom: '2024-10-31', history: 4 })
  expect(await call('breachesNext.list', { historyMonths: 24 })).toMatchObject({ history: 52 })
})

test('as at an earlier day it knows nothing of what came later', async () => {
  const found = await call('breachesNext.list', { asAt: '2024-10-02' })

  expect(found).toMatchObject({ total: 48, history: 48, recorded: 53 })
  expect(found.rows[0]?.chance).toEqual({ kind: 'too_few', n: 0 })
})

test('what is recorded counts at once', async () => {
  const referralId = await add('NEW', { startedOn: addDays(TODAY, -5) })
  expect(await references({})).toContain('NEW')

  await call('referrals.recordMilestone', { referralId, milestone: 'admitted', on: TODAY })
  expect(await references({})).not.toContain('NEW')
})

test('the work can be stopped, and nothing of it is kept', async () => {
  const list = breachesNextHandlers(db, standingAt(TODAY))['breachesNext.list']
  const stop = new AbortController()
  stop.abort(new Error('stopped'))
  const input = calls['breachesNext.list'].input.parse({})

  await expect(list(input, { ...NO_CONTEXT, signal: stop.signal })).rejects.toThrow('stopped')
  expect((await list(input, NO_CONTEXT)).rows).toHaveLength(3)
})
