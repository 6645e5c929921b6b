import type { LocalDate } from '../local-date.ts'
import { type Result, refuse, succeed } from '../result.ts'
import type { Direction, Outcome } from './code-lists.ts'
import { isOpen, type ReferralFacts } from './referral.ts'

/** How a transfer can end, and how a remission can. */
const OUTCOMES_OF: Readonly<Record<Direction, readonly Outcome[]>> = {
  transfer: [
    'admitted',
    'withdrawn',
    'no_longer_meets_criteria',
    'released',
    'released_detained_civil',
    'released_to_community',
    'removed',
    'court_disposal',
    'died',
  ],
  remission: ['returned', 'withdrawn', 'released', 'released_to_community', 'removed', 'died'],
}

/** The outcomes that a referral in this direction can have. */
export function outcomesOf(direction: Direction): readonly Outcome[] {
  return OUTCOMES_OF[direction]
}

export type EndRefusal =
  | { readonly code: 'in-the-future'; readonly today: LocalDate }
  | { readonly code: 'before-start'; readonly start: LocalDate }
  | { readonly code: 'already-ended' }
  | { readonly code: 'not-of-this-direction' }

/**
 * Decide whether an episode may end in this way on this day: never in the future, never before its
 * referral (or readiness), never twice. Opening a closed one again is a correction of its own.
 */
export function checkEnd(
  referral: ReferralFacts,
  { outcome, on }: { readonly outcome: Outcome; readonly on: LocalDate },
  today: LocalDate,
): Result<null, EndRefusal> {
  if (!outcomesOf(referral.direction).includes(outcome)) {
    return refuse({ code: 'not-of-this-direction' })
  }
  if (!isOpen(referral)) return refuse({ code: 'already-ended' })
  if (on > today) return refuse({ code: 'in-the-future', today })
  const { referral_made, remission_ready } = referral.days
  const start = referral.direction === 'transfer' ? referral_made : remission_ready
  return start && on < start ? refuse({ code: 'before-start', start }) : succeed(null)
}
