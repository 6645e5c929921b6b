import { expect, test } from 'vitest'
import { localDate } from '../../local-date.ts'
import type { ReportAction } from '../report-source.ts'
import { actionsSection } from './actions.ts'

const asAt = localDate('2025-09-30')

function anAction(facts: Partial<ReportAction>): ReportAction {
  return {
    ...{ id: 'a', text: 'Hold a bed call', owner: 'Provider', project: 'Beds' },
    ...{ dueOn: undefined, state: 'open', stage: undefined, reason: undefined },
    ...{ blockageId: undefined, ...facts },
  }
}

const ACTIONS = [
  anAction({ text: 'Later', dueOn: localDate('2025-11-01') }),
  anAction({ text: 'Zero day' }),
  anAction({ text: 'Overdue', dueOn: localDate('2025-09-01') }),
  anAction({ text: 'Any day' }),
  anAction({ state: 'done', dueOn: localDate('2025-09-01') }),
  anAction({ state: 'dropped' }),
]

test('open actions stand by their day, those without one last', () => {
  const { open, counts, overdue } = actionsSection(ACTIONS, { asAt }, 'internal')

  expect(open.map(({ text }) => text)).toEqual(['Overdue', 'Later', 'Any day', 'Zero day'])
  expect(counts).toEqual({ open: 4, done: 1, dropped: 1 })
  expect(overdue).toBe(1)
})

test('outside the region they are counted only', () => {
  const { open, counts } = actionsSection(ACTIONS, { asAt }, 'external')

  expect(open).toEqual([])
  expect(counts.open).toBe(4)
})
