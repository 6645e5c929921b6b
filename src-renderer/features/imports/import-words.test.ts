import { expect, test } from 'vitest'
import { explainUndoFailure, undoWords } from './import-words.ts'

test.each([
  [1, 0, 'If the import of a.csv is undone, 1 referral that came with it is removed.'],
  [0, 2, 'If the import of a.csv is undone, 2 referrals it changed go back to what they were.'],
  [
    1200,
    1,
    'If the import of a.csv is undone, 1,200 referrals that came with it are removed, and 1 referral it changed goes back to what it was.',
  ],
])('%d created and %d updated: what an undo takes away is named', (created, updated, words) => {
  expect(undoWords({ created, updated, fileName: 'a.csv' })).toBe(
    `${words} The history keeps a trace of both.`,
  )
})

test('an import without effect is no loss', () => {
  expect(undoWords({ created: 0, updated: 0, fileName: 'a.csv' })).toBe(
    'The import of a.csv brought no change to any referral.',
  )
})

test('of many records that changed since, five are named', () => {
  const references = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7']

  expect(explainUndoFailure({ code: 'changed-since', references })).toContain(
    'R1, R2, R3, R4, R5 and 2 more changed after the import',
  )
  expect(explainUndoFailure({ code: 'changed-since', references: ['R1'] })).toContain(
    'R1 changed after',
  )
})
