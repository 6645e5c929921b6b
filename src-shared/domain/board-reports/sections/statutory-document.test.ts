import { expect, test } from 'vitest'
import { aReport } from '#tests/support/a-report.ts'
import type { ReportModel } from '../report-model.ts'
import { statutorySection } from './statutory-document.ts'

function wordsOf(model: ReportModel): string {
  return statutorySection(model)
    .blocks.flatMap((one) => (one.kind === 'sentences' ? one.sentences : []))
    .map(({ text }) => text)
    .join(' ')
}

test.each([
  ['OFF', 'switched the statutory clock off'],
  ['SHADOW', 'not yet in force'],
  ['ON', 'is in force'],
] as const)('while the regime is %s, readiness says so', (regime, words) => {
  expect(wordsOf(aReport({ regime }))).toContain(words)
})

test('readiness says how many can be judged at all', () => {
  const model = aReport()
  const clocks = model.clocks.map((one) =>
    one.clock === 'statutory' && one.id === 'I6'
      ? {
          ...one,
          numerator: { shown: '3', value: 3, isHidden: false },
          denominator: { shown: '10', value: 10, isHidden: false },
          percent: { shown: '30.0%', value: 30, isHidden: false },
        }
      : one,
  )

  expect(wordsOf({ ...model, clocks })).toContain('in force, 3 of 10 (30.0%) whose initial request')
  expect(wordsOf(model)).toContain('no have that day recorded')
  expect(wordsOf({ ...model, clocks: [], indicators: [] })).toContain('beyond the limit: no of no.')
})
