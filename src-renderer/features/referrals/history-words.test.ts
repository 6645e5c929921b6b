import { expect, test } from 'vitest'
import type { HistoryEntry } from '#shared/contract/referrals.ts'
import { tellHistory } from './history-words.ts'

type Change = HistoryEntry['changes'][number]

const act = (name: string, changes: readonly Change[], reason = ''): HistoryEntry => ({
  at: '2025-11-20T09:00:00Z',
  by: 'a person',
  act: name,
  reason,
  changes,
})
const inserted = (entity: string, row: string, after: unknown): Change => ({
  ...{ entity, row, field: '', before: undefined, after },
})
const changed = (entity: string, row: string, change: readonly [string, unknown, unknown]) => ({
  ...{ entity, row, field: change[0], before: change[1], after: change[2] },
})
const aStep = (reached_on: string) => ({ type: 'referral_made', ordinal: 1, reached_on })

test('a corrected date says what it was, and its withdrawal says which it was', () => {
  const told = tellHistory([
    act('referrals.withdrawMilestone', [
      changed('milestone', 'b', ['state', 'current', 'withdrawn']),
    ]),
    act(
      'referrals.correctMilestone',
      [
        changed('milestone', 'a', ['state', 'current', 'corrected']),
        changed('milestone', 'a', ['reason', '', 'typing error']),
        inserted('milestone', 'b', aStep('2025-09-06')),
      ],
      'typing error',
    ),
    act('referrals.add', [
      inserted('referral', 'r', { local_ref: 'R1' }),
      inserted('milestone', 'a', aStep('2025-09-05')),
    ]),
  ])

  expect(told.map(({ what, reason, details }) => ({ what, reason, details }))).toEqual([
    {
      what: 'Withdrew a milestone',
      reason: '',
      details: ['Referral made: withdrawn, was 6 Sep 2025'],
    },
    {
      what: 'Corrected a milestone',
      reason: 'typing error',
      details: ['Referral made: 6 Sep 2025, was 5 Sep 2025'],
    },
    { what: 'Added the referral', reason: '', details: ['Referral made: 5 Sep 2025'] },
  ])
})

test('the fields of the referral are told in words, pointers only as changed', () => {
  const [told] = tellHistory([
    act('imports.run', [
      changed('referral', 'r', ['outcome', null, 'died']),
      changed('referral', 'r', ['outcome_on', '2025-09-01', '2025-09-02']),
      changed('referral', 'r', ['urgency', 'urgent', null]),
      changed('referral', 'r', ['provider_id', 'x', 'y']),
      changed('referral', 'r', ['person_id', 'x', 'y']),
      changed('milestone', 'm', ['reached_on', '2025-09-01', '2025-09']),
      changed('person', 'p', ['gender', '1', '2']),
    ]),
  ])

  expect(told?.details).toEqual([
    'Outcome: died',
    'Outcome date: 2 Sep 2025, was 1 Sep 2025',
    'Urgency: none, was urgent',
    'Receiving provider: changed',
    'A milestone: Sep 2025 (day not known)',
  ])
})

test('a delay is told by its stage and reason', () => {
  const delay = { stage: 2, reason: 'C1' }
  const told = tellHistory([
    act('referrals.withdrawDelay', [changed('delay', 'd', ['state', 'current', 'withdrawn'])]),
    act('something.new', [inserted('delay', 'd', delay)]),
  ])

  expect(told.map(({ what, details }) => [what, ...details])).toEqual([
    ['Withdrew a delay', 'Stage 2: C1 No bed at the required level: withdrawn'],
    ['Changed the record', 'Stage 2: C1 No bed at the required level'],
  ])
})
