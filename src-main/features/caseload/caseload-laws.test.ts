/** The caseload that SQL finds, orders and counts is the one that the rules give, on any day. */
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Input } from '#shared/contract/api.ts'
import {
  CASELOAD_COLUMNS,
  CASELOAD_GROUPINGS,
  type CaseloadRow,
} from '#shared/contract/caseload.ts'
import { byLongestWait, type CaseloadEntry, caseloadOf } from '#shared/domain/caseload/caseload.ts'
import { LIST_STATUSES } from '#shared/domain/caseload/list-status.ts'
import { addDays, type LocalDate, localDate } from '#shared/domain/local-date.ts'
import { orderBy } from '#shared/domain/order-by.ts'
import { CLOCK_STATES, WAIT_CLOCKS } from '#shared/domain/referrals/clocks.ts'
import { SECURITY_LEVELS, URGENCIES } from '#shared/domain/referrals/code-lists.ts'
import { STAGES } from '#shared/domain/referrals/referral.ts'
import { regimeOn } from '#shared/domain/referrals/statutory-regime.ts'
import { aDatabase } from '#tests/support/a-database.ts'
import { aCaller, type Caller } from '#tests/support/a-program.ts'
import { writeOddReferrals } from '#tests/support/odd-referrals.ts'
import { type Database, inTransaction } from '../../database/database.ts'
import { listEstablishmentNames } from '../../database/establishment-names.ts'
import { listReferralFacts } from '../../database/referral-facts.ts'

const LAST_DAY = '2025-09-30'
const FIRST = localDate('2025-03-01')
let db: Database
let call: Caller
let names: ReadonlyMap<string, string>

beforeAll(async () => {
  db = await aDatabase()
  call = aCaller(db, LAST_DAY)
  await writeOddReferrals(db, 160)
  // From July on the statutory clock is off.
  await inTransaction(db, 'test.regime', async (tx) =>
    tx.insert('statutory_regime', {
      id: 'off',
      effective_from: addDays(FIRST, 122),
      regime: 'OFF',
    }),
  )
  names = await listEstablishmentNames(db.read)
})

const asAt = fc.integer({ min: 0, max: 280 }).map((days) => addDays(FIRST, days))
const some = (values: readonly string[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.subarray([...values, ''], { maxLength: 2 }) },
  )
const perhaps = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 2, nil: undefined })

const filters = fc.record({
  status: fc.constantFrom(...LIST_STATUSES),
  direction: perhaps(fc.constantFrom('transfer', 'remission')),
  states: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc.subarray([...CLOCK_STATES, 'not_started'] as const, { maxLength: 3 }),
    },
  ),
  establishments: some(['EXI', 'BLI', 'LEI']),
  providers: some(['Fromeside', 'Langdon']),
  securityLevels: some(SECURITY_LEVELS),
  mhaSections: some(['47', '48/49']),
  urgencies: some(URGENCIES),
  stages: some(STAGES),
  outcomes: some(['withdrawn', 'admitted', 'returned']),
  daysFrom: perhaps(fc.integer({ min: 0, max: 60 })),
  daysTo: perhaps(fc.integer({ min: 0, max: 120 })),
  lastDayFrom: perhaps(asAt),
  lastDayTo: perhaps(asAt),
  reason: perhaps(fc.constantFrom('recorded', 'missing')),
  text: fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    fc.constantFrom('r1', 'R1-0', '-001', 'exe', 'LANG', 'm', '"', 'é'),
  ),
})

const question = fc.record({
  asAt,
  clock: fc.constantFrom(...WAIT_CLOCKS),
  filters,
  sort: fc.array(
    fc.record({
      column: fc.constantFrom(...CASELOAD_COLUMNS),
      order: fc.constantFrom('ascending', 'descending'),
    }),
    { maxLength: 3 },
  ),
  groupBy: perhaps(fc.constantFrom(...CASELOAD_GROUPINGS)),
})

type Ask = Input<'caseload.list'> & { readonly asAt: LocalDate }

