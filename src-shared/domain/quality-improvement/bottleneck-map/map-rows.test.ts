import { expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { addDays, localDate } from '../../local-date.ts'
import { bottleneckMap } from './bottleneck-map.ts'
import { mapRows } from './map-rows.ts'

const start = localDate('2025-05-01')
const on = (days: number) => addDays(start, days)
const waits = [10, 20, 21].map((days) => ({
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
    referrals: 3,
    completed_n: 3,
    completed_mean_days: 17,
    completed_median_days: 20,
    days_past_stage_limit: 13,
    counted_median_days: '',
  })
  expect(find('edge', 'first_psychiatric_assessment', 'still_waiting')).toMatchObject({
    still_waiting: 2,
    longest_waiting_days: 40,
    completed_n: '',
  })
  expect(find('place', 'first_psychiatric_assessment')).toMatchObject({
    still_waiting: 2,
    ended_otherwise: 0,
    completed_n: 1,
    counted_median_days: '',
  })
  expect(find('stage', 'referral_to_assessment')).toMatchObject({ referrals: 3, times: '' })
  expect(find('repeated', 'warrant_issued')).toMatchObject({ referrals: 1, times: 1 })
})
