import { beforeAll, expect, test } from 'vitest'
import { aDatabase } from '#tests/support/a-database.ts'
import { aCaller, type Caller } from '#tests/support/a-program.ts'

const TODAY = '2025-09-30'
const window = { from: '2025-08-01', to: '2025-08-31', asAt: TODAY }

let call: Caller

/** Each assessed twice, on the tenth and twentieth day, and admitted on the thirtieth or later. */
async function aTransfer(localRef: string, admittedOn: string): Promise<void> {
  const added = await call('referrals.add', {
    ...{ localRef, establishment: 'EXI', startedOn: '2025-08-01', direction: 'transfer' },
  } as const)
  if (!added.ok) throw new Error(added.failure.code)
  for (const [milestone, on] of [
    ['first_psychiatric_assessment', '2025-08-11'],
    ['access_assessment', '2025-08-11'],
    ['access_assessment', '2025-08-21'],
    ['admitted', admittedOn],
  ] as const) {
    const done = await call('referrals.recordMilestone', {
      ...{ referralId: added.value.id, milestone, on },
    })
    if (!done.ok) throw new Error(`${milestone}: ${done.failure.code}`)
  }
}

beforeAll(async () => {
  call = aCaller(await aDatabase(), TODAY)
  for (const [localRef, admittedOn] of [
    ['R1', '2025-08-31'],
    ['R2', '2025-08-31'],
    ['R3', '2025-09-10'],
    ['R4', '2025-09-20'],
    ['R5', '2025-09-29'],
  ] as const) {
    await aTransfer(localRef, admittedOn)
  }
})

test('runs a cohort again with a shorter stage', async () => {
  const answer = await call('qualityImprovement.summariseWhatIf', {
    ...window,
    change: { kind: 'stage', stage: 'assessment_to_admission', days: 15 },
  })

  // Admitted after 30, 30, 40, 50 and 59 days; from the assessment 20, 20, 30, 40 and 49, halved.
  expect(answer).toMatchObject({
    ok: true,
    value: {
      size: 5,
      outcome: {
        ok: true,
        value: {
          factor: 0.5,
          asItWas: { byDay: 0 },
          withChange: { byDay: expect.closeTo(0.6, 12) },
          daysTakenOut: 79.5,
        },
      },
      choices: { establishments: ['EXI'] },
    },
  })
})

test('runs it again with one access assessment each', async () => {
  const answer = await call('qualityImprovement.summariseWhatIf', {
    ...window,
    change: { kind: 'trusted_assessor' },
  })

  expect(answer).toMatchObject({
    value: {
      repeats: { assessed: 5, repeated: 5, days: 50 },
      outcome: { ok: true, value: { withChange: { byDay: expect.closeTo(0.4, 12) } } },
    },
  })
})

test('says why it cannot, and what the stages take as they are', async () => {
  const answer = await call('qualityImprovement.summariseWhatIf', {
    ...window,
    change: { kind: 'stage', stage: 'referral_to_assessment', days: 14 },
  })

  expect(answer).toMatchObject({
    value: {
      outcome: { ok: false, failure: { code: 'not-shorter', median: 10 } },
      stages: [{ stage: 'referral_to_assessment', n: 5, median: 10 }, {}, {}, {}, {}, {}],
    },
  })
})

test('refuses a window the wrong way round', async () => {
  expect(
    await call('qualityImprovement.summariseWhatIf', {
      ...window,
      from: '2025-09-01',
      change: { kind: 'trusted_assessor' },
    }),
  ).toEqual({ ok: false, failure: { code: 'period-reversed' } })
})
