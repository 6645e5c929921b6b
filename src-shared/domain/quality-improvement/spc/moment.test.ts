import { describe, expect, test } from 'vitest'
import { isSame, orderOf } from './moment.ts'

describe('the order of moments', () => {
  test.each([
    { moment: 3.5, order: 3.5 },
    { moment: '1970-01-02', order: 86_400_000 },
    { moment: '1970-01-01T00:00:01Z', order: 1000 },
    { moment: '1970-01-01 00:01', order: 60_000 },
    { moment: '1970-01-01T00:00:00.250', order: 250 },
    { moment: '1970-01-01T02:00+01:00', order: 3_600_000 },
  ])('$moment is $order', ({ moment, order }) => {
    expect(orderOf(moment)).toBe(order)
  })

  test.each(['', 'soon', '2025-02-30', '01/04/2025', '2025-02-30T10:00', '2025-02-03T25:00', '5'])(
    '"%s" is none',
    (moment) => {
      expect(orderOf(moment)).toBeNaN()
    },
  )
})

test('a day is the first instant of itself, and of no other', () => {
  expect(isSame('2025-04-01', '2025-04-01T00:00:00Z')).toBe(true)
  expect(isSame('2025-04-01', '2025-04-01T00:01')).toBe(false)
})
