import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '#main/database/database.ts'
import type { Request } from '#shared/contract/api.ts'
import { aCsv, aReturn, bringIn, importsOf } from '#tests/imports/an-import.ts'
import { aDatabase } from '#tests/support/a-database.ts'
import { aCaller, type Caller } from '#tests/support/a-program.ts'

let db: Database
let call: Caller

beforeEach(async () => {
  db = await aDatabase()
  call = aCaller(db)
})

const WHOLE = { establishment: 'EXI', need_identified: '2025-09-01', referral_made: '2025-09-10' }
/** A return in which nearly everything that can be odd is odd. */
const ODD_ROWS = [
  { ...WHOLE, local_ref: 'R1' },
  { ...WHOLE, local_ref: 'R2', referral_made: '2025-08-30', gender: 'unclear' },
  { ...WHOLE, local_ref: 'R3', nhs_number: '9990000019', first_psychiatric_assessment: '2025-09' },
  { local_ref: 'R4', direction: 'remission', remission_ready: '2025-09-20' },
  { ...WHOLE, local_ref: 'R5', referral_made: '2025-08-01', need_identified: '2025-08-01' },
  { ...WHOLE, local_ref: 'R6', outcome: 'withdrawn' },
  {
    ...{ local_ref: 'R7', establishment: 'EXI', outcome: 'died', outcome_date: '2025-08' },
    ...{ need_identified: '2025-07-01', referral_made: '2025-07-01' },
  },
] as const

async function faults(ask: Request<'dataQuality.listFaults'> = {}) {
  const { rows } = await call('dataQuality.listFaults', ask)
  return rows.map(({ localRef, kind, column, value }) => [localRef, kind, column, value])
}

async function idOf(localRef: string): Promise<string> {
  const page = await call('caseload.list', { filters: { status: 'all', text: localRef } })
  return page.rows[0]?.id ?? ''
}

async function correct(localRef: string, milestone: string, on: string): Promise<void> {
  const found = await call('referrals.open', { id: await idOf(localRef) })
  const recorded = found.ok && found.value.milestones.find((one) => one.milestone === milestone)
  const milestoneId = recorded ? recorded.id : ''
  await call('referrals.correctMilestone', { milestoneId, on, reason: 'Rang the prison' })
}

test('an empty database has no faults', async () => {
  expect(await call('dataQuality.listFaults', {})).toMatchObject({
    ...{ asAt: '2025-09-30', total: 0, matching: 0, rows: [], establishments: [] },
    waiting: { rejected: 0, parked: 0 },
  })
})

test('lists each fault of the open referrals once, with what the return held', async () => {
  await importsOf(db, ODD_ROWS)

  expect(await faults()).toEqual([
    ['R2', 'date_order', 'referral_made', '2025-08-30'],
    ['R6', 'outcome_without_date', 'outcome_date', ''],
    ['R3', 'month_only', 'first_psychiatric_assessment', '2025-09'],
    ['R2', 'no_reason', 'delay_stage_1_reason', '2025-09-27'],
    ['R5', 'no_reason', 'delay_stage_1_reason', '2025-08-29'],
    ['R4', 'no_establishment', 'establishment', ''],
    ['R2', 'code_unknown', 'gender', 'unclear'],
    ['R3', 'nhs_number_invalid', 'nhs_number', '•••'],
  ])
})

test('agrees with Today on whose records have a fault', async () => {
  await importsOf(db, ODD_ROWS)
  const page = await call('dataQuality.listFaults', {})
  const { lists } = await call('today.summarise', {})

  const onToday = lists.faults.map(({ localRef, fact }) => [
    localRef,
    fact.kind === 'faults' ? fact.faults.length : 0,
  ])
  const listed = Map.groupBy(page.rows, ({ localRef }) => localRef)
  expect(new Map(onToday as [string, number][])).toEqual(
    new Map([...listed].map(([localRef, rows]) => [localRef, rows.length])),
  )
  expect(page.whole.withFault).toBe(lists.faults.length)
})

