import { describe, expect, test } from 'vitest'
import { isFiltered, readSearch, WHOLE_CASELOAD, writeSearch } from './caseload-search.ts'

describe('the address of a caseload', () => {
  test('the whole caseload has the plain address', () => {
    expect(writeSearch(WHOLE_CASELOAD).toString()).toBe('')
    expect(readSearch(new URLSearchParams())).toEqual(WHOLE_CASELOAD)
  })

  test('whatever is chosen comes back', () => {
    const search = {
      status: 'all',
      direction: 'remission',
      states: ['breached', 'not_started'],
      establishments: ['EXI', 'MDI'],
      securityLevels: ['medium'],
      mhaSections: ['47/49'],
      text: 'a & b',
      sort: { column: 'lastDay', order: 'ascending' },
    } as const

    expect(readSearch(writeSearch(search))).toEqual(search)
  })

  test('what nobody could have chosen is left out', () => {
    const params = new URLSearchParams('status=x&direction=y&state=z&state=met&sort=q&order=up')

    expect(readSearch(params)).toEqual({ ...WHOLE_CASELOAD, states: ['met'] })
  })
})

test.each([
  [{}, false],
  [{ status: 'all' }, false],
  [{ text: 'R1' }, true],
  [{ states: ['met'] }, true],
  [{ direction: 'transfer' }, true],
] as const)('%o counts as filtered: %s', (chosen, expected) => {
  expect(isFiltered({ ...WHOLE_CASELOAD, ...chosen })).toBe(expected)
})
