import { type LocalDate, lastDayOfMonth } from '../local-date.ts'
import type {
  Attribution,
  DelayReason,
  Direction,
  Outcome,
  PathwayStage,
  SecurityLevel,
  Urgency,
} from './code-lists.ts'
import type { Milestone, MilestoneDays } from './milestone.ts'

/** Why a stage took longer than its limit, and whose delay it was. */
export interface StageDelay {
  readonly stage: 1 | 2
  readonly reason: DelayReason
  readonly attribution: Attribution | undefined
}

/** What stood in the way of a referral, whose turn it was, and from when to when. */
export interface DatedBlockage {
  readonly stage: PathwayStage
  readonly reason: DelayReason
  readonly holder: Attribution
  readonly from: LocalDate
  /** The day it was cleared; `undefined` while it stands. */
  readonly to: LocalDate | undefined
}

/** What the rules need to know of one referral: its days, its end and the groups it counts in. */
export interface ReferralFacts {
  readonly id: string
  /** The same for every referral of one person. */
  readonly personId: string
  readonly localRef: string
  readonly direction: Direction
  readonly establishment: string | undefined
  /** `Wales` keeps a referral out of the figures for England. */
  readonly country: string | undefined
  readonly securityLevel: SecurityLevel | undefined
  readonly mhaSection: string | undefined
  readonly urgency: Urgency | undefined
  readonly gender: string | undefined
  readonly ethnicity: string | undefined
  /** Status codes of the Mental Health Services Data Set, or Y and N. */
  readonly learningDisability: string | undefined
  readonly autism: string | undefined
  readonly receivingProvider: string | undefined
  /** Whole years on the day of referral; unknown counts as adult. */
  readonly ageAtReferral: number | undefined
  readonly days: MilestoneDays
  /** Milestones of which only the month is known, as `YYYY-MM`: reached, but on no day to count. */
  readonly months: Partial<Readonly<Record<Milestone, string>>>
  readonly accessAssessments: readonly LocalDate[]
  /** Every warrant that was issued, the first one first. */
  readonly warrants: readonly LocalDate[]
  readonly outcome: Outcome | undefined
  readonly outcomeOn: LocalDate | undefined
  /** The month of the outcome where its day is not known. */
  readonly outcomeMonth: string | undefined
  readonly releaseOn: LocalDate | undefined
  /** In the order in which they were recorded: the first of a stage is its main reason. */
  readonly delays: readonly StageDelay[]
  readonly blockages: readonly DatedBlockage[]
  /** The days of chases and notes. */
  readonly happenedOn: readonly LocalDate[]
  /** The days on which something was recorded of it, whatever day that was about. */
  readonly recordedOn: readonly LocalDate[]
}

/** The end of a referral: by admission or return, or otherwise. */
export interface ReferralEnd {
  readonly on: LocalDate
  readonly otherwise: boolean
}

/**
 * A referral as it was known on a day: what is dated later counts as not recorded, and so does a month
 * that was not over. A release date may lie ahead and stays. Source: command-line specification, "As-at".
 */
export function knownAsAt(referral: ReferralFacts, asAt: LocalDate): ReferralFacts {
  const { outcomeOn, outcomeMonth } = referral
  const isMonthLater = outcomeMonth !== undefined && lastDayOfMonth(outcomeMonth) > asAt
  const later =
    (outcomeOn !== undefined && outcomeOn > asAt) || isMonthLater || isReachedLater(referral, asAt)
  const days: MilestoneDays = Object.fromEntries(
    Object.entries(referral.days).filter(([, on]) => on <= asAt),
  )
  return {
    ...referral,
    days,
    months: Object.fromEntries(
      Object.entries(referral.months).filter(([, month]) => lastDayOfMonth(month) <= asAt),
    ),
    accessAssessments: referral.accessAssessments.filter((on) => on <= asAt),
    warrants: referral.warrants.filter((on) => on <= asAt),
    blockages: referral.blockages
      .filter(({ from }) => from <= asAt)
      .map((one) => ({ ...one, to: one.to && one.to <= asAt ? one.to : undefined })),
    happenedOn: referral.happenedOn.filter((on) => on <= asAt),
    recordedOn: referral.recordedOn.filter((on) => on <= asAt),
    outcome: later ? undefined : referral.outcome,
    outcomeOn: later ? undefined : outcomeOn,
    outcomeMonth: later ? undefined : outcomeMonth,
  }
}

/** An admission or return whose outcome has no date of its own is known by its step. */
function isReachedLater(referral: ReferralFacts, asAt: LocalDate): boolean {
  const { outcome, outcomeOn, outcomeMonth, days, months } = referral
  if (outcomeOn ?? outcomeMonth) return false
  if (outcome !== 'admitted' && outcome !== 'returned') return false
  const month = months[outcome]
  const on = days[outcome] ?? (month && lastDayOfMonth(month))
  return on !== undefined && on > asAt
}

