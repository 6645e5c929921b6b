import { addDays, type LocalDate, localDate } from '#shared/domain/local-date.ts'
import type { Wait } from '#shared/domain/quality-improvement/pathway-stages.ts'
import type { MilestoneDays } from '#shared/domain/referrals/milestone.ts'
import type { ReferralFacts } from '#shared/domain/referrals/referral.ts'
import { aReferral } from './a-referral.ts'

/** The Thursday from which the days of `aWait` are counted. */
const START = localDate('2025-05-01')

/** So many days after the start. */
export function on(days: number): LocalDate {
  return addDays(START, days)
}

export interface KnownWait extends Omit<Partial<ReferralFacts>, 'days'> {
  /** Day of the referral. */
  readonly from?: number
  /** Day of its end, or up to which it was followed. */
  readonly to: number
  readonly days?: MilestoneDays
}

/** Somebody's wait, of whom nothing is known but what the test says. */
export function aWait({ from = 0, to, days, ...facts }: KnownWait): Wait {
  const referral = aReferral({ ...facts, days: { referral_made: on(from), ...days } })
  return { referral, start: on(from), stop: on(to) }
}

/** Assessed so many days after the referral, and followed on for 200. */
export function assessedAfter(days: number, facts: Partial<KnownWait> = {}): Wait {
  const from = facts.from ?? 0
  return aWait({
    to: from + 200,
    ...facts,
    days: { first_psychiatric_assessment: on(from + days) },
  })
}

/** 0, 1, 2 and so on: so many. */
export function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index)
}
