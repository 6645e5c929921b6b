import { expect, test } from 'vitest'
import { aReport, aRequest, aSource } from '#tests/support/a-report.ts'
import { someReferrals } from '#tests/support/some-referrals.ts'
import { behindFigure, partsOf } from './behind-figures.ts'
import { countReport } from './report-counts.ts'
import { figureCounts } from './report-links.ts'
import { tracedFigures } from './traced-figures.ts'

test.each([
  ['I1 value', { counted: 'I1 numerator', outOf: 'I1 denominator' }],
  ['I1 numerator', { counted: 'I1 numerator', outOf: 'I1 denominator' }],
  ['I1 denominator', { counted: 'I1 denominator' }],
  ['I1 left out: noStart', { counted: 'I1 left out: noStart' }],
  ['I3 median', { counted: 'I3 denominator' }],
  ['I7 median lag', { counted: 'I7 numerator', outOf: 'I7 denominator' }],
  ['I13 to bed, median', undefined],
  ['I23 value', { counted: 'I23 value' }],
  ['completeness of the records', undefined],
  ['cumulative incidence by day 28', { counted: 'cohort size' }],
  [
    'need clock, I6 value',
    { counted: 'need clock, I6 numerator', outOf: 'need clock, I6 denominator' },
  ],
  ['need to admission, mean', { counted: 'need clock, I1 denominator' }],
  [
    'I6 by gender, 2, value',
    { counted: 'I6 by gender, 2, numerator', outOf: 'I6 by gender, 2, denominator' },
  ],
  ['days by holder, PRISON, mean', { counted: 'days by holder, PRISON, referrals' }],
  ['open transfers, breached', { counted: 'open transfers, breached' }],
] as const)('behind %s stand the referrals of its counts', (figure, parts) => {
  expect(partsOf(figure)).toEqual(parts)
})

test('the referrals behind a count add up to it, whatever their dates', () => {
  for (const seed of [3, 8]) {
    const source = aSource(someReferrals(seed, 50))
    const request = aRequest()
    const whole = figureCounts(countReport(source, request))

    const apart = source.referrals.map((one) =>
      figureCounts(countReport({ ...source, referrals: [one] }, request)),
    )
    for (const [figure, count] of whole) {
      const sum = apart.reduce((total, own) => total + (own.get(figure) ?? 0), 0)
      expect([figure, sum]).toEqual([figure, count])
    }
  }
})

test('one that is counted out of, and not counted, is behind the share', () => {
  const source = aSource(someReferrals(5, 60))
  const request = aRequest()
  const parts = partsOf('I1 value')
  if (!parts) throw new Error('I1 has no parts')

  const behind = source.referrals.flatMap(
    (one) => behindFigure(one, parts, { source, request }) ?? [],
  )

  const whole = figureCounts(countReport(source, request))
  expect(behind).toHaveLength(whole.get('I1 denominator') ?? 0)
  expect(behind.filter(({ counted }) => counted === 1)).toHaveLength(whole.get('I1 numerator') ?? 0)
})

test('every figure that can be traced says what it counts, and is of a count', () => {
  const figures = tracedFigures(aReport())
  const counts = figureCounts(countReport(aSource([]), aRequest()))

  expect(figures.length).toBeGreaterThan(100)
  for (const { figure, meaning, isTraceable } of figures) {
    expect(meaning).toMatch(/\.$/)
    if (!isTraceable || /^(I6 by|days)/.test(figure)) continue
    expect(counts.has(partsOf(figure)?.counted ?? '')).toBe(true)
  }
})
