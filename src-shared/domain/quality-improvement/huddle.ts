/**
 * The weekly huddle: every open referral of a cohort, where it stands, whose turn it is and since when.
 * Source: docs/specs/huddle.md.
 */
import { addMonths, daysBetween, type LocalDate } from '../local-date.ts'
import type { Attribution, DelayReason, PathwayStage } from '../referrals/code-lists.ts'
import { isOpen, type ReferralFacts } from '../referrals/referral.ts'
import { type CohortScope, followAll } from './cohort.ts'
import { blockageOn, daysOfEvents, holderNow } from './ledger.ts'
import { sequenceOf, type Wait } from './pathway-stages.ts'

export interface HuddleRow {
  readonly referralId: string
  readonly localRef: string
  readonly establishment: string | undefined
  readonly stage: PathwayStage
  /** The day since which it has been in this stage. */
  readonly since: LocalDate
  readonly daysInStage: number
  readonly daysWaited: number
  readonly holder: Attribution
  /** What stands in the way, where somebody wrote it down. */
  readonly blockage:
    | { readonly reason: DelayReason; readonly from: LocalDate; readonly days: number }
    | undefined
  /** The last day on which anything happened: a step, a blockage, a chase, a note. */
  readonly lastEvent: LocalDate
  readonly daysSince: number
  /** Its follow-up is over, and it still waits. */
  readonly isFollowUpOver: boolean
}

/**
 * The members of a cohort who wait on the as-at date, the longest wait first, as they stand on that
 * day: also those whose follow-up was over before.
 */
export function huddleOf(
  members: readonly ReferralFacts[],
  scope: Pick<CohortScope, 'asAt' | 'followUpMonths' | 'followUpTo'>,
): readonly HuddleRow[] {
  return followAll(members, { ...scope, followUpTo: scope.asAt })
    .filter(({ referral }) => isOpen(referral))
    .map((wait) => toRow(wait, scope))
    .sort((a, b) => b.daysWaited - a.daysWaited || (a.localRef < b.localRef ? -1 : 1))
}

function toRow(
  wait: Wait,
  { asAt, followUpMonths, followUpTo }: Parameters<typeof huddleOf>[1],
): HuddleRow {
  const { referral, start, stop } = wait
  const stretch = sequenceOf(wait).at(-1)
  const since = stretch?.from ?? start
  const standing = blockageOn(wait, stop)
  const lastEvent = daysOfEvents(wait).at(-1) ?? start
  return {
    ...{ referralId: referral.id, localRef: referral.localRef },
    establishment: referral.establishment,
    stage: stretch?.stage ?? 'referral_to_assessment',
    since,
    daysInStage: daysBetween(since, stop),
    daysWaited: daysBetween(start, stop),
    holder: holderNow(wait),
    blockage: standing && {
      reason: standing.reason,
      from: standing.from,
      days: daysBetween(standing.from, stop),
    },
    lastEvent,
    daysSince: daysBetween(lastEvent, stop),
    isFollowUpOver: (followUpTo ?? addMonths(start, followUpMonths)) < asAt,
  }
}

/** After so many days without any event an open referral counts as lost to follow-up. */
export const LOST_AFTER = 28

/** Open referrals to which nothing happened for more than 28 days, the longest silence first. */
export function lostToFollowUp(rows: readonly HuddleRow[]): readonly HuddleRow[] {
  return rows
    .filter(({ daysSince }) => daysSince > LOST_AFTER)
    .toSorted((a, b) => b.daysSince - a.daysSince)
}
