import { beforeEach, describe, expect, test } from 'vitest'
import type { ProjectPart } from '#shared/contract/projects.ts'
import { localDate } from '#shared/domain/local-date.ts'
import { aDatabase } from '#tests/support/a-database.ts'
import { aCaller, type Caller } from '#tests/support/a-program.ts'

const today = localDate('2025-09-30')
const UNKNOWN = '01890000-0000-7000-8000-000000000000'

let call: Caller
let projectId: string

beforeEach(async () => {
  call = aCaller(await aDatabase())
  const kept = await call('qualityImprovement.saveProject', {
    name: 'Beds in time',
    aim: 'Half of all transfers within 28 days',
    aimBy: localDate('2026-03-31'),
    state: 'running',
  })
  if (!kept.ok) throw new Error(kept.failure.code)
  projectId = kept.value.id
})

async function keep(part: ProjectPart) {
  const kept = await call('qualityImprovement.savePart', { projectId, part })
  if (!kept.ok) throw new Error(kept.failure.code)
  return kept.value
}

async function project() {
  const found = await call('qualityImprovement.findProject', { id: projectId })
  if (!found.ok) throw new Error(found.failure.code)
  return found.value
}

const cycle: Extract<ProjectPart, { kind: 'cycle' }> = {
  ...{ kind: 'cycle', title: 'Daily bed call', theory: 'Nobody asks', plan: 'Call at nine' },
  ...{ prediction: 'Offers in three days', beganOn: localDate('2025-06-02') },
  ...{ done: '', data: '', learning: '' },
}

test('a project keeps its parts, each with its own', async () => {
  const primary = await keep({
    ...{ kind: 'driver', driverKind: 'primary', text: 'A bed in time' },
  })
  await keep({
    ...{ kind: 'driver', driverKind: 'secondary', parentId: primary.id, text: 'Offered early' },
  })
  await keep({ kind: 'measure', role: 'outcome', measure: 'share_admitted_within_28', target: 0.5 })
  await keep(cycle)
  await keep({
    ...{ kind: 'action', text: 'Agree who calls', owner: 'Example ICB', state: 'open' },
    ...{ dueOn: localDate('2025-09-01'), stage: 'assessment_to_bed', reason: 'C1' },
  })
  await keep({ kind: 'member', name: 'A lead', role: 'lead', organisation: 'The region' })
  await keep({ kind: 'entry', on: today, text: 'First meeting' })

  expect(await project()).toMatchObject({
    ...{ name: 'Beds in time', aimBy: '2026-03-31', state: 'running' },
    drivers: [{ kind: 'primary', parentId: undefined }, { parentId: primary.id }],
    measures: [{ measure: 'share_admitted_within_28', target: 0.5, establishment: undefined }],
    cycles: [{ title: 'Daily bed call', endedOn: undefined, decision: undefined }],
    actions: [{ owner: 'Example ICB', stage: 'assessment_to_bed', reason: 'C1' }],
    members: [{ name: 'A lead' }],
    entries: [{ on: '2025-09-30', text: 'First meeting' }],
  })
  expect(await call('qualityImprovement.listProjects', { asAt: today })).toMatchObject([
    { name: 'Beds in time', cycles: 1, openActions: 1, overdueActions: 1, cohorts: 0 },
  ])
})

test('a part is changed, and taken away, and both are taken back', async () => {
  const { id } = await keep(cycle)
  const over = { ...cycle, id, endedOn: localDate('2025-06-30'), learning: 'It works' }
  const changed = await keep({ ...over, decision: 'adopt' })
  expect((await project()).cycles[0]?.decision).toBe('adopt')

  await call('qualityImprovement.takeBack', { changeSetId: changed.changeSetId })
  expect((await project()).cycles[0]).toMatchObject({ decision: undefined, endedOn: undefined })

  const removed = await call('qualityImprovement.removePart', { kind: 'cycle', id })
  expect((await project()).cycles).toEqual([])
  if (!removed.ok) throw new Error()
  await call('qualityImprovement.takeBack', { changeSetId: removed.value.changeSetId })
  expect((await project()).cycles).toMatchObject([{ id, title: 'Daily bed call' }])
})

test('a project is renamed and closed', async () => {
  const given = { name: 'Beds sooner', aim: 'More', state: 'closed' } as const
  await call('qualityImprovement.saveProject', { id: projectId, ...given })

  expect(await project()).toMatchObject({ ...given, aimBy: undefined })
})

