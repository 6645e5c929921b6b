import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  ageOn,
  daysBetween,
  localDate,
  makeLocalDate,
  parseLocalDate,
} from './local-date.ts'

const day = localDate

describe('a day', () => {
  test.each([
    ['2025-02-28', '2025-02-28'],
    ['2024-02-29', '2024-02-29'],
    ['2025-02-29', undefined],
    ['2025-13-01', undefined],
    ['2025-00-10', undefined],
    ['0001-01-01', undefined],
    ['1/2/2025', undefined],
    ['2025-2-1', undefined],
  ])('is read from %s as %s', (text, expected) => {
    expect(parseLocalDate(text)).toBe(expected)
  })

  test('is made only where the calendar has it', () => {
    expect(makeLocalDate(2025, 4, 30)).toBe('2025-04-30')
    expect(makeLocalDate(2025, 4, 31)).toBeUndefined()
  })
})

describe('counting days', () => {
  test('counts over the end and the start of summer time', () => {
    expect(daysBetween(day('2025-10-25'), day('2025-10-27'))).toBe(2)
    expect(daysBetween(day('2026-03-28'), day('2026-03-30'))).toBe(2)
  })

  test('is negative backwards', () => {
    expect(daysBetween(day('2025-03-02'), day('2025-03-01'))).toBe(-1)
  })

  test('adds over the end of a leap February', () => {
    expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01')
    expect(addDays(day('2025-03-01'), -1)).toBe('2025-02-28')
  })
})

test.each([
  ['2000-05-10', '2025-05-10', 25],
  ['2000-05-10', '2025-05-09', 24],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
])('someone born on %s is on %s aged %i', (born, on, age) => {
  expect(ageOn(day(born), day(on))).toBe(age)
})

test.each([
  ['2025-04-01', 6, '2025-10-01'],
  ['2025-08-31', 6, '2026-02-28'],
  ['2023-08-31', 6, '2024-02-29'],
  ['2025-12-15', 1, '2026-01-15'],
])('%s and %i months are %s', (from, months, expected) => {
  expect(addMonths(day(from), months)).toBe(expected)
})