/**
 * The day of admission: the milestone, else the outcome's date where the outcome is admission; only
 * while no other outcome is recorded. Source: command-line specification, "What counts".
 */
export function admittedOn(referral: ReferralFacts): LocalDate | undefined {
  if (referral.outcome !== undefined && referral.outcome !== 'admitted') return undefined
  const byOutcome = referral.outcome === 'admitted' ? referral.outcomeOn : undefined
  return referral.days.admitted ?? byOutcome
}

/**
 * How and on which day a referral ended: a transfer by admission, a remission by the milestone of its
 * return, either by its outcome's date. `undefined` while it is open, or where only the month is known.
 * An outcome without any date leaves it open. Source: command-line specification, "What counts".
 */
export function endOf(referral: ReferralFacts): ReferralEnd | undefined {
  const reached = referral.direction === 'transfer' ? admittedOn(referral) : referral.days.returned
  if (reached) return { on: reached, otherwise: false }
  return referral.outcomeOn && { on: referral.outcomeOn, otherwise: true }
}

/**
 * Whether a referral ended on a day that is not known, only its month: no longer waiting, and in no
 * figure that counts days to its end.
 */
export function endedInMonth(referral: ReferralFacts): boolean {
  if (endOf(referral)) return false
  const { months, outcome, outcomeMonth, direction } = referral
  const isAdmission = outcome === undefined || outcome === 'admitted'
  const reached = direction === 'transfer' ? isAdmission && months.admitted : months.returned
  return Boolean(reached || outcomeMonth)
}

/** The month of an admission of which the day is not known. */
export function admittedInMonth(referral: ReferralFacts): string | undefined {
  const { direction, months, outcome, outcomeMonth } = referral
  if (direction !== 'transfer' || !endedInMonth(referral)) return undefined
  if (outcome !== undefined && outcome !== 'admitted') return undefined
  return months.admitted ?? (outcome === 'admitted' ? outcomeMonth : undefined)
}

/** Whether somebody still waits: no end is recorded, by day or by month. */
export function isOpen(referral: ReferralFacts): boolean {
  return !endOf(referral) && !endedInMonth(referral)
}

/**
 * Whether a referral had begun by a day: one without any date is there, one whose every date lies
 * later was not yet.
 */
export function hadBegun(
  { days, months, outcomeOn, outcomeMonth }: ReferralFacts,
  asAt: LocalDate,
): boolean {
  const byDay = [...Object.values(days), outcomeOn].filter((on) => on !== undefined)
  const byMonth = [...Object.values(months), outcomeMonth].filter((month) => month !== undefined)
  const firstDays = [...byDay, ...byMonth.map((month) => `${month}-01`)]
  return firstDays.length === 0 || firstDays.some((on) => on <= asAt)
}

/** Whether a reason is recorded for the delay of a stage. */
export function isExplained({ delays }: Pick<ReferralFacts, 'delays'>, stage: 1 | 2): boolean {
  return delays.some((delay) => delay.stage === stage)
}

/** Whether a referral counts in the figures for adults in England, and if not, why. */
export function exclusionOf(referral: ReferralFacts): 'under18' | 'wales' | undefined {
  if (referral.ageAtReferral !== undefined && referral.ageAtReferral < 18) return 'under18'
  return referral.country === 'Wales' ? 'wales' : undefined
}

/** Where a referral stands on its pathway: the first of the steps below that is missing. */
export const STAGES = [
  'need_identified',
  'awaiting_assessment',
  'awaiting_bed',
  'awaiting_application',
  'awaiting_warrant',
  'awaiting_admission',
  'awaiting_return',
  'ended',
] as const
export type Stage = (typeof STAGES)[number]

/** The milestone that ends each stage of a transfer but the last, which admission ends. */
export const STAGE_MILESTONES: readonly (readonly [Stage, Milestone])[] = [
  ['need_identified', 'referral_made'],
  ['awaiting_assessment', 'first_psychiatric_assessment'],
  ['awaiting_bed', 'bed_identified'],
  ['awaiting_application', 'mhcs_application'],
  ['awaiting_warrant', 'warrant_issued'],
]

/** The stage of a referral, as it was known on the as-at date already applied to it. */
export function stageOf(referral: ReferralFacts): Stage {
  if (!isOpen(referral)) return 'ended'
  if (referral.direction === 'remission') return 'awaiting_return'
  const missing = STAGE_MILESTONES.find(
    ([, milestone]) => !referral.days[milestone] && !referral.months[milestone],
  )
  return missing?.[0] ?? 'awaiting_admission'
}
