import { describe, expect, test } from 'vitest'
import { localDate } from '#shared/domain/local-date.ts'
import type { Clock, Clocks } from '#shared/domain/referrals/clocks.ts'
import { standingOf } from './referral-words.ts'

const NO_CLOCKS: Clocks = {
  ...{ need: null, guidance: null, statutory: null, moj: null },
  ...{ stage1: null, stage2: null, warrant: null, remission: null },
}
const running: Clock = {
  start: localDate('2025-10-20'),
  limit: 28,
  days: 12,
  lastDay: localDate('2025-11-17'),
  state: 'running',
}

function aTransfer(guidance: Clock | null, asAt = '2025-11-01') {
  const head = { localRef: 'R1-00042', direction: 'transfer', asAt: localDate(asAt) } as const
  return { ...head, clocks: { ...NO_CLOCKS, guidance }, outcome: undefined, outcomeOn: undefined }
}

describe('standingOf', () => {
  test.each([
    [aTransfer(running), 'R1-00042 is on day 12 of 28; its last day is 17 November 2025'],
    [
      aTransfer({ ...running, days: 25, state: 'due_soon' }, '2025-11-14'),
      'R1-00042 reaches day 28 on 17 November 2025, in 3 days',
    ],
    [
      aTransfer({ ...running, days: 28, state: 'due_soon' }, '2025-11-17'),
      'R1-00042 is on its last day, day 28',
    ],
    [
      aTransfer({ ...running, days: 40, state: 'breached' }),
      'R1-00042 passed day 28 on 17 November 2025',
    ],
    [
      aTransfer({ ...running, days: 24, state: 'met' }),
      'R1-00042 was admitted on day 24, within 28 days',
    ],
    [
      aTransfer({ ...running, days: 41, state: 'missed' }),
      'R1-00042 was admitted on day 41, 13 days past day 28',
    ],
    [aTransfer({ ...running, state: 'ended' }), 'R1-00042 ended otherwise'],
  ])('%#: $1', (referral, words) => {
    expect(standingOf(referral, 'guidance')).toBe(`${words} (guidance clock).`)
  })

  test('a clock that has not started says so', () => {
    expect(standingOf(aTransfer(running), 'need')).toBe(
      'The need clock of R1-00042 has not started: its first day is not recorded.',
    )
  })

  test('a remission is told by its own clock, and an end by its outcome', () => {
    const lastDay = localDate('2025-11-03')
    const remission: Clock = { ...running, limit: 14, days: 9, lastDay, state: 'met' }
    const returned = {
      ...aTransfer(null),
      direction: 'remission' as const,
      clocks: { ...NO_CLOCKS, remission },
    }
    const died = { ...aTransfer({ ...running, state: 'ended' }), outcome: 'died' as const }

    expect(standingOf(returned, 'guidance')).toBe(
      'R1-00042 returned on day 9, within 14 days (remission clock).',
    )
    expect(standingOf({ ...died, outcomeOn: '2025-11-03' }, 'guidance')).toBe(
      'R1-00042 ended otherwise on 3 Nov 2025: died (guidance clock).',
    )
  })
})
