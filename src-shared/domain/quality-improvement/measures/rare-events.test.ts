import { describe, expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { addDays, localDate } from '../../local-date.ts'
import { isMeasureId, MEASURE_IDS, MEASURES, measureOf } from './catalogue.ts'
import type { MeasureScope } from './measure.ts'

const day = localDate
const scope: MeasureScope = {
  from: day('2025-04-01'),
  to: day('2025-09-30'),
  asAt: day('2025-08-31'),
  establishment: undefined,
  receivingProvider: undefined,
  securityLevel: undefined,
}

describe('admissions after more than 56 days', () => {
  const admitted = (id: string, on: string, wait: number) =>
    aReferral({ id, days: { referral_made: addDays(day(on), -wait), admitted: day(on) } })

  test('are told by the gap since the one before, in days and in admissions', () => {
    const referrals = [
      admitted('a', '2025-04-10', 57),
      admitted('b', '2025-04-20', 56),
      admitted('c', '2025-05-01', 10),
      admitted('e', '2025-05-01', 80),
      admitted('d', '2025-05-01', 90),
      admitted('f', '2025-08-01', 3),
      admitted('g', '2025-09-02', 99),
      admitted('h', '2025-03-31', 99),
      aReferral({ id: 'i', days: { admitted: day('2025-05-01') } }),
    ]

    expect(measureOf('admissions_after_56', referrals, scope)).toEqual({
      kind: 'rare_events',
      countsTrials: true,
      isPart: false,
      isMonthly: false,
      isStock: false,
      points: [
        { x: '2025-05-01', y: 21, n: 3 },
        { x: '2025-05-01', y: 0, n: 1 },
      ],
      openGap: { from: '2025-05-01', to: '2025-08-31', days: 122, trials: 1 },
      withheld: [],
      leftOut: { start_unknown: 1 },
    })
  })

  test('have no gap before the first, and an open one to the end of the period after it', () => {
    const asAt = day('2025-12-31')
    const of = (wait: number) =>
      measureOf('admissions_after_56', [admitted('a', '2025-09-01', wait)], { ...scope, asAt })

    expect(of(56)).toMatchObject({ points: [], openGap: null })
    expect(of(57)).toMatchObject({ points: [], openGap: { to: '2025-09-30', days: 29 } })
  })
})

test('a warrant is issued again when it is not the first of its referral', () => {
  const referrals = [
    aReferral({
      id: 'a',
      warrants: ['2025-03-20', '2025-04-05', '2025-05-05', '2025-09-05'].map(day),
    }),
    aReferral({ id: 'b', days: { warrant_issued: day('2025-04-20') } }),
    aReferral({ id: 'c' }),
  ]

  expect(measureOf('warrants_reissued', referrals, scope)).toMatchObject({
    points: [{ x: '2025-05-05', y: 30, n: 2 }],
    openGap: { from: '2025-05-05', to: '2025-08-31', trials: 0 },
  })
})

describe('the catalogue', () => {
  test('knows its measures by name', () => {
    expect(isMeasureId('silent_days')).toBe(true)
    expect(isMeasureId('toString')).toBe(false)
    expect(MEASURE_IDS).toHaveLength(14)
  })

  test.each(MEASURE_IDS)('gives %s of no referrals no value', (id) => {
    const found = measureOf(id, [], scope)

    expect(found.kind).toBe(MEASURES[id].kind)
    expect(found.points.every(({ n }) => n === 0)).toBe(true)
    expect(found.leftOut).toEqual({})
  })
})
