import type { LocalDate } from '../local-date.ts'
import type { ReferralFacts } from './referral.ts'

/**
 * The days on which something happened to a referral, in order: a step, a blockage that began or was
 * cleared, a chase, a note. On which day that was written down, or imported, does not matter here.
 */
export function eventDays(referral: ReferralFacts): readonly LocalDate[] {
  return [
    ...Object.values(referral.days),
    ...referral.accessAssessments,
    ...referral.warrants,
    ...referral.blockages.flatMap(({ from, to }) => (to ? [from, to] : [from])),
    ...referral.happenedOn,
  ].sort()
}
