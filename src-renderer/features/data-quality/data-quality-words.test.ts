import { expect, test } from 'vitest'
import type { FaultRow } from '#shared/contract/data-quality.ts'
import { localDate } from '#shared/domain/local-date.ts'
import { completenessWords, summaryWords, valueWords, waitingWords } from './data-quality-words.ts'

const aRow = (fault: Pick<FaultRow, 'kind' | 'value' | 'before'>): FaultRow => ({
  ...{ referralId: 'r1', localRef: 'R1', direction: 'transfer', column: 'admitted' },
  ...{ establishment: 'EXI', establishmentName: 'Exeter' },
  ...fault,
})

test.each<[string, Pick<FaultRow, 'kind' | 'value' | 'before'>]>([
  ['Sep 2025 (day not known)', { kind: 'month_only', value: '2025-09' }],
  ['mid Sept', { kind: 'month_only', value: 'mid Sept' }],
  ['Last day 5 Sep 2025', { kind: 'no_reason', value: '2025-09-05' }],
  ['•••', { kind: 'nhs_number_invalid', value: '•••' }],
  [
    '5 Sep 2025, before Warrant issued, 7 Sep 2025',
    {
      ...{ kind: 'date_order', value: '2025-09-05' },
      before: { column: 'warrant_issued', value: '2025-09-07' },
    },
  ],
])('a value is shown as %s', (words, fault) => {
  expect(valueWords(aRow(fault))).toBe(words)
})

const whole = { referrals: 4, withFault: 2, faults: 3, recorded: 8, expected: 9, percent: null }

test('a percentage stands beside its numbers, or that there are too few', () => {
  expect(completenessWords(whole)).toBe('8 of 9 (too few)')
  expect(completenessWords({ ...whole, percent: 88.9 })).toBe('8 of 9 (88.9%)')
})

test('the list is summed up with its clock and its day', () => {
  const page = {
    whole,
    status: 'open',
    total: 3,
    clock: 'guidance',
    asAt: localDate('2025-09-30'),
  } as const
  const nothing = { matching: 0, together: whole, establishments: [], kinds: [], rows: [] }
  const waiting = { rejected: 0, parked: 0 }

  expect(summaryWords({ ...page, ...nothing, waiting })).toBe(
    '3 faults on 2 of 4 open referrals; guidance clock, remissions by their own; as at 30 September 2025.',
  )
})

test('rows that wait are named, or nothing is', () => {
  expect(waitingWords({ rejected: 0, parked: 0 })).toBeUndefined()
  expect(waitingWords({ rejected: 1, parked: 2 })).toBe(
    '1 row rejected, 2 parked in imports have not come in.',
  )
})