test('on any day, by any clock, filter, order and group, SQL gives what the rules give', async () => {
  const facts = await listReferralFacts(db.read)
  await fc.assert(
    fc.asyncProperty(question, async (asked) => {
      const ask = asked as unknown as Ask
      const page = await call('caseload.list', { ...ask, limit: 1000 })

      const regime = regimeOn([{ from: addDays(FIRST, 122), regime: 'OFF' }], ask.asAt)
      const all = caseloadOf(facts, { asAt: ask.asAt, clock: ask.clock, regime }).filter(
        ({ status }) => ask.filters.status === 'all' || status === ask.filters.status,
      )
      const left = all.filter((one) => isLeft(one, ask.filters)).sort(orderOf(ask))
      expect(page.rows.map(shown)).toEqual(left.map((one) => shown({ ...one.referral, ...one })))
      expect(page).toMatchObject({ total: all.length, matching: left.length })
      for (const state of [...CLOCK_STATES, 'not_started'] as const) {
        expect(page.countsByState[state]).toBe(all.filter((one) => one.state === state).length)
      }
      expect(page.groups.flatMap(({ value, count }) => Array(count).fill(value))).toEqual(
        ask.groupBy ? left.map(KEYS[ask.groupBy].shown) : [],
      )
      expect((await call('caseload.list', { ...ask, offset: 3, limit: 5 })).rows).toEqual(
        page.rows.slice(3, 8),
      )
    }),
    { numRuns: 250 },
  )
})

function shown({
  localRef,
  stage,
  status,
  clocks,
}: Pick<CaseloadRow, 'localRef' | 'stage' | 'status' | 'clocks'>) {
  return { localRef, stage, status, clocks }
}

type Key = (entry: CaseloadEntry) => string | number | undefined
const place = (list: readonly string[], value: string | undefined) =>
  value === undefined ? undefined : list.indexOf(value)
const nameOf = ({ referral }: CaseloadEntry) => names.get(referral.establishment ?? '')

const KEYS = {
  localRef: { key: ({ referral }) => referral.localRef },
  direction: { key: ({ referral }) => referral.direction },
  establishment: { key: nameOf, shown: nameOf },
  provider: {
    key: ({ referral }) => referral.receivingProvider,
    shown: ({ referral }: CaseloadEntry) => referral.receivingProvider,
  },
  mhaSection: { key: ({ referral }) => referral.mhaSection },
  urgency: { key: ({ referral }) => place(URGENCIES, referral.urgency) },
  securityLevel: { key: ({ referral }) => place(SECURITY_LEVELS, referral.securityLevel) },
  stage: { key: ({ stage }) => STAGES.indexOf(stage), shown: ({ stage }: CaseloadEntry) => stage },
  days: { key: ({ leading }) => leading?.days },
  lastDay: { key: ({ leading }) => leading?.lastDay ?? undefined },
  state: { key: ({ state }) => (state === 'not_started' ? undefined : place(CLOCK_STATES, state)) },
  outcome: { key: ({ referral }) => referral.outcome },
} satisfies Record<(typeof CASELOAD_COLUMNS)[number], { key: Key; shown?: Key }>

function orderOf({ sort, groupBy }: Ask) {
  const keys = groupBy
    ? [{ column: groupBy, order: 'ascending' as const }, ...(sort ?? [])]
    : (sort ?? [])
  return keys.reduceRight<(a: CaseloadEntry, b: CaseloadEntry) => number>(
    (among, { column, order }) => orderBy(KEYS[column].key, order, among),
    byLongestWait,
  )
}

function isLeft(entry: CaseloadEntry, asked: Ask['filters']): boolean {
  const { referral, leading, state } = entry
  const { text = '', daysFrom = 0, daysTo, lastDayFrom, lastDayTo, ...filters } = asked ?? {}
  const isAmong = (chosen: readonly string[] | undefined, value: string | undefined) =>
    !chosen?.length || chosen.includes(value ?? '')
  const days = leading?.days
  const lastDay = leading?.lastDay
  const words = [
    referral.localRef,
    referral.establishment,
    nameOf(entry),
    referral.receivingProvider,
  ]
  return [
    !filters.direction || referral.direction === filters.direction,
    isAmong(filters.states, state),
    isAmong(filters.establishments, referral.establishment),
    isAmong(filters.providers, referral.receivingProvider),
    isAmong(filters.securityLevels, referral.securityLevel),
    isAmong(filters.mhaSections, referral.mhaSection),
    isAmong(filters.urgencies, referral.urgency),
    isAmong(filters.stages, entry.stage),
    isAmong(filters.outcomes, referral.outcome),
    asked?.daysFrom === undefined || (days !== undefined && days >= daysFrom),
    daysTo === undefined || (days !== undefined && days <= daysTo),
    lastDayFrom === undefined || (lastDay && lastDay >= lastDayFrom),
    lastDayTo === undefined || (lastDay && lastDay <= lastDayTo),
    !filters.reason ||
      (filters.reason === 'recorded') === referral.delays.length + referral.blockages.length > 0,
    words.some((word) => word?.toLowerCase().includes(text.toLowerCase())),
  ].every(Boolean)
}
