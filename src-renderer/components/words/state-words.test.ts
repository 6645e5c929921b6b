import { describe, expect, test } from 'vitest'
import { localDate } from '#shared/domain/local-date.ts'
import type { Clock } from '#shared/domain/referrals/clocks.ts'
import { dayOnClock, stateWords } from './state-words.ts'

const aClock = (given: Partial<Clock>): Clock => ({
  start: localDate('2025-09-01'),
  limit: 28,
  days: 12,
  lastDay: localDate('2025-09-29'),
  state: 'running',
  ...given,
})

describe('stateWords', () => {
  test.each([
    [aClock({}), 'day 12 of 28'],
    [aClock({ days: 25, state: 'due_soon' }), '3 days left'],
    [aClock({ days: 27, state: 'due_soon' }), '1 day left'],
    [aClock({ days: 28, state: 'due_soon' }), 'on its last day'],
    [aClock({ days: 31, state: 'breached' }), 'past day 28 by 3 days'],
    [aClock({ days: 24, state: 'met' }), 'day 24'],
    [aClock({ days: 41, state: 'missed' }), 'day 41'],
    [aClock({ limit: null, lastDay: null, days: 5 }), 'day 5'],
    [null, 'not started'],
  ])('says where a clock stands: $1', (clock, words) => {
    expect(stateWords(clock)).toBe(words)
  })

  test('an ended clock says how the referral ended', () => {
    expect(stateWords(aClock({ state: 'ended' }), 'withdrawn')).toBe('withdrawn')
  })

  test('where the first day counts it is day 1, and the last day is still within the limit', () => {
    const statutory = aClock({ days: 27, lastDay: localDate('2025-09-28'), state: 'due_soon' })

    expect(dayOnClock(statutory)).toBe(28)
    expect(stateWords(statutory)).toBe('on its last day')
    expect(stateWords({ ...statutory, days: 28, state: 'missed' })).toBe('day 29')
  })

  test('a warrant is on its day 14 thirteen days after its date', () => {
    const warrant = aClock({ limit: 14, days: 13, lastDay: localDate('2025-09-14') })

    expect(dayOnClock(warrant)).toBe(14)
  })
})
