import { expect, test } from 'vitest'
import { ALL_BREACHES, isFiltered, readSearch, writeSearch } from './breaches-next-search.ts'

test('the plain address is the whole list', () => {
  expect(readSearch(new URLSearchParams())).toEqual(ALL_BREACHES)
  expect(writeSearch(ALL_BREACHES).toString()).toBe('')
  expect(isFiltered(ALL_BREACHES)).toBe(false)
})

test('what is searched for comes back from its address', () => {
  const search = {
    establishments: ['EXI', ''],
    stages: ['awaiting_bed', 'awaiting_warrant'],
    historyMonths: 12,
    sort: { column: 'chance', order: 'ascending' },
  } as const

  expect(readSearch(new URLSearchParams(writeSearch(search).toString()))).toEqual(search)
  expect(isFiltered(search)).toBe(true)
})

test('what an address cannot mean is left out, and another history filters nobody away', () => {
  const params = new URLSearchParams('stage=odd&months=7&sort=lastDay&order=x')

  expect(readSearch(params)).toEqual(ALL_BREACHES)
  expect(isFiltered({ ...ALL_BREACHES, historyMonths: 24 })).toBe(false)
})
