import { expect, test } from 'vitest'
import { aReport } from '#tests/support/a-report.ts'
import type { ReportModel } from '../report-model.ts'
import { summarySection } from './summary-document.ts'

function sentencesOf(model: ReportModel) {
  const [block] = summarySection(model).blocks
  return block?.kind === 'sentences' ? block.sentences : []
}
const named = (model: ReportModel, name: string) =>
  sentencesOf(model)
    .filter((one) => one.name === name)
    .map(({ id }) => id)

test('people past their last day are an alert; nobody past it is an assurance', () => {
  expect(named(aReport(), 'Alert')).toContain('open-transfers')
  expect(named(aReport({}, 0), 'Alert')).toEqual([])
  expect(named(aReport({}, 0), 'Assure')).toContain('open-transfers')
})

test('what the charts show beyond chance is said where it belongs', () => {
  const [line] = aReport().variation
  const model = {
    ...aReport(),
    variation: line ? [{ ...line, variation: 'concern' as const }] : [],
  }
  const better = line ? [{ ...line, variation: 'improvement' as const }] : []

  expect(named(model, 'Alert')).toContain('variation-concern')
  expect(named(model, 'Assure')).toContain('no-improvement')
  expect(named({ ...model, variation: better }, 'Assure')).toContain('variation-improvement')
})

test('what the board should know is said: blockages, remissions, actions', () => {
  const model = aReport()
  const counted = { counts: { open: 2, done: 1, dropped: 0 }, overdue: 1, open: [] }
  const indicators = model.indicators.map((one) =>
    one.id === 'I23'
      ? { ...one, figures: [{ name: '', cell: { shown: '4', value: 4, isHidden: false } }] }
      : one,
  )

  const words = sentencesOf({ ...model, actions: counted, indicators })
    .map(({ text }) => text)
    .join(' ')

  expect(words).toMatch(
    /Most days were lost in the stage referral to assessment: by 4 referrals, \d+(\.\d)? days each/,
  )
  expect(words).toContain('4 remissions were ready')
  expect(words).toContain('Of 3 actions of the region’s projects, 2 are open, 1 of them overdue.')
  expect(named(aReport({}, 0), 'Advise')).not.toContain('largest-blockage')
  expect(named({ ...model, indicators: [] }, 'Advise')).not.toContain('ready-to-return')
})

test('what is hidden is said to be hidden', () => {
  const words = sentencesOf(aReport({ audience: 'external' }, 7))
    .map(({ text }) => text)
    .join(' ')

  expect(words).toContain('How complete the records are is not shown.')
  expect(words).not.toContain('days each on average')
})
