import type { Indicator, Unit } from './indicator.ts'

interface Definition {
  readonly name: string
  readonly unit: Unit
  /** What is counted, out of what: the words of every report. */
  readonly numerator: string
  readonly denominator: string
}

/** Every indicator by its number. Source: docs/specs/board-report-figures.md. */
export const INDICATOR_DEFINITIONS = {
  I1: {
    name: 'Admitted within 28 days',
    unit: 'percent',
    numerator: 'admitted within 28 days of the start of the clock',
    denominator: 'transfers admitted in the period with a start on this clock',
  },
  I2: {
    name: 'Still waiting past 28 days',
    unit: 'percent',
    numerator: 'waiting more than 28 days at the as-at date',
    denominator: 'transfers open at the as-at date with a start on this clock',
  },
  I3: {
    name: 'Days from start to admission',
    unit: 'days',
    numerator: 'whole days waited',
    denominator: 'transfers admitted in the period with a start on this clock',
  },
  I4: {
    name: 'Stage 1: assessed within 14 days of referral',
    unit: 'percent',
    numerator: 'first psychiatric assessment on or before day 14',
    denominator:
      'referred in the period, day 14 reached by the as-at date, and not ended before it unassessed',
  },
  I5: {
    name: 'Stage 2: admitted within 14 days of assessment',
    unit: 'percent',
    numerator: 'admitted on or before day 14 after the assessment',
    denominator:
      'assessed in the period, day 14 reached by the as-at date, and not ended otherwise before it',
  },
  I6: {
    name: 'Cohort: admitted within 28 days, open referrals counted',
    unit: 'percent',
    numerator: 'admitted within 28 days of the start of the clock',
    denominator:
      'referred in the period, day 28 reached by the as-at date, and not ended otherwise before it',
  },
  I7: {
    name: 'Referred on the day the need was identified',
    unit: 'percent',
    numerator: 'a lag of 0 days from need to referral',
    denominator: 'referred in the period, with both dates in order',
  },
  I8: {
    name: 'Urgent referrals within the local limit',
    unit: 'percent',
    numerator: 'within the local limit',
    denominator: 'urgent referrals',
  },
  I9: {
    name: 'Notice given in time after the initial request',
    unit: 'percent',
    numerator: 'notice given in time',
    denominator: 'initial requests in the period',
  },
  I10: {
    name: 'Access assessments for each referral',
    unit: 'count',
    numerator: 'access assessments',
    denominator: 'referred in the period with at least one',
  },
  I11: {
    name: 'Two or more access assessments',
    unit: 'percent',
    numerator: 'two or more access assessments',
    denominator: 'referred in the period with at least one',
  },
  I12: {
    name: 'Declined, or level of security disputed',
    unit: 'percent',
    numerator: 'declined or disputed',
    denominator: 'referrals in the period',
  },
  I13: {
    name: 'Days from assessment to bed, and from bed to admission',
    unit: 'days',
    numerator: 'whole days',
    denominator: 'referred in the period, with both dates in order',
  },
  I14: {
    name: 'Mental Health Casework Section: application to warrant',
    unit: 'days',
    numerator: 'time from complete application to warrant',
    denominator: 'applications complete in the period',
  },
  I15: {
    name: 'Released while waiting',
    unit: 'percent',
    numerator: 'ended by release, with or without detention under a civil section',
    denominator: 'transfers ended in the period',
  },
  I16: {
    name: 'Detained at the gate after release',
    unit: 'percent',
    numerator: 'detained under section 2 or 3 within 72 hours of release',
    denominator: 'released while waiting',
  },
  I17: {
    name: 'Overrun days with no reason recorded',
    unit: 'percent',
    numerator: 'overrun days of stages without a delay reason of their own',
    denominator: 'all overrun days of referrals made in the period',
  },
  I18: {
    name: 'Incidents while waiting',
    unit: 'count',
    numerator: 'incidents',
    denominator: 'weeks waited',
  },
  I19: {
    name: 'Deaths while waiting',
    unit: 'count',
    numerator: 'deaths',
    denominator: 'referrals',
  },
  I20: {
    name: 'Arrived as a place of safety or for own protection',
    unit: 'count',
    numerator: 'flagged arrivals',
    denominator: 'arrivals referred within 7 days of reception',
  },
  I21: {
    name: 'Warrants lapsed',
    unit: 'percent',
    numerator: 'lapsed',
    denominator: 'issued',
  },
  I22: {
    name: 'Remissions within 14 days',
    unit: 'percent',
    numerator: 'returned within 14 days of being ready',
    denominator: 'remissions returned in the period with a date of readiness',
  },
  I23: {
    name: 'Remissions ready and waiting',
    unit: 'count',
    numerator: 'ready and not returned at the as-at date',
    denominator: '',
  },
  I24: {
    name: 'Data quality: admissions with a start on this clock',
    unit: 'percent',
    numerator: 'with a start on this clock',
    denominator: 'transfers admitted in the period',
  },
  I25: {
    name: 'Equity splits of the cohort',
    unit: 'percent',
    numerator: 'as I6',
    denominator: 'as I6, by group',
  },
} as const satisfies Record<string, Definition>
export type IndicatorId = keyof typeof INDICATOR_DEFINITIONS

/** What every indicator answers until its data exist; the others are written over it. */
export const NOT_RECORDED = Object.fromEntries(
  Object.entries(INDICATOR_DEFINITIONS).map(([id, { name, unit }]): [string, Indicator] => [
    id,
    { name, unit, value: null, reason: 'not recorded', excluded: {} },
  ]),
) as Readonly<Record<IndicatorId, Indicator>>

/** The head of an indicator's answer. */
export function named(id: IndicatorId): Pick<Indicator, 'name' | 'unit'> {
  const { name, unit } = INDICATOR_DEFINITIONS[id]
  return { name, unit }
}
