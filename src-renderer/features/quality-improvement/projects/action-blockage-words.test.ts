import { expect, test } from 'vitest'
import type { ActionBlockage } from '#shared/contract/projects.ts'
import { localDate } from '#shared/domain/local-date.ts'
import { blockageWords, choiceWords, sinceWords } from './action-blockage-words.ts'

const stands: ActionBlockage = {
  ...{ id: 'b', referralId: 'r', localRef: 'R1', state: 'stands' },
  ...{ stage: 'assessment_to_bed', reason: 'C1', holder: 'COMMISSIONER' },
  ...{ from: localDate('2025-09-05'), to: undefined },
}
const cleared: ActionBlockage = { ...stands, state: 'cleared', to: localDate('2025-09-20') }
const withdrawn: ActionBlockage = { ...cleared, state: 'withdrawn' }

test('a blockage that stands says where, why, whose and since when', () => {
  expect(blockageWords(stands)).toMatch(/^Assessment to bed, .+; Commissioner; from 5 Sep 2025$/)
  expect(sinceWords(stands)).toBeUndefined()
  expect(choiceWords(stands)).toBe(`R1: ${blockageWords(stands)}`)
})

test('one that was cleared or withdrawn says so, withdrawn before cleared', () => {
  expect(sinceWords(cleared)).toBe('This blockage was cleared on 20 September 2025.')
  expect(choiceWords(cleared)).toMatch(/, cleared 20 Sep 2025$/)
  expect(sinceWords(withdrawn)).toBe('This blockage has been withdrawn since.')
  expect(choiceWords(withdrawn)).toMatch(/, withdrawn$/)
})
