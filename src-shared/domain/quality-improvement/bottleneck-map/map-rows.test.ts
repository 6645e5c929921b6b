import { expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { addDays, localDate } from '../../local-date.ts'
import { bottleneckMap } from './bottleneck-map.ts'
import { mapRows } from './map-rows.ts'

const start = localDate('2025-05-01')
const on = (days: number) => addDays(start, days)
const waits = [10, 20, 21, 22, 23].map((days) => ({
  referral: aReferral({
    days: { referral_made: start, first_psychiatric_assessment: on(days) },
    warrants: days === 10 ? [on(15), on(30)] : [],
  }),
  start,
  stop: on(60),
}))

test('it writes every place, edge, stage and repeat, in codes, with blanks for what is not known', () => {
  const [headings = [], ...rows] = mapRows(bottleneckMap(waits))

  const find = (...heads: readonly string[]) => {
    const row = rows.find((one) => heads.every((head, index) => one[index] === head))
    return Object.fromEntries(headings.map((heading, index) => [heading, row?.[index]]))
  }
  expect(rows.every((row) => row.length === headings.length)).toBe(true)
  expect(find('edge', 'referral_made')).toMatchObject({
    to: 'first_psychiatric_assessment',
    referrals: 5,
    completed_n: 5,
    completed_mean_days: 19.2,
    completed_median_days: 21,
    days_past_stage_limit: 30,
    counted_median_days: '',
  })
  expect(find('edge', 'first_psychiatric_assessment', 'still_waiting')).toMatchObject({
    still_waiting: 4,
    longest_waiting_days: 40,
    completed_n: '',
  })
  expect(find('place', 'first_psychiatric_assessment')).toMatchObject({
    still_waiting: 4,
    ended_otherwise: 0,
    completed_n: 1,
    completed_median_days: 'too few',
    counted_median_days: '',
  })
  expect(find('stage', 'referral_to_assessment')).toMatchObject({ referrals: 5, times: '' })
  expect(find('repeated', 'warrant_issued')).toMatchObject({ referrals: 1, times: 1 })
})

test('a time of fewer than five says "too few", as on the screen, and their number stands', () => {
  const [headings = [], ...rows] = mapRows(bottleneckMap(waits.slice(0, 4)))

  const cell = (row: string, from: string, heading: string) =>
    rows.find((one) => one[0] === row && one[1] === from)?.[headings.indexOf(heading)]
  for (const [row, from] of [
    ['edge', 'referral_made'],
    ['place', 'referral_made'],
    ['stage', 'referral_to_assessment'],
  ] as const) {
    expect(cell(row, from, 'completed_n')).toBe(4)
    for (const figure of ['completed_mean_days', 'completed_median_days', 'completed_p90_days']) {
      expect(cell(row, from, figure)).toBe('too few')
    }
  }
  for (const figure of ['counted_median_days', 'counted_median_lower', 'counted_median_upper']) {
    expect(cell('stage', 'referral_to_assessment', figure)).toBe('too few')
    expect(cell('stage', 'need_to_referral', figure)).toBe('')
  }
})
