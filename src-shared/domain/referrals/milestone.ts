import type { LocalDate } from '../local-date.ts'
import { type Result, refuse, succeed } from '../result.ts'
import type { Direction } from './code-lists.ts'

/** The dated steps of a transfer, in the order of the pathway. */
const TRANSFER_MILESTONES = [
  'need_identified',
  'referral_made',
  'initial_request',
  'notice_given',
  'referral_accepted',
  'first_psychiatric_assessment',
  'access_assessment',
  'medical_report_1',
  'medical_report_2',
  'bed_identified',
  'mhcs_application',
  'warrant_issued',
  'admitted',
] as const

/** The dated steps of a remission, in the order of the pathway. */
const REMISSION_MILESTONES = [
  'remission_ready',
  's117_meeting',
  'mhcs_remission_request',
  'prison_agreed',
  'returned',
] as const

export const MILESTONES = [...TRANSFER_MILESTONES, ...REMISSION_MILESTONES] as const
export type Milestone = (typeof MILESTONES)[number]

/** Steps that may happen several times; each has an ordinal from 1 upwards. */
export const REPEATABLE_MILESTONES: readonly Milestone[] = ['access_assessment', 'warrant_issued']

/** How exactly a day is known: a month without a day never enters a figure counted in days. */
export const PRECISIONS = ['day', 'month'] as const
export type Precision = (typeof PRECISIONS)[number]

/** The days of the steps reached so far, of those known to the day. */
export type MilestoneDays = Partial<Readonly<Record<Milestone, LocalDate>>>

/** The steps that a referral in this direction can have. */
export function milestonesOf(direction: Direction): readonly Milestone[] {
  return direction === 'transfer' ? TRANSFER_MILESTONES : REMISSION_MILESTONES
}

/**
 * Pairs of steps that cannot happen the other way round; the second before the first is refused.
 * Source: command-line specification, "Errors", `DATE_ORDER`.
 */
export const IMPOSSIBLE_ORDERS: readonly Order[] = [
  ['referral_made', 'admitted'],
  ['referral_made', 'first_psychiatric_assessment'],
  ['remission_ready', 'returned'],
]

/**
 * Pairs of steps that are odd the other way round: kept, and put on the data-quality list.
 * Source: command-line specification, "Warnings", `DATE_ORDER`.
 */
export const ODD_ORDERS: readonly Order[] = [
  ['need_identified', 'referral_made'],
  ['need_identified', 'admitted'],
  ['initial_request', 'admitted'],
  ['first_psychiatric_assessment', 'admitted'],
  ['bed_identified', 'admitted'],
  ['warrant_issued', 'admitted'],
  ['mhcs_application', 'warrant_issued'],
]

export type MilestoneRefusal =
  | { readonly code: 'not-of-this-direction' }
  | { readonly code: 'in-the-future'; readonly today: LocalDate }
  | { readonly code: 'already-recorded'; readonly on: LocalDate }
  | { readonly code: 'already-recorded-by-month'; readonly month: string }
  | { readonly code: 'out-of-order'; readonly other: Milestone; readonly otherOn: LocalDate }

export interface MilestoneEntry {
  readonly milestone: Milestone
  readonly on: LocalDate
}

/**
 * Decide whether a step may be recorded on a day: not in the future, not twice (but for steps that
 * repeat), and not in an impossible order. Steps may be skipped, and entered late.
 */
export function checkMilestone(
  referral: {
    readonly direction: Direction
    readonly days: MilestoneDays
    readonly months: Partial<Readonly<Record<Milestone, string>>>
  },
  { milestone, on }: MilestoneEntry,
  today: LocalDate,
): Result<MilestoneEntry, MilestoneRefusal> {
  if (!milestonesOf(referral.direction).includes(milestone)) {
    return refuse({ code: 'not-of-this-direction' })
  }
  if (on > today) return refuse({ code: 'in-the-future', today })
  const existing = referral.days[milestone]
  if (existing && !REPEATABLE_MILESTONES.includes(milestone)) {
    return refuse({ code: 'already-recorded', on: existing })
  }
  const month = referral.months[milestone]
  if (month && !REPEATABLE_MILESTONES.includes(milestone)) {
    return refuse({ code: 'already-recorded-by-month', month })
  }
  const conflict = findImpossibleOrder(referral.days, { milestone, on })
  return conflict ? refuse(conflict) : succeed({ milestone, on })
}

function findImpossibleOrder(
  days: MilestoneDays,
  { milestone, on }: MilestoneEntry,
): MilestoneRefusal | undefined {
  const wanted: MilestoneDays = { ...days, [milestone]: on }
  const broken = ordersBroken(IMPOSSIBLE_ORDERS, wanted).find((pair) => pair.includes(milestone))
  const other = broken?.find((one) => one !== milestone)
  const otherOn = other && days[other]
  return other && otherOn ? { code: 'out-of-order', other, otherOn } : undefined
}

type Order = readonly [earlier: Milestone, later: Milestone]

function ordersBroken(orders: readonly Order[], days: MilestoneDays): readonly Order[] {
  return orders.filter(([earlier, later]) => {
    const first = days[earlier]
    const second = days[later]
    return first !== undefined && second !== undefined && second < first
  })
}

/** The odd orders that a set of days shows, as pairs of the earlier and the later step. */
export function findOddOrders(days: MilestoneDays): readonly Order[] {
  return ordersBroken(ODD_ORDERS, days)
}
