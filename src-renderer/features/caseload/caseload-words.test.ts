import { expect, test } from 'vitest'
import { groupWords, summaryWords } from './caseload-words.ts'

const none = {
  ...{ breached: 0, due_soon: 0, running: 0, met: 0, missed: 0, ended: 0, not_started: 0 },
}

test.each([
  [
    'open',
    63,
    { breached: 21 },
    9,
    '63 open referrals; 21 past the limit; 9 with no reason recorded',
  ],
  [
    'open',
    1,
    { breached: 1 },
    0,
    '1 open referral; 1 past the limit; a reason is recorded for each',
  ],
  ['open', 1200, {}, 0, '1,200 open referrals; none past its limit'],
  ['ended', 5, { missed: 2 }, 0, '5 ended referrals; 2 ended past the limit'],
  [
    'all',
    9,
    { breached: 1, missed: 2 },
    1,
    '9 recorded referrals; 1 past the limit; 2 ended past the limit; 1 with no reason recorded',
  ],
  ['open', 0, {}, 0, '0 open referrals'],
] as const)(
  '%s, %d: a caseload in a sentence',
  (status, total, states, breachedWithoutReason, words) => {
    const countsByState = { ...none, ...states }

    expect(summaryWords({ status, total, countsByState, breachedWithoutReason })).toBe(words)
  },
)

test.each([
  [{ value: 'awaiting_bed', count: 12 }, 'stage', 'Awaiting bed · 12'],
  [{ value: 'Langdon', count: 1200 }, 'provider', 'Langdon · 1,200'],
  [{ value: undefined, count: 3 }, 'provider', 'No provider recorded · 3'],
] as const)('a group is headed by its name and its count: %o', (group, groupBy, expected) => {
  expect(groupWords(group, groupBy)).toBe(expected)
})
