import { expect, test } from 'vitest'
import { aReport } from '#tests/support/a-report.ts'
import { exclusionWords } from './count-words.ts'
import type { RuleSetName } from './disclosure/rule-sets.ts'
import type { Audience } from './disclosure-control.ts'
import { HIDDEN } from './disclosure-control.ts'
import { audienceWords, coverFacts, incidenceLead } from './section-words.ts'

test('a cover says its clock, and that the statutory one is not yet in force', () => {
  const clockOf = (model: ReturnType<typeof aReport>) =>
    coverFacts(model).find(({ name }) => name === 'Clock')?.text

  expect(clockOf(aReport())).toMatch(/^Guidance clock\. .*2021\.$/)
  expect(clockOf(aReport({ clock: 'statutory' }))).toMatch(/Not yet in force\.$/)
  expect(clockOf(aReport({ clock: 'statutory', regime: 'ON' }))).not.toMatch(/Not yet/)
})

test('an audience is told what it sees, in the marks of its format', () => {
  const words = (externalRules: RuleSetName, audience: Audience = 'external') =>
    audienceWords({ audience, externalRules }).text

  expect(words('pathway28-external-2', 'internal')).toContain('do not publish')
  expect(words('pathway28-external-2')).toMatch(
    /^Counts of 1 to 4 are shown as \[c\], .* no group in them is smaller than 5; /,
  )
  expect(words('mhsds-subnational-1')).toMatch(/^Counts of 0 to 4 .* denominator are at least 5; /)
  expect(words('hes-style-1')).toMatch(/^Counts of 1 to 7 .* from counts as they are shown; /)
})

test('an exclusion without words of its own is named by its code', () => {
  expect(exclusionWords('wales')).toBe('from an establishment in Wales')
  expect(exclusionWords('other')).toBe('other')
})

test('the chance of admission says of how many it is, and what it leaves out', () => {
  const { incidence } = aReport()
  const cell = { shown: '2', value: 2, isHidden: false }
  const leaving = { ...incidence, excluded: [{ reason: 'dateOrder', cell }] }

  expect(incidenceLead({ ...incidence, excluded: [] })).not.toContain('Left out')
  expect(incidenceLead(leaving)).toContain(
    'in the period. Left out: 2 with dates in an impossible order. A referral',
  )
  expect(incidenceLead({ ...leaving, cohortSize: HIDDEN })).toMatch(/^Of \[c\] referrals/)
})
