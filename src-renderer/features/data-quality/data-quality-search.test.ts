import { expect, test } from 'vitest'
import { ALL_FAULTS, isFiltered, readSearch, writeSearch } from './data-quality-search.ts'

test('the plain address is the whole list', () => {
  expect(readSearch(new URLSearchParams())).toEqual(ALL_FAULTS)
  expect(writeSearch(ALL_FAULTS).toString()).toBe('')
  expect(isFiltered(ALL_FAULTS)).toBe(false)
})

test('what is searched for comes back from its address', () => {
  const search = {
    status: 'all',
    direction: 'remission',
    kinds: ['month_only', 'date_order'],
    establishments: ['EXI', ''],
    text: 'R1',
    sort: { column: 'localRef', order: 'descending' },
  } as const

  expect(readSearch(new URLSearchParams(writeSearch(search).toString()))).toEqual(search)
  expect(isFiltered(search)).toBe(true)
})

test('what an address cannot mean is left out', () => {
  const params = new URLSearchParams('status=x&kind=odd&direction=up&sort=value&order=x')

  expect(readSearch(params)).toEqual(ALL_FAULTS)
})
