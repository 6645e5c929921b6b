import { expect, test } from 'vitest'
import { localDate } from '#shared/domain/local-date.ts'
import {
  dayAsAt,
  dayOrMonth,
  daysWords,
  longDay,
  momentWords,
  shortDay,
  weekdayAndDay,
} from './day-words.ts'

const on = localDate('2025-09-05')

test('a day is short in tables and long in sentences', () => {
  expect(shortDay(on)).toBe('5 Sep 2025')
  expect(longDay(on)).toBe('5 September 2025')
  expect(weekdayAndDay(on)).toBe('Friday 5 September 2025')
  expect([daysWords(1), daysWords(12)]).toEqual(['1 day', '12 days'])
})

test('a month without its day says so', () => {
  expect(dayOrMonth('2025-09')).toBe('Sep 2025 (day not known)')
  expect(dayOrMonth('2025-09-05')).toBe('5 Sep 2025')
})

test('a day after the as-at date says so', () => {
  expect(dayAsAt('2025-09-06', on)).toBe('6 Sep 2025, after the as-at date')
  expect(dayAsAt('2025-09-05', on)).toBe('5 Sep 2025')
})

test('a moment is told in London time, in winter and in summer', () => {
  expect(momentWords('2025-01-05T23:30:00Z')).toBe('5 Jan 2025, 23:30')
  expect(momentWords('2025-07-05T23:30:00Z')).toBe('6 Jul 2025, 00:30')
})
