import { beforeEach, expect, test } from 'vitest'
import { addDays, localDate } from '#shared/domain/local-date.ts'
import { aDatabase } from '#tests/support/a-database.ts'
import { aCaller, type Caller } from '#tests/support/a-program.ts'

const asAt = localDate('2025-09-30')
const UNKNOWN = '01890000-0000-7000-8000-000000000000'
const calls = {
  name: 'Bed calls held',
  kind: 'count',
  unit: 'calls',
  direction: 'increase',
} as const

let call: Caller
let id: string

beforeEach(async () => {
  call = aCaller(await aDatabase())
  const kept = await call('qualityImprovement.saveOwnMeasure', calls)
  id = kept.ok ? kept.value.id : ''
})

const enter = (on: string, value: number) =>
  call('qualityImprovement.enterValue', { measureId: id, on: localDate(on), value })
const listed = async () => (await call('qualityImprovement.listOwnMeasures', {}))[0]

test('a measure is kept by hand, and charted like every other', async () => {
  for (let week = 0; week < 14; week += 1) {
    await enter(addDays(localDate('2025-06-02'), 7 * week), 10 + (week % 3))
  }
  const scope = { from: localDate('2025-01-01'), to: asAt, asAt }

  expect(
    await call('qualityImprovement.summariseMeasure', { ...scope, measure: id }),
  ).toMatchObject({
    value: { own: { name: 'Bed calls held', unit: 'calls' }, chart: { kind: 'xmr' } },
  })
  const all = await call('qualityImprovement.listMeasures', scope)
  expect(all.ok && all.value.measures.at(-1)).toMatchObject({ id, chart: { kind: 'xmr' } })
})

test('a value is refused that is no count, of tomorrow, of a day that has one, or of no measure', async () => {
  await enter('2025-09-01', 3)

  expect(await enter('2025-09-02', 1.5)).toMatchObject({ failure: { code: 'not_a_count' } })
  expect(await enter('2025-10-01', 1)).toMatchObject({ failure: { code: 'in-the-future' } })
  expect(await enter('2025-09-01', 1)).toMatchObject({ failure: { code: 'day_twice' } })
  const lost = { measureId: UNKNOWN, on: asAt, value: 1 }
  expect(await call('qualityImprovement.enterValue', lost)).toMatchObject({
    failure: { code: 'not-there' },
  })
  expect((await listed())?.values).toMatchObject([{ on: '2025-09-01', value: 3 }])
})

test('what a measure is stays once it has values, and it goes only without them', async () => {
  const kept = await enter('2025-09-01', 3)
  const share = { ...calls, id, kind: 'proportion' } as const

  expect(await call('qualityImprovement.saveOwnMeasure', share)).toMatchObject({
    failure: { code: 'kind-is-fixed' },
  })
  expect(await call('qualityImprovement.removeOwnMeasure', { id })).toMatchObject({
    failure: { code: 'has-values' },
  })
  const renamed = { ...calls, id, name: 'Calls' }
  expect(await call('qualityImprovement.saveOwnMeasure', renamed)).toMatchObject({ ok: true })

  const valueId = kept.ok ? kept.value.id : ''
  expect(await call('qualityImprovement.removeValue', { id: valueId })).toMatchObject({ ok: true })
  const removed = await call('qualityImprovement.removeOwnMeasure', { id })
  expect(await listed()).toBeUndefined()
  const changeSetId = removed.ok ? removed.value.changeSetId : ''
  await call('qualityImprovement.takeBack', { changeSetId })
  expect(await listed()).toMatchObject({ name: 'Calls', values: [] })
})

test('what is not there cannot be changed, removed or charted', async () => {
  expect(await call('qualityImprovement.saveOwnMeasure', { ...calls, id: UNKNOWN })).toMatchObject({
    failure: { code: 'not-there' },
  })
  expect(await call('qualityImprovement.removeOwnMeasure', { id: UNKNOWN })).toMatchObject({
    failure: { code: 'not-there' },
  })
  expect(await call('qualityImprovement.removeValue', { id: UNKNOWN })).toMatchObject({
    failure: { code: 'not-there' },
  })
  const scope = { from: asAt, to: asAt, asAt, measure: UNKNOWN }
  expect(await call('qualityImprovement.summariseMeasure', scope)).toMatchObject({
    failure: { code: 'not-there' },
  })
})
