import { beforeAll, expect, test } from 'vitest'
import { aDatabase } from '#tests/support/a-database.ts'
import { aCaller, type Caller } from '#tests/support/a-program.ts'

const TODAY = '2025-09-30'
const window = { from: '2025-08-01', to: '2025-08-31', asAt: TODAY }

let call: Caller

/** Eight referred from Exeter on 1 August and never assessed; eight from Leicester, assessed on the 5th. */
beforeAll(async () => {
  call = aCaller(await aDatabase(), TODAY)
  for (const establishment of ['EXI', 'LEI']) {
    for (let number = 1; number <= 8; number += 1) {
      const localRef = `${establishment}-${number}`
      const startedOn = '2025-08-01'
      const added = await call('referrals.add', {
        ...{ localRef, establishment, startedOn, direction: 'transfer' },
      })
      if (!added.ok) throw new Error(added.failure.code)
      const referralId = added.value.id
      if (establishment === 'EXI') continue
      const milestone = 'first_psychiatric_assessment'
      await call('referrals.recordMilestone', { referralId, milestone, on: '2025-08-05' })
    }
  }
})

test('suggests where to look, and names the referrals behind it', async () => {
  const answer = await call('qualityImprovement.listSuggestions', window)

  if (!answer.ok) throw new Error(answer.failure.code)
  const { size, suggestions, referrals, choices } = answer.value
  const far = suggestions.find(({ detector }) => detector === 'far-place')
  expect({ size, choices }).toMatchObject({ size: 16, choices: { establishments: ['EXI', 'LEI'] } })
  expect(far).toMatchObject({ place: { kind: 'establishment', code: 'EXI' }, n: 8 })
  expect(far?.probabilityByChance).toBeLessThan(0.05)
  for (const id of far?.referralIds ?? []) {
    expect(referrals.find((one) => one.id === id)?.localRef).toMatch(/^EXI-\d$/)
  }
})

test('counts the days lost, and those that nobody explained', async () => {
  const answer = await call('qualityImprovement.summariseDaysLost', window)

  expect(answer).toMatchObject({
    ok: true,
    value: {
      size: 16,
      // 60 days since 1 August, 56 since 5 August; the limit of either stage is 14.
      byReason: { days: 8 * 46 + 8 * 42, rows: [{ code: null, referrals: 16 }] },
      byHolder: { rows: [{ code: null }] },
      heatMap: { establishments: ['EXI', 'LEI'] },
      hidden: { unexplained: 8 * 46 + 8 * 42, referrals: [{ hidden: 46 }, ...Array(15).fill({})] },
    },
  })
})

test('a recorded delay explains its days', async () => {
  const narrowed = { ...window, filters: { establishments: ['EXI'] } }
  const before = await call('qualityImprovement.summariseDaysLost', narrowed)
  if (!before.ok) throw new Error(before.failure.code)
  const [first] = before.value.hidden.referrals
  await call('referrals.recordDelay', {
    ...{ referralId: first?.referralId ?? '', stage: 1 },
    ...{ reason: 'B3', attribution: 'RECEIVING' },
  })

  expect(await call('qualityImprovement.summariseDaysLost', narrowed)).toMatchObject({
    value: {
      size: 8,
      byReason: {
        rows: [
          { code: null, days: 7 * 46 },
          { code: 'B3', days: 46 },
        ],
      },
      byHolder: { rows: [{ code: null }, { code: 'RECEIVING', days: 46 }] },
    },
  })
})

test('sets places beside each other', async () => {
  const answer = await call('qualityImprovement.summariseFunnel', {
    ...window,
    ...{ measure: 'assessed_within_14', by: 'establishment' },
  })

  expect(answer).toMatchObject({
    value: {
      n: 16,
      overall: 0.5,
      points: [
        { code: 'EXI', within: 0, position: 'below-95' },
        { code: 'LEI', within: 8, position: 'above-95' },
      ],
    },
  })
})

test('shows how long the open have been where they are, whatever the window', async () => {
  const { stages, referrals } = await call('qualityImprovement.summariseAgeing', { asAt: TODAY })

  expect(referrals).toHaveLength(16)
  expect(stages).toMatchObject([
    { stage: null, entered: 16, completed: 0, open: [{ age: 60 }, ...Array(15).fill({})] },
    { stage: 'referral_to_assessment', entered: 16, completed: 8, open: Array(8).fill({}) },
    { stage: 'assessment_to_bed', entered: 8, open: [{ age: 56 }, ...Array(7).fill({})] },
    ...Array(3).fill({ entered: 0, percentiles: null, open: [] }),
  ])
})

test('refuses a window that ends before it begins', async () => {
  const reversed = { ...window, from: '2025-09-01' }
  const refused = { ok: false, failure: { code: 'period-reversed' } }

  expect(await call('qualityImprovement.listSuggestions', reversed)).toEqual(refused)
  expect(await call('qualityImprovement.summariseDaysLost', reversed)).toEqual(refused)
  const asked = { measure: 'admitted_within_28', by: 'provider' } as const
  expect(await call('qualityImprovement.summariseFunnel', { ...reversed, ...asked })).toEqual(
    refused,
  )
})
