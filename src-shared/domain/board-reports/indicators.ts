/**
 * The indicators of a period, exactly as docs/specs/board-report-figures.md defines them. Open
 * referrals count wherever the definition lets them; what is left out is counted in `excluded`.
 */
import type { LocalDate } from '../local-date.ts'
import type { WaitClock } from '../referrals/clocks.ts'
import { ethnicityGroup } from '../referrals/code-lists.ts'
import { exclusionOf, hadBegun, knownAsAt, type ReferralFacts } from '../referrals/referral.ts'
import { type CohortIncidence, cohortIncidence } from './cohort-incidence.ts'
import type { Indicator, Scope, Subject } from './indicator.ts'
import { type IndicatorId, NOT_RECORDED } from './indicator-definitions.ts'
import { releasedWaiting, remissions } from './indicators-of-ends.ts'
import { assessments, intervals, needLag, stages, unexplained } from './indicators-of-stages.ts'
import { admissions, dataQuality, openWaits, waits } from './indicators-of-waits.ts'

/** What the indicators of a period can be split by. */
export const INDICATOR_GROUPINGS = [
  'establishment',
  'security_level',
  'mha_section',
  'urgency',
  'gender',
  'ethnicity_group',
  'receiving_provider',
] as const
export type IndicatorGrouping = (typeof INDICATOR_GROUPINGS)[number]

/** The group of referrals whose value is not recorded. */
const UNKNOWN_GROUP = 'UNKNOWN'

export interface IndicatorSet extends CohortIncidence {
  readonly indicators: Readonly<Record<IndicatorId, Indicator>>
}

export interface IndicatorResults extends IndicatorSet {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly asAt: LocalDate
  readonly clock: WaitClock
  readonly groups?: Readonly<Record<string, IndicatorSet>>
}

/**
 * All indicators of a set of referrals for a period (both days count) as at a day, on a clock, and
 * again for each group where `by` is given.
 */
export function summariseIndicators(
  referrals: readonly ReferralFacts[],
  scope: Scope,
  by?: IndicatorGrouping,
): IndicatorResults {
  const known = referrals
    .filter((referral) => hadBegun(referral, scope.asAt))
    .map((referral) => knownAsAt(referral, scope.asAt))
  const { from, to, asAt, clock } = scope
  const all = { from, to, asAt, clock, ...indicatorSet(known, scope) }
  if (!by) return all
  const groups = Map.groupBy(known, (referral) => groupOf(referral, by))
  const names = [...groups.keys()].sort()
  return {
    ...all,
    groups: Object.fromEntries(
      names.map((name) => [name, indicatorSet(groups.get(name) ?? [], scope)]),
    ),
  }
}

function indicatorSet(known: readonly ReferralFacts[], scope: Scope): IndicatorSet {
  const counted = known.filter((referral) => !exclusionOf(referral))
  const subject: Subject = {
    scope,
    transfers: counted.filter((one) => one.direction === 'transfer'),
    remissions: counted.filter((one) => one.direction === 'remission'),
    leftOut: known.filter((referral) => exclusionOf(referral)),
  }
  return {
    indicators: {
      ...NOT_RECORDED,
      I1: admissions(subject),
      I2: openWaits(subject),
      I3: waits(subject),
      ...stages(subject),
      I7: needLag(subject),
      ...assessments(subject),
      I13: intervals(subject),
      I15: releasedWaiting(subject),
      I17: unexplained(subject),
      ...remissions(subject),
      I24: dataQuality(subject),
    },
    ...cohortIncidence(subject),
  }
}

function groupOf(referral: ReferralFacts, by: IndicatorGrouping): string {
  const values: Record<IndicatorGrouping, string | undefined> = {
    establishment: referral.establishment,
    security_level: referral.securityLevel,
    mha_section: referral.mhaSection,
    urgency: referral.urgency,
    gender: referral.gender,
    ethnicity_group: ethnicityGroup(referral.ethnicity),
    receiving_provider: referral.receivingProvider,
  }
  return values[by] || UNKNOWN_GROUP
}
