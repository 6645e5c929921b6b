import { expect, test } from 'vitest'
import { keyToRow } from './key-to-row.ts'

test.each([
  ['ArrowDown', 5, 6],
  ['ArrowDown', 9, 9],
  ['ArrowUp', 5, 4],
  ['ArrowUp', 0, 0],
  ['PageDown', 5, 8],
  ['PageDown', 8, 9],
  ['PageUp', 5, 2],
  ['PageUp', 1, 0],
  ['Home', 5, 0],
  ['End', 5, 9],
  ['a', 5, undefined],
])('%s leads from row %d to row %s of ten', (key, current, target) => {
  expect(keyToRow(key, { current, rowCount: 10, pageRows: 3 })).toBe(target)
})
