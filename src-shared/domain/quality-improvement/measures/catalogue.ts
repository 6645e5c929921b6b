import { exclusionOf, knownAsAt, type ReferralFacts } from '../../referrals/referral.ts'
import type { MeasureSeries } from '../spc/measure-series.ts'
import {
  type LeftOut,
  leftOutBy,
  type Measure,
  type MeasureDefinition,
  type Measured,
  type MeasureScope,
} from './measure.ts'
import {
  referralsPerMonth,
  shareAdmittedWithin28,
  shareAssessedWithin14,
  waitingBeyond28AtMonthEnd,
} from './measures-by-month.ts'
import {
  accessAssessmentsPerReferral,
  daysBetweenSteps,
  silentDaysPerReferral,
} from './measures-by-referral.ts'
import { admissionsAfter56Days, warrantsReissued } from './rare-events.ts'
import { unexplainedOverrunDays } from './unexplained-overrun.ts'

/** Days of each referral that reached a step, in the order in which they reached it. */
const DAYS_PER_REFERRAL = {
  kind: 'values',
  referrals: 'transfer',
  point: 'referral',
  unit: 'days',
  direction: 'decrease',
  completeness: 'as_recorded',
  isCompletedOnly: true,
} as const satisfies MeasureDefinition

/** The share of a month's referrals that reached a step in time. */
const SHARE_OF_MONTH = {
  kind: 'proportion',
  referrals: 'transfer',
  point: 'month',
  unit: 'share',
  direction: 'increase',
  completeness: 'followed_long_enough',
  isCompletedOnly: false,
} as const satisfies MeasureDefinition

/** Unwanted events, of which long gaps are good. */
const RARE_EVENTS = {
  kind: 'rare_events',
  referrals: 'transfer',
  point: 'event',
  unit: 'events',
  direction: 'increase',
  completeness: 'as_recorded',
  isCompletedOnly: false,
} as const satisfies MeasureDefinition

/** Every measure that can be worked out from referrals. Source: docs/specs/measures.md. */
export const MEASURES = {
  days_referral_to_admission: DAYS_PER_REFERRAL,
  days_referral_to_assessment: DAYS_PER_REFERRAL,
  days_assessment_to_admission: DAYS_PER_REFERRAL,
  days_need_to_referral: DAYS_PER_REFERRAL,
  days_ready_to_return: { ...DAYS_PER_REFERRAL, referrals: 'remission' },
  silent_days: DAYS_PER_REFERRAL,
  access_assessments: { ...DAYS_PER_REFERRAL, unit: 'assessments' },
  share_admitted_within_28: SHARE_OF_MONTH,
  share_assessed_within_14: SHARE_OF_MONTH,
  referrals_per_month: {
    kind: 'count',
    referrals: 'transfer',
    point: 'month',
    unit: 'referrals',
    direction: 'neutral',
    completeness: 'month_over',
    isCompletedOnly: false,
  },
  waiting_beyond_28: {
    kind: 'count',
    referrals: 'transfer',
    point: 'month_end',
    unit: 'referrals',
    direction: 'decrease',
    completeness: 'month_over',
    isCompletedOnly: false,
  },
  unexplained_overrun_days: {
    kind: 'values',
    referrals: 'transfer',
    point: 'month',
    unit: 'days',
    direction: 'decrease',
    completeness: 'month_over',
    isCompletedOnly: false,
  },
  admissions_after_56: { ...RARE_EVENTS, isCompletedOnly: true },
  warrants_reissued: RARE_EVENTS,
} as const satisfies Record<string, MeasureDefinition>

export type MeasureId = keyof typeof MEASURES

export const MEASURE_IDS = Object.keys(MEASURES) as readonly MeasureId[]

const WORKED_OUT: Readonly<Record<MeasureId, Measure>> = {
  days_referral_to_admission: daysBetweenSteps('referral_made', 'admitted'),
  days_referral_to_assessment: daysBetweenSteps('referral_made', 'first_psychiatric_assessment'),
  days_assessment_to_admission: daysBetweenSteps('first_psychiatric_assessment', 'admitted'),
  days_need_to_referral: daysBetweenSteps('need_identified', 'referral_made'),
  days_ready_to_return: daysBetweenSteps('remission_ready', 'returned'),
  silent_days: silentDaysPerReferral,
  access_assessments: accessAssessmentsPerReferral,
  share_admitted_within_28: shareAdmittedWithin28,
  share_assessed_within_14: shareAssessedWithin14,
  referrals_per_month: referralsPerMonth,
  waiting_beyond_28: waitingBeyond28AtMonthEnd,
  unexplained_overrun_days: unexplainedOverrunDays,
  admissions_after_56: admissionsAfter56Days,
  warrants_reissued: warrantsReissued,
}

/** Whether there is a measure of this name. */
export function isMeasureId(text: string): text is MeasureId {
  return Object.hasOwn(MEASURES, text)
}

/**
 * A measure of the referrals of a scope, as they were known on the as-at date, ready for `chartOf`.
 * People under 18 and establishments in Wales are left out and counted. Months that are not complete
 * are withheld. Source: docs/specs/measures.md.
 */
export function measureOf(
  id: MeasureId,
  recorded: readonly ReferralFacts[],
  scope: MeasureScope,
): Measured {
  const definition: MeasureDefinition = MEASURES[id]
  const concerned = recorded.filter(
    (one) => one.direction === definition.referrals && isInScope(one, scope),
  )
  const referrals = concerned
    .filter((one) => !exclusionOf(one))
    .map((one) => knownAsAt(one, scope.asAt))
  const findings = WORKED_OUT[id](referrals, scope)
  return {
    ...seriesFactsOf(definition, scope),
    ...findings,
    leftOut: { ...findings.leftOut, ...excludedFrom(concerned) },
  }
}

function seriesFactsOf(
  { kind, point }: MeasureDefinition,
  { establishment, receivingProvider, securityLevel }: MeasureScope,
): Omit<MeasureSeries, 'points' | 'openGap'> {
  return {
    kind,
    countsTrials: kind === 'rare_events',
    isPart: [establishment, receivingProvider, securityLevel].some((one) => one !== undefined),
    isMonthly: point === 'month',
    isStock: point === 'month_end',
  }
}

function isInScope(
  referral: ReferralFacts,
  { establishment, receivingProvider, securityLevel }: MeasureScope,
): boolean {
  const { establishment: own, receivingProvider: provider, securityLevel: level } = referral
  return (
    (establishment === undefined || own === establishment) &&
    (receivingProvider === undefined || provider === receivingProvider) &&
    (securityLevel === undefined || level === securityLevel)
  )
}

function excludedFrom(referrals: readonly ReferralFacts[]): LeftOut {
  return leftOutBy({
    under18: referrals.filter((one) => exclusionOf(one) === 'under18').length,
    wales: referrals.filter((one) => exclusionOf(one) === 'wales').length,
  })
}
