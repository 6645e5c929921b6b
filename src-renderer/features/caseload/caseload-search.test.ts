import { describe, expect, test } from 'vitest'
import { localDate } from '#shared/domain/local-date.ts'
import {
  type CaseloadSearch,
  isFiltered,
  readSearch,
  WHOLE_CASELOAD,
  writeSearch,
} from './caseload-search.ts'

describe('the address of a caseload', () => {
  test('the whole caseload has the plain address', () => {
    expect(writeSearch(WHOLE_CASELOAD).toString()).toBe('')
    expect(readSearch(new URLSearchParams())).toEqual(WHOLE_CASELOAD)
  })

  test('whatever is chosen comes back', () => {
    const search: CaseloadSearch = {
      status: 'all',
      direction: 'remission',
      states: ['breached', 'not_started'],
      establishments: ['EXI', 'MDI'],
      securityLevels: ['medium'],
      mhaSections: ['47/49'],
      providers: ['', 'Fromeside & Co'],
      urgencies: ['urgent'],
      stages: ['awaiting_bed'],
      outcomes: ['withdrawn'],
      daysFrom: 0,
      daysTo: 90,
      lastDayFrom: localDate('2025-09-01'),
      lastDayTo: localDate('2025-09-30'),
      reason: 'missing',
      text: 'a & b',
      sort: [
        { column: 'stage', order: 'ascending' },
        { column: 'lastDay', order: 'descending' },
      ],
      groupBy: 'provider',
    }

    expect(readSearch(writeSearch(search))).toEqual(search)
  })

  test('what nobody could have chosen is left out', () => {
    const params = new URLSearchParams(
      'status=x&direction=y&state=z&state=met&sort=q&from=-3&last-to=soon&group=x',
    )

    expect(readSearch(params)).toEqual({ ...WHOLE_CASELOAD, states: ['met'] })
  })
})

test.each([
  [{}, false],
  [{ status: 'all' }, false],
  [{ text: 'R1' }, true],
  [{ states: ['met'] }, true],
  [{ direction: 'transfer' }, true],
  [{ stages: ['ended'] }, true],
  [{ daysFrom: 0 }, true],
  [{ groupBy: 'stage' }, false],
] as const)('%o counts as filtered: %s', (chosen, expected) => {
  expect(isFiltered({ ...WHOLE_CASELOAD, ...chosen })).toBe(expected)
})