describe('a warning stands no longer', () => {
  test('once the date it is about was corrected, on the list, on Today and on the record', async () => {
    await importsOf(db, ODD_ROWS.slice(1, 2))
    const before = await call('referrals.open', { id: await idOf('R2') })
    await correct('R2', 'referral_made', '2025-09-03')
    const after = await call('referrals.open', { id: await idOf('R2') })

    expect(before).toMatchObject({ value: { warnings: [{}, {}] } })
    expect(after).toMatchObject({ value: { warnings: [{ code: 'CODE_UNKNOWN' }] } })
    expect(await faults()).toEqual([['R2', 'code_unknown', 'gender', 'unclear']])
    expect((await call('today.summarise', {})).lists.faults).toMatchObject([
      { fact: { faults: ['code_unknown'] } },
    ])
  })

  test('once the day of a month is known', async () => {
    await importsOf(db, [{ ...WHOLE, first_psychiatric_assessment: '2025-09' }])
    expect(await faults()).toHaveLength(1)
    await correct('R1', 'first_psychiatric_assessment', '2025-09-20')

    expect(await faults()).toEqual([])
  })

  test('once a later return gives a value, or somebody records what was left out', async () => {
    const odd = {
      ...WHOLE,
      gender: '?',
      delay_stage_1_reason: 'Z9',
      delay_stage_1_attribution: '?',
    }
    await importsOf(db, [odd], [{ gender: '1' }])
    expect((await faults()).map(([, , column]) => column).toSorted()).toEqual([
      ...['delay_stage_1_attribution', 'delay_stage_1_reason'],
    ])

    const delay = { referralId: await idOf('R1'), stage: 1, reason: 'A1' } as const
    await call('referrals.recordDelay', { ...delay, attribution: 'PRISON' })
    expect(await faults()).toEqual([])
  })

  test('but a value that was there before does not answer it', async () => {
    await importsOf(db, [{ ...WHOLE, gender: '1' }], [{ gender: 'unclear' }])

    expect(await faults()).toEqual([['R1', 'code_unknown', 'gender', 'unclear']])
  })

  test('and stands again where the return that answered it is taken back', async () => {
    const returns = await importsOf(db, [{ ...WHOLE, gender: '?' }], [{ gender: '1' }])
    expect(await faults()).toEqual([])
    await call('imports.undo', { batchId: String(returns[1]?.batchId) })

    expect(await faults()).toEqual([['R1', 'code_unknown', 'gender', '?']])
  })

  test('where another referral of the person gives the number', async () => {
    const number = { prison_number: 'A1234BC' }
    await importsOf(
      db,
      [{ ...WHOLE, ...number, nhs_number: '9990000019' }],
      [
        {
          ...{ ...WHOLE, ...number, local_ref: 'R2', nhs_number: '9990000018' },
          ...{ need_identified: '2025-01-01', referral_made: '2025-01-01' },
          ...{ outcome: 'withdrawn', outcome_date: '2025-01-09' },
        },
      ],
    )

    expect(await faults()).toEqual([])
  })
})

test('as at an earlier day it holds what was known then', async () => {
  await importsOf(db, ODD_ROWS)

  expect(await faults({ asAt: '2025-09-05' })).toEqual(
    [
      ['R3', 'no_referral_date', 'referral_made', ''],
      ['R6', 'no_referral_date', 'referral_made', ''],
      ['R1', 'no_referral_date', 'referral_made', ''],
    ]
      .toSorted((a, b) => `${a[0]}`.localeCompare(`${b[0]}`))
      .concat([
        ['R2', 'date_order', 'referral_made', '2025-08-30'],
        ['R6', 'outcome_without_date', 'outcome_date', ''],
        ['R5', 'no_reason', 'delay_stage_1_reason', '2025-08-29'],
        ['R2', 'code_unknown', 'gender', 'unclear'],
        ['R3', 'nhs_number_invalid', 'nhs_number', '•••'],
      ]),
  )
})