describe('what cannot be kept is refused', () => {
  test.each([
    ['a cycle without a prediction', { ...cycle, prediction: ' ' }, 'prediction-missing'],
    [
      'a line of tomorrow',
      { kind: 'entry', on: localDate('2025-10-01'), text: 'x' },
      'in-the-future',
    ],
    ['a driver of nothing', { kind: 'driver', driverKind: 'secondary', text: 'x' }, 'wrong-parent'],
    ['a part that is not there', { ...cycle, id: UNKNOWN }, 'not-there'],
  ] as const)('%s', async (_name, part, code) => {
    const kept = await call('qualityImprovement.savePart', { projectId, part })

    expect(kept).toMatchObject({ ok: false, failure: { code } })
  })

  test('a part of no project, or of another', async () => {
    const other = await call('qualityImprovement.saveProject', {
      ...{ name: 'Other', aim: 'Other', state: 'running' },
    })
    const { id } = await keep(cycle)
    const otherId = other.ok ? other.value.id : ''

    for (const given of [
      { projectId: UNKNOWN, part: cycle },
      { projectId: otherId, part: { ...cycle, id } },
    ]) {
      expect(await call('qualityImprovement.savePart', given)).toMatchObject({
        failure: { code: 'not-there' },
      })
    }
    expect(await call('qualityImprovement.findProject', { id: UNKNOWN })).toMatchObject({
      ok: false,
    })
    const unknown = { id: UNKNOWN, name: 'x', aim: 'x', state: 'running' } as const
    expect(await call('qualityImprovement.saveProject', unknown)).toMatchObject({ ok: false })
    const gone = { kind: 'cycle', id: UNKNOWN } as const
    expect(await call('qualityImprovement.removePart', gone)).toMatchObject({ ok: false })
  })

  test('to take away a driver that others act on', async () => {
    const { id } = await keep({ kind: 'driver', driverKind: 'primary', text: 'A bed' })
    await keep({ kind: 'driver', driverKind: 'change_idea', parentId: id, text: 'Call' })

    expect(await call('qualityImprovement.removePart', { kind: 'driver', id })).toMatchObject({
      failure: { code: 'has-branches' },
    })
  })

  test('to take back what was changed since, leaned on since, or is none of ours', async () => {
    const first = await keep(cycle)
    await keep({ ...cycle, id: first.id, title: 'Bed call twice a day' })
    const driver = await keep({ kind: 'driver', driverKind: 'primary', text: 'A bed' })
    const idea = { driverKind: 'change_idea', parentId: driver.id, text: 'Call' } as const
    await keep({ kind: 'driver', ...idea })

    for (const { changeSetId } of [first, driver]) {
      expect(await call('qualityImprovement.takeBack', { changeSetId })).toMatchObject({
        failure: { code: 'changed-since' },
      })
    }
    expect(await call('qualityImprovement.takeBack', { changeSetId: UNKNOWN })).toMatchObject({
      failure: { code: 'not-there' },
    })
  })
})

describe('an action answers one recorded blockage', () => {
  const action: Extract<ProjectPart, { kind: 'action' }> = {
    ...{ kind: 'action', text: 'Ask for the bed', owner: 'Example ICB', state: 'open' },
  }
  let referralId: string

  async function block(from: string, to?: string) {
    await call('referrals.recordBlockage', {
      ...{ referralId, stage: 'assessment_to_bed', reason: 'C1', holder: 'COMMISSIONER' },
      ...{ from: localDate(from), to: to === undefined ? undefined : localDate(to) },
    })
  }

  const choices = () => call('qualityImprovement.listBlockageChoices', { projectId })

  beforeEach(async () => {
    const added = await call('referrals.add', {
      ...{ localRef: 'R1', establishment: 'EXI', direction: 'transfer' },
      startedOn: localDate('2025-08-01'),
    })
    referralId = added.ok ? added.value.id : ''
  })

  test('chosen from those recorded: of the project’s cohorts first, and those that stand', async () => {
    await block('2025-09-20', '2025-09-25')
    await block('2025-09-10')
    expect(await choices()).toMatchObject([
      { localRef: 'R1', from: '2025-09-10', state: 'stands', isOfCohort: false },
      { localRef: 'R1', from: '2025-09-20', to: '2025-09-25', state: 'cleared' },
    ])
    const window = { from: localDate('2025-08-01'), to: localDate('2025-08-31') }
    await call('qualityImprovement.freezeCohort', { projectId, name: 'August', ...window })
    const other = await call('referrals.add', {
      ...{ localRef: 'R2', establishment: 'EXI', direction: 'transfer' },
      startedOn: localDate('2025-09-01'),
    })
    referralId = other.ok ? other.value.id : ''
    await block('2025-09-28')

    const found = await choices()

    expect(found.map(({ localRef, isOfCohort }) => [localRef, isOfCohort])).toEqual([
      ['R1', true],
      ['R1', true],
      ['R2', false],
    ])
  })

  test('and says what became of it; the link is changed and taken back like all else', async () => {
    await block('2025-09-10')
    const [first] = await choices()
    const blockageId = first?.id ?? ''
    const { id } = await keep({ ...action, blockageId })
    expect(await project()).toMatchObject({
      actions: [{ blockageId }],
      blockages: [{ id: blockageId, localRef: 'R1', referralId, state: 'stands' }],
    })

    await call('referrals.clearBlockage', { blockageId, on: localDate('2025-09-20') })
    expect((await project()).blockages).toMatchObject([{ state: 'cleared', to: '2025-09-20' }])
    await call('referrals.withdrawBlockage', { blockageId })
    expect((await project()).blockages).toMatchObject([{ state: 'withdrawn' }])
    expect(await choices()).toEqual([])

    await keep({ ...action, id, blockageId, state: 'done' })
    const freed = await keep({ ...action, id })
    expect((await project()).actions).toMatchObject([{ blockageId: undefined }])
    await call('qualityImprovement.takeBack', { changeSetId: freed.changeSetId })
    expect((await project()).actions).toMatchObject([{ blockageId }])
  })

  test('one that is not recorded, or not any more, is refused', async () => {
    await block('2025-09-10')
    const [first] = await choices()
    const blockageId = first?.id ?? ''
    const { id } = await keep(action)
    await call('referrals.withdrawBlockage', { blockageId })

    for (const part of [
      { ...action, blockageId: UNKNOWN },
      { ...action, blockageId },
      { ...action, id, blockageId },
    ]) {
      expect(await call('qualityImprovement.savePart', { projectId, part })).toMatchObject({
        ok: false,
        failure: { code: 'blockage-not-there' },
      })
    }
  })
})
