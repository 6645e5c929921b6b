import type { ReferralDetail } from '#shared/contract/referrals.ts'
import { daysBetween } from '#shared/domain/local-date.ts'
import { type Clock, leadingClock, type WaitClock } from '#shared/domain/referrals/clocks.ts'
import { OUTCOME_NAMES } from '#shared/domain/referrals/code-words.ts'
import { clockInSentence } from '../../components/words/clock-words.ts'
import { dayOrMonth, daysWords, longDay } from '../../components/words/day-words.ts'
import { dayOnClock } from '../../components/words/state-words.ts'

type Told = Pick<
  ReferralDetail,
  'localRef' | 'direction' | 'clocks' | 'asAt' | 'outcome' | 'outcomeOn'
>

/** Where a referral stands on the chosen clock, in a sentence that names the clock. */
export function standingOf(referral: Told, chosen: WaitClock): string {
  const clock = leadingClock(referral, referral.clocks, chosen)
  const named = clockInSentence(referral.direction === 'remission' ? 'remission' : chosen)
  if (!clock)
    return `The ${named} of ${referral.localRef} has not started: its first day is not recorded.`
  return `${sentence(referral, clock)} (${named}).`
}

function sentence(referral: Told, clock: Clock): string {
  const { localRef, asAt, direction } = referral
  const { limit, lastDay } = clock
  const day = dayOnClock(clock)
  const arrived = direction === 'transfer' ? 'was admitted' : 'returned'
  const last = lastDay ? longDay(lastDay) : ''
  switch (clock.state) {
    case 'breached':
      return `${localRef} passed day ${limit} on ${last}`
    case 'due_soon': {
      const left = lastDay ? daysBetween(asAt, lastDay) : 0
      return left === 0
        ? `${localRef} is on its last day, day ${limit}`
        : `${localRef} reaches day ${limit} on ${last}, in ${daysWords(left)}`
    }
    case 'running':
      return `${localRef} is on day ${day} of ${limit}; its last day is ${last}`
    case 'met':
      return `${localRef} ${arrived} on day ${day}, within ${limit} days`
    case 'missed':
      return `${localRef} ${arrived} on day ${day}, ${daysWords(day - (limit ?? 0))} past day ${limit}`
    case 'ended':
      return `${localRef} ended otherwise${endWords(referral)}`
  }
}

function endWords({ outcome, outcomeOn }: Told): string {
  const on = outcomeOn ? ` on ${dayOrMonth(outcomeOn)}` : ''
  return outcome ? `${on}: ${OUTCOME_NAMES[outcome].toLowerCase()}` : on
}
