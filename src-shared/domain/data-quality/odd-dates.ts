import { isBefore } from '../imports/date-order.ts'
import { IMPOSSIBLE_ORDERS, type Milestone, ODD_ORDERS } from '../referrals/milestone.ts'
import type { ReferralFacts } from '../referrals/referral.ts'
import type { Fault } from './fault.ts'

/** Where dates of a referral stand: its steps, and its end by an outcome. */
type Place = Milestone | 'outcome_date'
type Dates = Partial<Readonly<Record<Place, string>>>

/**
 * Pairs of which the second cannot come before the first: those of imports, and those between which
 * a figure counts days. Source: docs/specs/data-quality.md, "Dates in an odd order".
 */
const ORDERS: readonly (readonly [earlier: Place, later: Place])[] = [
  ...IMPOSSIBLE_ORDERS,
  ...ODD_ORDERS,
  ['first_psychiatric_assessment', 'bed_identified'],
  ['mhcs_application', 'admitted'],
]

/** A clock that began after the referral ended otherwise has no days. */
const CLOCK_STARTS: readonly Place[] = [
  'need_identified',
  'referral_made',
  'initial_request',
  'first_psychiatric_assessment',
  'mhcs_application',
  'warrant_issued',
  'remission_ready',
]

/** Every pair of dates of a referral that stands the other way round; a month only where all of it does. */
export function oddDatesOf(referral: ReferralFacts): readonly Fault[] {
  const dates = datesOf(referral)
  const pairs = [
    ...ORDERS,
    ...reportOrders(dates),
    ...CLOCK_STARTS.map((start) => [start, 'outcome_date'] as const),
  ]
  return pairs.flatMap(([earlier, later]): readonly Fault[] => {
    const first = dates[earlier]
    const second = dates[later]
    if (!first || !second || !isBefore(second, first)) return []
    return [
      {
        kind: 'date_order',
        column: later,
        value: second,
        before: { column: earlier, value: first },
      },
    ]
  })
}

/** The outcome's date counts where it is the end: an admission or return has a step of its own. */
function datesOf({ days, months, outcome, outcomeOn, outcomeMonth }: ReferralFacts): Dates {
  const steps: Dates = { ...months, ...days }
  const isSaidTwice =
    (outcome === 'admitted' && steps.admitted) || (outcome === 'returned' && steps.returned)
  const end = outcomeOn ?? outcomeMonth
  return isSaidTwice || !end ? steps : { ...steps, outcome_date: end }
}

/** Without an application, the Ministry of Justice's clock runs from the later of the two reports. */
function reportOrders(dates: Dates): readonly (readonly [Place, Place])[] {
  const { mhcs_application: application, medical_report_1: first, medical_report_2: second } = dates
  if (application || !first || !second) return []
  return [[first > second ? 'medical_report_1' : 'medical_report_2', 'admitted']]
}
