import { expect, test } from 'vitest'
import { localDate } from '#shared/domain/local-date.ts'
import { defaultPeriod } from './default-period.ts'

test.each([
  ['2025-11-21', '2025-05-01', '2025-10-31'],
  ['2025-03-01', '2024-09-01', '2025-02-28'],
  ['2025-01-31', '2024-07-01', '2024-12-31'],
])('as at %s the period is %s to %s', (asAt, from, to) => {
  expect(defaultPeriod(localDate(asAt))).toEqual({ from, to })
})
