import { expect, test } from 'vitest'
import { groupedRows } from './grouped-rows.ts'
import { moved } from './moved.ts'

const GROUPS = [
  { value: 'Exeter', count: 2 },
  { value: undefined, count: 1 },
]

test('each group stands under its heading, and rows keep their numbers', () => {
  const rows = groupedRows(GROUPS)

  expect([0, 1, 2, 3, 4].map(rows.placeAt)).toEqual([
    { heading: GROUPS[0] },
    { row: 0 },
    { row: 1 },
    { heading: GROUPS[1] },
    { row: 2 },
  ])
  expect([0, 1, 2, 3, 4].map(rows.rowFrom)).toEqual([0, 0, 1, 2, 2])
  expect(rows.headings).toBe(2)
})

test('without groups the rows stand alone', () => {
  const rows = groupedRows([])

  expect([rows.placeAt(7), rows.rowFrom(7), rows.headings]).toEqual([{ row: 7 }, 7, 0])
})

test('a column moves to its new place, and the others close up', () => {
  expect(moved(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['a', 'd', 'b', 'c'])
  expect(moved(['a', 'b', 'c', 'd'], 1, 2)).toEqual(['a', 'c', 'b', 'd'])
})
