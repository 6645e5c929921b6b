import { expect, test } from 'vitest'
import { orderBy } from './order-by.ts'

const rows = [
  { name: 'b', days: 3 },
  { name: 'a', days: undefined },
  { name: 'c', days: 10 },
  { name: 'd', days: 3 },
]
const byDays = (row: (typeof rows)[number]) => row.days
const byName = (row: (typeof rows)[number]) => row.name
const names = (sorted: typeof rows) => sorted.map(({ name }) => name).join('')
const reversed = (a: { name: string }, b: { name: string }) => (a.name < b.name ? 1 : -1)

test.each([
  ['numbers as numbers, what is not known last', byDays, 'ascending', 'dbca'],
  ['and last in the other order too', byDays, 'descending', 'cdba'],
  ['text as text', byName, 'ascending', 'abcd'],
  ['text in the other order', byName, 'descending', 'dcba'],
] as const)('a list is in the order of %s', (_, key, order, expected) => {
  expect(names(rows.toSorted(orderBy(key, order, reversed)))).toBe(expected)
})
