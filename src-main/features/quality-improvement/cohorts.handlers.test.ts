import { beforeEach, expect, test } from 'vitest'
import { localDate } from '#shared/domain/local-date.ts'
import { aDatabase } from '#tests/support/a-database.ts'
import { aCaller, type Caller } from '#tests/support/a-program.ts'

const asAt = localDate('2025-09-30')
const scope = { name: 'Summer', from: localDate('2025-07-01'), to: localDate('2025-09-30') }

let call: Caller
let projectId: string
const ids = new Map<string, string>()

beforeEach(async () => {
  call = aCaller(await aDatabase())
  for (const [localRef, startedOn] of [
    ['R1', '2025-08-01'],
    ['R2', '2025-09-20'],
    ['R3', '2025-06-30'],
  ] as const) {
    const added = await call('referrals.add', {
      ...{ localRef, establishment: 'EXI', direction: 'transfer' },
      startedOn: localDate(startedOn),
    })
    if (added.ok) ids.set(localRef, added.value.id)
  }
  const given = { name: 'Beds', aim: 'Sooner', state: 'running' } as const
  const kept = await call('qualityImprovement.saveProject', given)
  projectId = kept.ok ? kept.value.id : ''
})

async function freeze() {
  const frozen = await call('qualityImprovement.freezeCohort', { projectId, ...scope })
  if (!frozen.ok) throw new Error(frozen.failure.code)
  return frozen.value
}

async function follow(id: string) {
  const found = await call('qualityImprovement.summariseFrozenCohort', { id, asAt })
  if (!found.ok) throw new Error(found.failure.code)
  return found.value
}

test('a cohort is frozen with its members, and followed', async () => {
  const { id, members } = await freeze()

  expect(members).toBe(2)
  expect(await follow(id)).toMatchObject({
    cohort: { name: 'Summer', members: 2, frozenAsAt: '2025-09-30', followUpMonths: 6 },
    summary: { cohort: { size: 2, from: '2025-07-01' }, states: { open: 2 } },
    changes: [],
    huddle: [
      { localRef: 'R1', daysWaited: 60, stage: 'referral_to_assessment' },
      { localRef: 'R2', daysWaited: 10 },
    ],
  })
  const project = await call('qualityImprovement.findProject', { id: projectId })
  expect(project).toMatchObject({ value: { cohorts: [{ id, members: 2 }] } })
})

test('who was referred in its window and recorded later is shown, and not counted', async () => {
  const { id } = await freeze()
  const late = { localRef: 'R4', establishment: 'EXI', direction: 'transfer' } as const
  await call('referrals.add', { ...late, startedOn: localDate('2025-08-10') })

  const followed = await follow(id)

  expect(followed.summary.cohort.size).toBe(2)
  expect(followed.changes).toMatchObject([{ kind: 'joined', localRef: 'R4' }])
})

test('what was corrected later is shown', async () => {
  const { id } = await freeze()
  const referral = await call('referrals.open', { id: ids.get('R1') ?? '' })
  const milestone = referral.ok ? referral.value.milestones[0] : undefined
  await call('referrals.correctMilestone', {
    ...{ milestoneId: milestone?.id ?? '', reason: 'Typing' },
    on: localDate('2025-08-03'),
  })

  expect((await follow(id)).changes).toMatchObject([
    { kind: 'corrected', field: 'referral_made', before: '2025-08-01', after: '2025-08-03' },
  ])
})

test('a cohort of nobody, of no project, of days to come or the wrong way round is refused', async () => {
  const unknown = '01890000-0000-7000-8000-000000000000'
  const refusals = await Promise.all(
    [
      { ...scope, from: localDate('2025-01-01'), to: localDate('2025-01-31') },
      { ...scope, projectId: unknown },
      { ...scope, from: localDate('2025-10-01'), to: localDate('2025-10-31') },
      { ...scope, from: localDate('2025-09-30'), to: localDate('2025-09-01') },
    ].map((given) => call('qualityImprovement.freezeCohort', { projectId, ...given })),
  )

  expect(refusals.map((one) => (one.ok ? 'kept' : one.failure.code))).toEqual([
    'nobody',
    'not-there',
    'in-the-future',
    'period-reversed',
  ])
  const missing = { id: unknown, asAt }
  expect(await call('qualityImprovement.summariseFrozenCohort', missing)).toMatchObject({
    ok: false,
  })
})

test('what happened after somebody’s follow-up, and was known when frozen, is no change', async () => {
  const referralId = ids.get('R1') ?? ''
  const step = { referralId, milestone: 'first_psychiatric_assessment' } as const
  await call('referrals.recordMilestone', { ...step, on: localDate('2025-09-10') })
  const short = { projectId, ...scope, followUpMonths: 1 }
  const frozen = await call('qualityImprovement.freezeCohort', short)

  expect((await follow(frozen.ok ? frozen.value.id : '')).changes).toEqual([])
})

test('a cohort is taken away with its members, and the removal is taken back', async () => {
  const { id } = await freeze()
  const removed = await call('qualityImprovement.removeCohort', { id })
  const missing = await call('qualityImprovement.summariseFrozenCohort', { id, asAt })
  expect(missing).toMatchObject({ failure: { code: 'not-there' } })
  expect(await call('qualityImprovement.removeCohort', { id })).toMatchObject({ ok: false })

  const changeSetId = removed.ok ? removed.value.changeSetId : ''
  expect(await call('qualityImprovement.takeBack', { changeSetId })).toMatchObject({ ok: true })

  expect(await follow(id)).toMatchObject({ cohort: { members: 2 }, changes: [] })
})

test('a follow-up up to a day before the end of the window is refused', async () => {
  const short = { projectId, ...scope, followUpTo: localDate('2025-09-29') }

  expect(await call('qualityImprovement.freezeCohort', short)).toMatchObject({
    failure: { code: 'followed-too-short' },
  })
})
