import { beforeEach, expect, test } from 'vitest'
import { addDays, localDate } from '#shared/domain/local-date.ts'
import { aDatabase } from '#tests/support/a-database.ts'
import { aCaller, type Caller } from '#tests/support/a-program.ts'

const asAt = localDate('2025-09-30')
const scope = { from: localDate('2025-01-01'), to: asAt, asAt }
const measure = 'access_assessments'

let call: Caller

beforeEach(async () => {
  call = aCaller(await aDatabase())
})

async function chart() {
  const found = await call('qualityImprovement.summariseMeasure', { ...scope, measure })
  if (!found.ok) throw new Error(found.failure.code)
  return found.value
}

async function mark(given: {
  kind: 'note' | 'rebase' | 'target' | 'baseline'
  words?: string
  value?: number
  establishment?: string
}) {
  return call('qualityImprovement.markChart', { measure, on: localDate('2025-05-01'), ...given })
}

test('a note, a rebase and a target stand on their chart, with who put them there', async () => {
  await mark({ kind: 'note', words: 'Bed call began' })
  await mark({ kind: 'rebase', words: 'New unit' })
  await mark({ kind: 'target', value: 1 })
  await mark({ kind: 'note', words: 'Of one prison', establishment: 'EXI' })

  const { marks } = await chart()

  expect(marks).toMatchObject([
    { kind: 'note', words: 'Bed call began', on: '2025-05-01' },
    { kind: 'rebase', words: 'New unit', value: undefined },
    { kind: 'target', value: 1 },
  ])
  expect(marks[0]?.recordedBy).not.toBe('')
})

test('nobody moves the limits without a reason', async () => {
  expect(await mark({ kind: 'rebase' })).toMatchObject({ failure: { code: 'reason-missing' } })
  expect(await mark({ kind: 'baseline', words: 'x', value: 3 })).toMatchObject({
    failure: { code: 'baseline-too-short', needed: 12 },
  })
  expect((await chart()).marks).toEqual([])
})

test('a mark is removed, and the removal is taken back', async () => {
  await mark({ kind: 'note', words: 'Bed call began' })
  const [known] = (await chart()).marks
  const removed = await call('qualityImprovement.removeMark', { id: known?.id ?? '' })
  expect((await chart()).marks).toEqual([])

  const changeSetId = removed.ok ? removed.value.changeSetId : ''
  await call('qualityImprovement.takeBack', { changeSetId })

  expect((await chart()).marks).toEqual([known])
  expect(
    await call('qualityImprovement.removeMark', { id: '01890000-0000-7000-8000-000000000000' }),
  ).toMatchObject({ failure: { code: 'not-there' } })
})

test('the PDSA cycles of a project stand on the charts of its measures', async () => {
  const given = { name: 'Beds', aim: 'Sooner', state: 'running' } as const
  const kept = await call('qualityImprovement.saveProject', given)
  const projectId = kept.ok ? kept.value.id : ''
  const beganOn = localDate('2025-06-02')
  const cycle = { kind: 'cycle', title: 'Bed call', prediction: 'Sooner', beganOn } as const
  await call('qualityImprovement.savePart', { projectId, part: cycle })
  expect((await chart()).pdsa).toEqual([])

  const part = { kind: 'measure', role: 'process', measure } as const
  await call('qualityImprovement.savePart', { projectId, part })

  expect((await chart()).pdsa).toEqual([{ on: beganOn, title: 'Bed call', project: 'Beds' }])
})

test('every measure is charted, and a period the wrong way round refused', async () => {
  const all = await call('qualityImprovement.listMeasures', scope)
  expect(all.ok && all.value.measures.length).toBe(14)

  const reversed = { ...scope, from: addDays(asAt, 1) }
  expect(await call('qualityImprovement.listMeasures', reversed)).toMatchObject({ ok: false })
  expect(await call('qualityImprovement.summariseMeasure', { ...reversed, measure })).toMatchObject(
    { ok: false },
  )
})
