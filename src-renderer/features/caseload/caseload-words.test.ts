import { expect, test } from 'vitest'
import { summaryWords } from './caseload-words.ts'

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
