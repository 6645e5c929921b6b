import { describe, expect, test } from 'vitest'
import { localDate } from '#shared/domain/local-date.ts'
import { parseTypedDate, typedForm } from './parse-date.ts'

const today = localDate('2025-11-21')

describe('parseTypedDate', () => {
  test.each([
    ['5/9/25', '2025-09-05'],
    ['05/09/2025', '2025-09-05'],
    ['5.9.25', '2025-09-05'],
    ['5-9-2025', '2025-09-05'],
    ['5 9 25', '2025-09-05'],
    ['2025-09-05', '2025-09-05'],
    ['5 sep 25', '2025-09-05'],
    ['5 Sept 2025', '2025-09-05'],
    ['5th September, 2025', '2025-09-05'],
    ['5sep25', '2025-09-05'],
    ['5-Sep-2025', '2025-09-05'],
    ['  5 sep  ', '2025-09-05'],
    ['5/9', '2025-09-05'],
    ['21 nov', '2025-11-21'],
    ['22 nov', '2024-11-22'],
    ['today', '2025-11-21'],
    ['Yesterday', '2025-11-20'],
    ['-3', '2025-11-18'],
    ['- 30', '2025-10-22'],
    ['29/2/2024', '2024-02-29'],
  ])('reads %s as %s', (typed, on) => {
    expect(parseTypedDate(typed, today)).toEqual({ ok: true, value: on })
  })

  test.each(['', 'soon', '5', '5 smarch', '5 mayo', '5/9/2', '+3', '5/9/205'])(
    'does not take %j for a date',
    (typed) => {
      expect(parseTypedDate(typed, today)).toEqual({ ok: false, failure: { code: 'not-a-date' } })
    },
  )

  test.each([
    ['31/2/25', { day: 31, month: 2, year: 2025 }],
    ['29 feb 2025', { day: 29, month: 2, year: 2025 }],
    ['9/25/2025', { day: 9, month: 25, year: 2025 }],
  ])('says that %s is not in the calendar', (typed, parts) => {
    expect(parseTypedDate(typed, today)).toEqual({
      ok: false,
      failure: { code: 'no-such-day', ...parts },
    })
  })
})

test('a day is put back as it would be typed', () => {
  expect(typedForm(localDate('2025-09-05'))).toBe('05/09/2025')
})
