import { expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { aReport } from '#tests/support/a-report.ts'
import { localDate } from '../../local-date.ts'
import { summariseIndicators } from '../indicators.ts'
import { countClocks } from './clocks-side-by-side.ts'

const day = localDate('2025-09-30')
const request = { from: localDate('2025-04-01'), to: day, asAt: day, clock: 'need' } as const

test('a wait in time by one clock is too long by another', () => {
  const referral = aReferral({
    days: {
      need_identified: localDate('2025-05-01'),
      referral_made: localDate('2025-05-20'),
      initial_request: localDate('2025-05-20'),
      admitted: localDate('2025-06-17'),
    },
  })
  const own = summariseIndicators([referral], request)

  const counts = countClocks([referral], request, own)

  const completed = counts.filter(({ id }) => id === 'I1')
  expect(completed.map(({ clock, numerator }) => [clock, numerator])).toEqual([
    ['guidance', 1],
    ['need', 0],
    // By statute the day of the request is day 1, so that day 28 after it is too late.
    ['statutory', 0],
  ])
  expect(completed.every(({ denominator }) => denominator === 1)).toBe(true)
})

test('the report’s own clock says what its indicators say', () => {
  const { clocks, indicators } = aReport()

  for (const one of clocks.filter(({ clock }) => clock === 'guidance')) {
    const line = indicators.find(({ id }) => id === one.id)
    expect([one.numerator, one.denominator, one.percent]).toEqual([
      ...[line?.numerator, line?.denominator, line?.figures[0]?.cell],
    ])
  }
})
