import { expect, test } from 'vitest'
import { aReport } from '#tests/support/a-report.ts'
import { hiddenReason } from './hidden-reasons.ts'

test.each([
  ['I3 longest', 'one person’s own wait'],
  ['I3 90th centile', 'fewer than 8 people'],
  ['I7 median lag', 'fewer than 8 people'],
  ['I13 to bed, median', 'fewer than 8 people'],
  ['I1 value', 'from 1 to 4'],
  ['cumulative incidence by day 14', 'admitted by this day'],
  ['open transfers, breached', 'smallest other count'],
  ['waits 0 to 7 days, admitted', 'smallest other count'],
  ['I1 numerator', 'a count of 1 to 4.'],
])('%s is hidden for a reason that a reader can check', (name, words) => {
  expect(hiddenReason(name)).toContain(words)
})

test('every figure that a report hides has its reason', () => {
  const { hidden } = aReport({ audience: 'external' })

  expect(hidden.length).toBeGreaterThan(5)
  for (const name of hidden) expect(hiddenReason(name)).toMatch(/\.$/)
})
