import type { Milestone } from '../referrals/milestone.ts'
import { admittedInMonth, admittedOn, type ReferralFacts } from '../referrals/referral.ts'

/** How many of the milestones that are expected of some referrals are recorded. */
export interface Completeness {
  readonly recorded: number
  readonly expected: number
}

const TRANSFER_PATH: readonly Milestone[] = [
  'need_identified',
  'referral_made',
  'first_psychiatric_assessment',
  'bed_identified',
  'mhcs_application',
  'warrant_issued',
  'admitted',
]
const REMISSION_PATH: readonly Milestone[] = [
  'remission_ready',
  's117_meeting',
  'mhcs_remission_request',
  'prison_agreed',
  'returned',
]

/** Steps that only a transfer by the Secretary of State's warrant has; a court's order has neither. */
const BY_WARRANT: readonly Milestone[] = ['mhcs_application', 'warrant_issued']
const SECTIONS_BY_WARRANT: readonly string[] = ['47', '47/49', '48', '48/49']

/**
 * The milestones expected of a referral: all of its path up to the furthest that was reached, whether
 * to the day or the month; of one without any, the first. A milestone that is skipped counts, the one
 * that is waited for does not. Source: docs/specs/data-quality.md, "Completeness".
 */
export function completenessOf(referral: ReferralFacts): Completeness {
  const path = pathOf(referral)
  const reached = path.map((step) => isReached(referral, step))
  return {
    recorded: reached.filter(Boolean).length,
    expected: Math.max(1, reached.lastIndexOf(true) + 1),
  }
}

function pathOf(referral: ReferralFacts): readonly Milestone[] {
  if (referral.direction === 'remission') return REMISSION_PATH
  const isByWarrant =
    SECTIONS_BY_WARRANT.includes(referral.mhaSection ?? '') ||
    BY_WARRANT.some((step) => isReached(referral, step))
  return isByWarrant ? TRANSFER_PATH : TRANSFER_PATH.filter((step) => !BY_WARRANT.includes(step))
}

/** An admission also counts as recorded by its outcome's date. */
function isReached(referral: ReferralFacts, step: Milestone): boolean {
  const { days, months } = referral
  if (days[step] !== undefined || months[step] !== undefined) return true
  return step === 'admitted' && Boolean(admittedOn(referral) ?? admittedInMonth(referral))
}