const FILTERED: readonly (readonly [
  Request<'dataQuality.listFaults'>['filters'],
  readonly string[],
])[] = [
  [{ kinds: ['no_reason', 'month_only'] }, ['R3', 'R2', 'R5']],
  [{ direction: 'remission' }, ['R4']],
  [{ establishments: [''] }, ['R4']],
  [{ establishments: ['EXI'], kinds: ['no_establishment'] }, []],
  [{ text: 'UNCLEAR' }, ['R2']],
  [{ text: 'exeter', kinds: ['no_reason'] }, ['R2', 'R5']],
  [{ status: 'ended' }, ['R7']],
  [{ status: 'all', kinds: ['month_only'] }, ['R3', 'R7']],
]

test.each(FILTERED)('filters by %j and says n of N', async (filters, expected) => {
  await importsOf(db, ODD_ROWS)
  const page = await call('dataQuality.listFaults', { filters })

  expect(page.rows.map(({ localRef }) => localRef)).toEqual(expected)
  expect(page.matching).toBe(expected.length)
  const total = { open: 8, ended: 1, all: 9 }[filters?.status ?? 'open']
  expect(page.total).toBe(total)
})

test('sorts by a column, what is blank last, and pages through it', async () => {
  await importsOf(db, ODD_ROWS)
  const sorted = async (column: 'localRef' | 'column' | 'establishment') =>
    (await faults({ sort: { column, order: 'descending' }, limit: 3 })).map(([ref]) => ref)

  expect(await sorted('localRef')).toEqual(['R6', 'R5', 'R4'])
  expect(await sorted('column')).toEqual(['R2', 'R6', 'R3'])
  expect((await sorted('establishment'))[0]).not.toBe('R4')
  expect(await faults({ offset: 7 })).toHaveLength(1)
})

test('sums up each establishment with the numbers behind its share', async () => {
  await importsOf(db, ODD_ROWS)
  const { establishments, kinds } = await call('dataQuality.listFaults', {})

  expect(establishments).toEqual([
    {
      ...{
        establishment: 'EXI',
        name: 'Exeter (HMP & YOI)',
        referrals: 5,
        withFault: 4,
        faults: 7,
      },
      ...{ recorded: 11, expected: 11, percent: 100 },
    },
    {
      ...{ establishment: undefined, name: undefined, referrals: 1, withFault: 1, faults: 1 },
      ...{ recorded: 1, expected: 1, percent: null },
    },
  ])
  expect(kinds).toContainEqual({ kind: 'no_reason', count: 2 })
})

describe('rows that imports kept apart', () => {
  const waiting = async () => (await call('dataQuality.listFaults', {})).waiting
  const twice = [
    { ...WHOLE, local_ref: 'R1', prison_number: 'A1234BC' },
    { ...WHOLE, local_ref: 'R2', prison_number: 'A1234BC' },
    { ...WHOLE, local_ref: 'R 3', referral_made: '31/02/2025' },
  ]

  test('wait until their reference comes in from the same source', async () => {
    await importsOf(db, twice)
    expect(await waiting()).toEqual({ rejected: 1, parked: 1 })

    // The same reference to an import, which forgives case and spaces beside digits.
    await importsOf(db, [{ ...WHOLE, local_ref: 'r3' }])
    expect(await waiting()).toEqual({ rejected: 0, parked: 1 })
  })

  test('wait no longer where the import was taken back', async () => {
    const [{ batchId } = { batchId: '' }] = await importsOf(db, twice)
    await call('imports.undo', { batchId: String(batchId) })

    expect(await waiting()).toEqual({ rejected: 0, parked: 0 })
  })

  test('are told by the heading of a kept recipe, and waited for where none is kept', async () => {
    const recipe = { name: 'Return', columns: { 'Our  Ref': 'local_ref', Kind: 'direction' } }
    const rows = (kind: string) => aCsv(`our ref,Kind\nX1,${kind}`)
    await bringIn(db, rows('odd'), { recipe })
    await bringIn(db, rows('transfer'), { recipe })
    expect(await waiting()).toEqual({ rejected: 1, parked: 0 })

    await call('imports.saveRecipe', { recipe })
    expect(await waiting()).toEqual({ rejected: 0, parked: 0 })
    await bringIn(db, aReturn([{ local_ref: '' }]))
    expect(await waiting()).toEqual({ rejected: 1, parked: 0 })
  })
})
