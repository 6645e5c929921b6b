import { beforeEach, expect, test } from 'vitest'
import { localDate } from '#shared/domain/local-date.ts'
import { NO_STAGE_LIMITS } from '#shared/domain/quality-improvement/stage-limits.ts'
import { aDatabase } from '#tests/support/a-database.ts'
import { aCaller, type Caller } from '#tests/support/a-program.ts'

const asAt = localDate('2025-09-30')
const scope = { from: localDate('2025-08-01'), to: localDate('2025-08-31'), asAt }
let call: Caller

/** Referred on 1 August and assessed on the 11th: 50 days in the stage by the end of September. */
beforeEach(async () => {
  call = aCaller(await aDatabase())
  const added = await call('referrals.add', {
    ...{ localRef: 'R1', establishment: 'EXI', direction: 'transfer' },
    startedOn: localDate('2025-08-01'),
  })
  await call('referrals.recordMilestone', {
    referralId: added.ok ? added.value.id : '',
    milestone: 'first_psychiatric_assessment',
    on: localDate('2025-08-11'),
  })
})

const limitBed = (days: number | null) =>
  call('settings.setStageLimits', { ...NO_STAGE_LIMITS, assessment_to_bed: days })

function answerIn<Value>(outcome: { readonly ok: true; readonly value: Value } | { ok: false }) {
  if (!outcome.ok) throw new Error('Refused')
  return outcome.value
}

test('a cohort counts the days past a limit of the site', async () => {
  const overrun = async () =>
    answerIn(await call('qualityImprovement.summariseCohort', scope))
      .summary.stages.filter(({ stage }) => stage === 'assessment_to_bed')
      .map(({ limit, overrunDays }) => ({ limit, overrunDays }))

  expect(await overrun()).toEqual([{ limit: null, overrunDays: null }])
  await limitBed(10)
  expect(await overrun()).toEqual([{ limit: 10, overrunDays: 40 }])
  await limitBed(null)
  expect(await overrun()).toEqual([{ limit: null, overrunDays: null }])
})

test('so does one that was frozen', async () => {
  const asked = { name: 'Beds', aim: 'Sooner', state: 'running' } as const
  const project = answerIn(await call('qualityImprovement.saveProject', asked))
  const cohort = { projectId: project.id, name: 'August', from: scope.from, to: scope.to }
  const { id } = answerIn(await call('qualityImprovement.freezeCohort', cohort))
  await limitBed(10)

  const { summary } = answerIn(await call('qualityImprovement.summariseFrozenCohort', { id, asAt }))

  expect(summary.blockages.map(({ stage, daysLost }) => [stage, daysLost])).toEqual([
    ['assessment_to_bed', 40],
    ['assessment_to_admission', 36],
  ])
})

test('the map counts them, in both groups of a comparison', async () => {
  await limitBed(10)

  const { map, other } = answerIn(
    await call('qualityImprovement.summariseMap', { ...scope, compare: scope }),
  )

  expect([map.lost.pastStageLimit, other?.map.lost.pastStageLimit]).toEqual([40, 40])
  expect(map.stages.find(({ stage }) => stage === 'assessment_to_bed')?.daysLost).toBe(40)
})

test('the days lost count them once', async () => {
  await limitBed(10)

  const { byReason, hidden, heatMap } = answerIn(
    await call('qualityImprovement.summariseDaysLost', scope),
  )

  expect([byReason.days, hidden.overrun]).toEqual([40, 40])
  expect(heatMap.cells.find(({ stage }) => stage === 'assessment_to_bed')?.daysLost).toBe(40)
})

test('the measure of days without a reason has them in their months', async () => {
  const period = { from: localDate('2025-08-01'), to: localDate('2025-08-31'), asAt }
  const inAugust = async () => {
    const measure = 'unexplained_overrun_days' as const
    const alone = answerIn(
      await call('qualityImprovement.summariseMeasure', { ...period, measure }),
    ).chart
    const all = answerIn(await call('qualityImprovement.listMeasures', period)).measures
    return [alone, all.find(({ id }) => id === measure)?.chart].map((chart) =>
      JSON.stringify(chart),
    )
  }
  const before = await inAugust()

  await limitBed(10)

  const after = await inAugust()
  expect(after[0]).not.toBe(before[0])
  expect(after[1]).not.toBe(before[1])
})
