import { beforeEach, expect, test } from 'vitest'
import { localDate } from '#shared/domain/local-date.ts'
import { aDatabase } from '#tests/support/a-database.ts'
import { aCaller, type Caller } from '#tests/support/a-program.ts'

const asAt = localDate('2025-09-30')
const scope = { from: localDate('2025-08-01'), to: localDate('2025-08-31'), asAt }
let call: Caller

/** Referred on 1 August, assessed on the 11th, and ended on 30 September: gaps of 10 and of 50 days. */
beforeEach(async () => {
  call = aCaller(await aDatabase())
  const added = await call('referrals.add', {
    ...{ localRef: 'R1', establishment: 'EXI', direction: 'transfer' },
    startedOn: localDate('2025-08-01'),
  })
  const referralId = added.ok ? added.value.id : ''
  const steps = [
    ['first_psychiatric_assessment', '2025-08-11'],
    ['admitted', '2025-09-30'],
  ] as const
  for (const [milestone, on] of steps) {
    await call('referrals.recordMilestone', { referralId, milestone, on: localDate(on) })
  }
})

function answerIn<Value>(outcome: { readonly ok: true; readonly value: Value } | { ok: false }) {
  if (!outcome.ok) throw new Error('Refused')
  return outcome.value
}

test('the silence that the site has set counts in a cohort, in one already frozen, and among hidden days', async () => {
  const asked = { name: 'Beds', aim: 'Sooner', state: 'running' } as const
  const project = answerIn(await call('qualityImprovement.saveProject', asked))
  const cohort = { projectId: project.id, name: 'August', from: scope.from, to: scope.to }
  const { id } = answerIn(await call('qualityImprovement.freezeCohort', cohort))
  const silent = async () => {
    const open = answerIn(await call('qualityImprovement.summariseCohort', scope))
    const frozen = answerIn(await call('qualityImprovement.summariseFrozenCohort', { id, asAt }))
    const lost = answerIn(await call('qualityImprovement.summariseDaysLost', scope))
    expect([frozen.silentAfter, lost.silentAfter]).toEqual([open.silentAfter, open.silentAfter])
    return [open.summary.silentDays, frozen.summary.silentDays, lost.hidden.silent]
  }

  expect(await silent()).toEqual([36, 36, 36])
  await call('settings.setSilentAfter', { days: 5 })
  expect(await silent()).toEqual([50, 50, 50])
  await call('settings.setSilentAfter', { days: 60 })
  expect(await silent()).toEqual([0, 0, 0])
})

test('the measure of silent days counts by it, and says which it is', async () => {
  await call('settings.setSilentAfter', { days: 20 })
  const period = { from: localDate('2025-08-01'), to: asAt, asAt }

  const found = answerIn(
    await call('qualityImprovement.summariseMeasure', { ...period, measure: 'silent_days' }),
  )

  expect(found.silentAfter).toBe(20)
  expect(found.chart.points).toMatchObject([{ x: '2025-09-30', y: 30 }])
})
