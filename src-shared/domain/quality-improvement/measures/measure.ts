import type { LocalDate } from '../../local-date.ts'
import type { Direction, SecurityLevel } from '../../referrals/code-lists.ts'
import type { ReferralFacts } from '../../referrals/referral.ts'
import type { SiteRules } from '../site-rules.ts'
import type { MeasureSeries, SeriesKind } from '../spc/measure-series.ts'
import type { ImprovementDirection } from '../spc/verdict.ts'

/** What one point of a measure stands for. */
export type PointUnit = 'referral' | 'month' | 'month_end' | 'event' | 'entry'

/**
 * In what a value is told; a share is 0 to 1. A rare event is told by the gap before it, and a measure
 * kept by hand in a unit of its own.
 */
export type MeasureUnit = 'days' | 'share' | 'referrals' | 'assessments' | 'events' | 'own'

/**
 * When a point may be shown: `as_recorded` once the referral has reached the step, `month_over` once
 * the whole month is, `followed_long_enough` once every referral of the month has had its days.
 */
export type Completeness = 'as_recorded' | 'month_over' | 'followed_long_enough'

/** A measure that can be worked out from referrals. Source: docs/specs/measures.md. */
export interface MeasureDefinition {
  readonly kind: SeriesKind
  readonly referrals: Direction
  readonly point: PointUnit
  readonly unit: MeasureUnit
  /** Which way is better for the people who wait; a project may say otherwise. */
  readonly direction: ImprovementDirection
  readonly completeness: Completeness
  /** Whether only referrals that reached the end count, so that those still waiting are not seen. */
  readonly isCompletedOnly: boolean
}

/** Which referrals and which days: both days of the period count. */
export interface MeasureScope extends SiteRules {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly asAt: LocalDate
  readonly establishment: string | undefined
  readonly receivingProvider: string | undefined
  readonly securityLevel: SecurityLevel | undefined
}

/** Referrals that a measure leaves out, by the reason; reasons that left out none are absent. */
export type LeftOut = Readonly<Record<string, number>>

/** What one measure makes of the referrals of its scope. */
export interface MeasureFindings extends Pick<MeasureSeries, 'points' | 'openGap'> {
  /** First days of the months of the period that are not shown, because they are not complete. */
  readonly withheld: readonly LocalDate[]
  readonly leftOut: LeftOut
}

/** A measure ready to be charted, with what it does not show. */
export interface Measured extends MeasureSeries, MeasureFindings {}

/** Works a measure out of the referrals of its direction and scope, as they were known on the as-at date. */
export type Measure = (referrals: readonly ReferralFacts[], scope: MeasureScope) => MeasureFindings

/** Whether a day lies in the period, and not after what is known. */
export function isInPeriod(
  day: LocalDate | undefined,
  { from, to, asAt }: MeasureScope,
): day is LocalDate {
  return day !== undefined && from <= day && day <= to && day <= asAt
}

/** Only the reasons that left something out. */
export function leftOutBy(counts: LeftOut): LeftOut {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
}
