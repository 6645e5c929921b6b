import { expect, test } from 'vitest'
import type { ChangedFact } from '#shared/contract/today.ts'
import { localDate } from '#shared/domain/local-date.ts'
import type { TodayFact } from '#shared/domain/today/today.ts'
import { changesWords, factWords } from './today-words.ts'

const on = localDate('2025-09-05')
const at = '2025-09-05T13:03:00.000Z'

test.each<[TodayFact | ChangedFact, string]>([
  [{ kind: 'last_day', on, daysLeft: 3 }, '5 Sep 2025, 3 days left'],
  [{ kind: 'last_day', on, daysLeft: -1 }, '5 Sep 2025, past by 1 day'],
  [{ kind: 'warrant', on, daysLeft: -1 }, '5 Sep 2025, lapsed by 1 day'],
  [{ kind: 'warrant', on, daysLeft: 0 }, '5 Sep 2025, today'],
  [{ kind: 'release', on, daysLeft: 14 }, '5 Sep 2025, 14 days left'],
  [{ kind: 'last_event', on, daysSince: 9 }, '5 Sep 2025, 9 days ago'],
  [
    { kind: 'last_event', on: '2025-08', daysSince: 5 },
    'Aug 2025 (day not known), at least 5 days ago',
  ],
  [{ kind: 'ready', on: undefined }, 'Only the month is known'],
  [
    { kind: 'faults', faults: ['month_only', 'month_only', 'nhs_number_invalid', 'no_reason'] },
    'Month without a day (2); NHS number not valid; past the limit, no reason recorded',
  ],
  [{ kind: 'changed', times: 1, by: 'anna', at }, 'By anna, 5 Sep 2025, 14:03'],
  [{ kind: 'changed', times: 3, by: 'anna', at }, '3 times, last by anna, 5 Sep 2025, 14:03'],
])('%j is said in words', (fact, words) => {
  expect(factWords(fact)).toBe(words)
})

test('the first look says that there is nothing to compare with', () => {
  expect(changesWords({ since: undefined, acts: 0, rows: [] }).none).toMatch(/first look/)
  expect(changesWords({ since: at, acts: 0, rows: [] }).none).toMatch(/5 Sep 2025, 14:03/)
})
