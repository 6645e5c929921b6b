import { compareText } from '../compare-text.ts'
import type { LocalDate } from '../local-date.ts'
import {
  type Clock,
  type ClockState,
  type Clocks,
  clocksOf,
  leadingClock,
  type StatutoryRegime,
  type WaitClock,
} from '../referrals/clocks.ts'
import {
  hadBegun,
  isOpen,
  knownAsAt,
  type ReferralFacts,
  type Stage,
  stageOf,
} from '../referrals/referral.ts'

/** One referral as a caseload shows it on a day. */
export interface CaseloadEntry {
  readonly referral: ReferralFacts
  readonly status: 'open' | 'ended'
  readonly stage: Stage
  readonly clocks: Clocks
  /** The clock that orders the list: the chosen one, or a remission's own. */
  readonly leading: Clock | null
  readonly state: ClockState | 'not_started'
}

interface View {
  readonly asAt: LocalDate
  readonly clock: WaitClock
  readonly regime: StatutoryRegime
}

/**
 * Every referral that had begun by the as-at date, with its clocks and its stage on that day. One
 * without any date at all is open, and listed; one whose every date lies later had not begun.
 */
export function caseloadOf(
  referrals: readonly ReferralFacts[],
  { asAt, clock, regime }: View,
): readonly CaseloadEntry[] {
  return referrals
    .filter((referral) => hadBegun(referral, asAt))
    .map((one) => {
      const referral = knownAsAt(one, asAt)
      const clocks = clocksOf(referral, asAt, regime)
      const leading = leadingClock(referral, clocks, clock)
      return {
        referral,
        status: isOpen(referral) ? 'open' : 'ended',
        stage: stageOf(referral),
        clocks,
        leading,
        state: leading?.state ?? 'not_started',
      }
    })
}

/** Nothing is recorded that would explain a long wait: no delay and no blockage. */
export function lacksReason({ referral }: Pick<CaseloadEntry, 'referral'>): boolean {
  return referral.delays.length === 0 && referral.blockages.length === 0
}

/** Open past its limit, and nothing is recorded that explains it. */
export function isUnexplained(entry: CaseloadEntry): boolean {
  return entry.state === 'breached' && lacksReason(entry)
}

/** Longest wait first; referrals whose clock has not started last; ties by reference. */
export function byLongestWait(a: CaseloadEntry, b: CaseloadEntry): number {
  const days = (b.leading?.days ?? -1) - (a.leading?.days ?? -1)
  return days || compareText(a.referral.localRef, b.referral.localRef)
}
