import { expect, test } from 'vitest'
import { localDate } from '../../local-date.ts'
import { checkCycle } from './pdsa-cycle.ts'
import { isOverdue } from './project.ts'

const running = {
  prediction: 'Beds are offered within three days',
  beganOn: localDate('2025-06-02'),
  endedOn: undefined,
  learning: '',
  decision: undefined,
}
const over = { ...running, endedOn: localDate('2025-06-30'), learning: 'They were, but for women' }

test.each([
  ['while it runs', running, undefined],
  ['that is over, with what was learnt and decided', { ...over, decision: 'adapt' }, undefined],
  ['that began and ended on one day', { ...over, endedOn: running.beganOn }, undefined],
  ['without a prediction', { ...running, prediction: ' ' }, 'prediction-missing'],
  [
    'that ends before it begins',
    { ...over, endedOn: localDate('2025-06-01') },
    'ends-before-start',
  ],
  ['decided while it runs', { ...running, decision: 'adopt' }, 'decision-needs-end'],
  [
    'decided without learning',
    { ...over, learning: '', decision: 'adopt' },
    'decision-needs-learning',
  ],
] as const)('a cycle %s', (_name, cycle, refusal) => {
  const checked = checkCycle(cycle)

  expect(checked.ok ? undefined : checked.failure.code).toBe(refusal)
})

test('an action is overdue when it is open after the day it was due', () => {
  const due = { state: 'open', dueOn: localDate('2025-06-01') } as const

  expect(isOverdue(due, localDate('2025-06-02'))).toBe(true)
  expect(isOverdue(due, localDate('2025-06-01'))).toBe(false)
  expect(isOverdue({ ...due, state: 'done' }, localDate('2025-06-02'))).toBe(false)
  expect(isOverdue({ state: 'open', dueOn: undefined }, localDate('2025-06-02'))).toBe(false)
})
