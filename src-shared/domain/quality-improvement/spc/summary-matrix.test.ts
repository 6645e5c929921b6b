import { expect, test } from 'vitest'
import { summaryMatrix } from './summary-matrix.ts'

test('every measure stands in one cell, or among those without a chart', () => {
  const matrix = summaryMatrix([
    { id: 'a', variation: 'concern', assurance: 'consistent_fail' },
    { id: 'b', variation: 'concern', assurance: 'consistent_fail' },
    { id: 'c', variation: 'neutral_low', assurance: null },
    { id: 'd', variation: null, assurance: null },
  ])

  expect(matrix.cells).toHaveLength(20)
  expect(matrix.cells.filter(({ count }) => count > 0)).toEqual([
    { variation: 'concern', assurance: 'consistent_fail', ids: ['a', 'b'], count: 2 },
    { variation: 'neutral_low', assurance: 'none', ids: ['c'], count: 1 },
  ])
  expect(matrix.notCharted).toEqual(['d'])
})
