import { expect, test } from 'vitest'
import { aReport } from '#tests/support/a-report.ts'
import { HIDDEN } from './disclosure-control.ts'
import { exclusionWords } from './report-words.ts'
import { audienceWords, coverFacts, incidenceLead } from './section-words.ts'

test('a cover says its clock, and that the statutory one is not yet in force', () => {
  const clockOf = (model: ReturnType<typeof aReport>) =>
    coverFacts(model).find(({ name }) => name === 'Clock')?.text

  expect(clockOf(aReport())).toMatch(/^Guidance clock\. .*2021\.$/)
  expect(clockOf(aReport({ clock: 'statutory' }))).toMatch(/Not yet in force\.$/)
  expect(clockOf(aReport({ clock: 'statutory', regime: 'ON' }))).not.toMatch(/Not yet/)
})

test('an audience is told what it sees, in the marks of its format', () => {
  expect(audienceWords({ audience: 'internal' }).text).toContain('do not publish')
  expect(audienceWords({ audience: 'external' }).text).toContain('shown as [c]')
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
