import { describe, expect, test } from 'vitest'
import { localDate } from '#shared/domain/local-date.ts'
import type { Clock, Clocks } from '#shared/domain/referrals/clocks.ts'
import type { Milestone } from '#shared/domain/referrals/milestone.ts'
import { axisDays, timelineOf } from './timeline-model.ts'

const NO_CLOCKS: Clocks = {
  need: null,
  guidance: null,
  statutory: null,
  moj: null,
  stage1: null,
  stage2: null,
  warrant: null,
  remission: null,
}
const asAt = localDate('2025-11-20')
const breached: Clock = {
  start: localDate('2025-10-11'),
  limit: 28,
  days: 40,
  lastDay: localDate('2025-11-08'),
  state: 'breached',
}

function aStep(milestone: Milestone, on: string, ordinal = 1) {
  const precision = on.length === 7 ? ('month' as const) : ('day' as const)
  const recorded = { source: 'test', recordedBy: 'someone', recordedAt: '2025-11-01T09:00:00Z' }
  return { id: `${milestone} ${ordinal}`, milestone, ordinal, on, precision, ...recorded }
}

describe('timelineOf', () => {
  test('counts days from the first step, and runs on to the as-at date while a clock runs', () => {
    const model = timelineOf(
      {
        asAt,
        outcomeOn: undefined,
        clocks: { ...NO_CLOCKS, guidance: breached },
        milestones: [aStep('referral_made', '2025-10-11'), aStep('need_identified', '2025-10-01')],
      },
      undefined,
    )

    expect(model).toMatchObject({
      start: '2025-10-01',
      asAtDay: 50,
      length: 50,
      events: [
        { name: 'Need identified', day: 0 },
        { name: 'Referral made', day: 10 },
      ],
      lanes: [{ from: 10, to: 50, limitTo: 38, limit: 28, state: 'breached' }],
    })
  })

  test('leaves out what is only known by its month, or dated after the as-at date', () => {
    const model = timelineOf(
      {
        asAt,
        outcomeOn: undefined,
        clocks: NO_CLOCKS,
        milestones: [
          aStep('referral_made', '2025-10-11'),
          aStep('bed_identified', '2025-10'),
          aStep('admitted', '2025-11-21'),
        ],
      },
      undefined,
    )

    expect(model?.events.map(({ name }) => name)).toEqual(['Referral made'])
  })

  test('shows an end that is no step of its own, and stops there', () => {
    const ended: Clock = { ...breached, days: 10, state: 'ended' }
    const model = timelineOf(
      {
        asAt,
        outcomeOn: '2025-10-21',
        clocks: { ...NO_CLOCKS, guidance: ended },
        milestones: [
          aStep('referral_made', '2025-10-11'),
          aStep('access_assessment', '2025-10-15', 2),
        ],
      },
      'withdrawn',
    )

    expect(model?.events.map(({ name }) => name)).toEqual([
      'Referral made',
      'Access assessment 2',
      'Ended: withdrawn',
    ])
    expect(model?.length).toBe(28)
  })

  test('an admission is told once', () => {
    const model = timelineOf(
      {
        asAt,
        outcomeOn: '2025-10-21',
        clocks: NO_CLOCKS,
        milestones: [aStep('referral_made', '2025-10-11'), aStep('admitted', '2025-10-21')],
      },
      'admitted',
    )

    expect(model?.events.map(({ name }) => name)).toEqual(['Referral made', 'Admitted'])
  })

  test('without a dated step there is nothing to draw', () => {
    const nothing = { asAt, outcomeOn: undefined, clocks: NO_CLOCKS, milestones: [] }

    expect(timelineOf(nothing, undefined)).toBeUndefined()
  })
})

test.each([
  [6, 8, [0, 1, 2, 3, 4, 5, 6]],
  [28, 6, [0, 7, 14, 21, 28]],
  [50, 6, [0, 14, 28, 42]],
  [2000, 2, [0, 728, 1456]],
])('an axis of %d days with room for %d marks', (length, most, days) => {
  expect(axisDays(length, most)).toEqual(days)
})
