import { addMonths, type LocalDate } from '../local-date.ts'
import {
  endedInMonth,
  endOf,
  exclusionOf,
  knownAsAt,
  type ReferralFacts,
} from '../referrals/referral.ts'
import type { Wait } from './pathway-stages.ts'
import type { SiteRules } from './site-rules.ts'

/** Which referrals, followed for how long: both days of the window count. */
export interface CohortScope extends SiteRules {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly asAt: LocalDate
  /** Calendar months that each referral is followed for. */
  readonly followUpMonths: number
  /** One day up to which every referral is followed, instead of so many months each. */
  readonly followUpTo?: LocalDate | undefined
  readonly filters?: CohortFilters | undefined
}

/** Which referrals of the window are meant; an empty list leaves none out. */
export interface CohortFilters {
  readonly establishments: readonly string[]
  readonly providers: readonly string[]
  readonly securityLevels: readonly string[]
  readonly mhaSections: readonly string[]
}

/** Whether a referral is one of those meant. */
function passesFilters(referral: ReferralFacts, filters: CohortFilters): boolean {
  const passes = (chosen: readonly string[], value: string | undefined) =>
    chosen.length === 0 || (value !== undefined && chosen.includes(value))
  return (
    passes(filters.establishments, referral.establishment) &&
    passes(filters.providers, referral.receivingProvider) &&
    passes(filters.securityLevels, referral.securityLevel) &&
    passes(filters.mhaSections, referral.mhaSection)
  )
}

/**
 * The transfers referred in a window, each followed from its referral to its end, the end of its
 * follow-up or the as-at date, whichever comes first, and known no later than that. People under 18
 * and establishments in Wales are left out. Source: docs/specs/cohorts.md.
 */
export function cohortOf(referrals: readonly ReferralFacts[], scope: CohortScope): readonly Wait[] {
  return followAll(
    referrals.filter((referral) => isMember(referral, scope)),
    scope,
  )
}

/** Referrals that are known to belong to a cohort, each followed as the cohort is. */
export function followAll(
  members: readonly ReferralFacts[],
  scope: Pick<CohortScope, 'asAt' | 'followUpMonths' | 'followUpTo' | keyof SiteRules>,
): readonly Wait[] {
  return members.flatMap((referral) => follow(referral, scope) ?? [])
}

/** Whether a referral is one of those that a scope means. */
export function isMember(referral: ReferralFacts, scope: CohortScope): boolean {
  const { from, to, asAt, filters } = scope
  const start = referral.days.referral_made
  if (referral.direction !== 'transfer' || exclusionOf(referral) || !start) return false
  if (filters && !passesFilters(referral, filters)) return false
  return from <= start && start <= to && start <= asAt
}

function follow(
  recorded: ReferralFacts,
  { asAt, followUpMonths, followUpTo, limits, silentAfter }: Parameters<typeof followAll>[1],
): Wait | undefined {
  const start = recorded.days.referral_made
  if (!start) return undefined
  const followedTo = followUpTo ?? addMonths(start, followUpMonths)
  if (followedTo < start) return undefined
  const until = followedTo < asAt ? followedTo : asAt
  const referral = knownAsAt(recorded, until)
  const stop = endOf(referral)?.on ?? until
  // An end before the referral is an impossible order, one on no known day was followed for no
  // known time: no wait can be told from either.
  if (stop < start || endedInMonth(referral)) return undefined
  return { referral, start, stop, limits, silentAfter }
}
