import { describe, expect, test } from 'vitest'
import { aReport } from '#tests/support/a-report.ts'
import { hiddenReason } from './hidden-reasons.ts'

test.each([
  ['I3 longest', 'one person’s own wait'],
  ['I3 90th centile', 'fewer people than'],
  ['I7 median lag', 'fewer people than'],
  ['I13 to bed, median', 'fewer people than'],
  ['I1 value', 'difference of the two'],
  ['I23 value', 'a count that the rule set hides.'],
  ['cumulative incidence by day 14', 'admitted by this day'],
  ['open transfers, breached', 'a count that the rule set hides.'],
  ['I1 numerator', 'a count that the rule set hides.'],
])('%s is hidden by the rule for a reason that a reader can check', (figure, words) => {
  expect(hiddenReason({ figure, why: 'rule', protects: [] })).toContain(words)
})

describe('a figure that is hidden beyond the rule', () => {
  const reason = (why: 'other' | 'withheld', protects: readonly string[] = []) =>
    hiddenReason({ figure: 'I1 denominator', why, protects })

  test('says what it protects', () => {
    expect(reason('other', ['I4 numerator', 'I24 numerator'])).toBe(
      'It protects what could be worked out from it: I4 numerator; I24 numerator.',
    )
  })

  test('says where it only goes with another', () => {
    expect(reason('other')).toMatch(/^It is worked out from a figure/)
  })

  test('says where it must not say more', () => {
    expect(reason('withheld')).toMatch(/withheld as a whole.*is not said/)
  })
})

test('every figure that a report hides has its reason', () => {
  const { hidden } = aReport({ audience: 'external' })

  expect(hidden.length).toBeGreaterThan(5)
  for (const one of hidden) expect(hiddenReason(one)).toMatch(/\.$/)
})
