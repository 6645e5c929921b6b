/** The counts that a report is made of, before it is decided what may be shown of them. */
import { type CaseloadEntry, caseloadOf } from '../caseload/caseload.ts'
import { cumulativeIncidence, type IncidencePoint } from '../quality-improvement/aalen-johansen.ts'
import { CLOCK_STATES, type ClockState } from '../referrals/clocks.ts'
import { exclusionOf, knownAsAt } from '../referrals/referral.ts'
import { cohortOf, INCIDENCE_DAYS } from './cohort-incidence.ts'
import type { Subject } from './indicator.ts'
import { type IndicatorResults, summariseIndicators } from './indicators.ts'
import type { ReportRequest } from './report-request.ts'
import type { ReportSource } from './report-source.ts'
import { countClocks } from './sections/clocks-side-by-side.ts'
import { countDaysLost, type DaysLostCounts } from './sections/days-lost.ts'
import { countSplits } from './sections/equity-splits.ts'
import { countHmip, type HmipCounts } from './sections/hmip-view.ts'
import { countQuality, type QualityCounts } from './sections/record-quality.ts'
import { countWaits, type WaitCounts } from './waits-section.ts'

export type ListState = ClockState | 'not_started'

/** The states of an open referral, worst first. */
export const OPEN_STATES: readonly ListState[] = [
  ...CLOCK_STATES.filter((state) => ['breached', 'due_soon', 'running'].includes(state)),
  'not_started',
]

export interface StateCounts {
  /** In the order of the states. */
  readonly counts: readonly number[]
  readonly total: number
  /** Past their last day with no delay reason recorded. */
  readonly withoutReason: number
}

export interface IncidenceCounts {
  readonly curve: readonly IncidencePoint[]
  readonly cohort: number
  /** Admitted by each of the days at which the curve is read off. */
  readonly admittedBy: readonly number[]
}

export interface ReportCounts {
  readonly results: IndicatorResults
  readonly clocks: ReturnType<typeof countClocks>
  readonly splits: ReturnType<typeof countSplits>
  readonly daysLost: DaysLostCounts
  readonly quality: QualityCounts
  readonly hmip: HmipCounts
  readonly openTransfers: StateCounts
  readonly openRemissions: StateCounts
  readonly waits: WaitCounts
  readonly incidence: IncidenceCounts
}

/** Count everything that a report shows of people. */
export function countReport(
  { referrals, warnings, rules }: Pick<ReportSource, 'referrals' | 'warnings' | 'rules'>,
  request: Pick<ReportRequest, 'from' | 'to' | 'asAt' | 'clock' | 'regime'>,
): ReportCounts {
  const known = referrals
    .map((referral) => knownAsAt(referral, request.asAt))
    .filter((referral) => !exclusionOf(referral))
  const of = (direction: 'transfer' | 'remission') =>
    known.filter((one) => one.direction === direction)
  const subject = {
    ...{ scope: request, leftOut: [] },
    ...{ transfers: of('transfer'), remissions: of('remission') },
  }
  const results = summariseIndicators(referrals, request)
  const open = caseloadOf(known, request).filter((one) => one.status === 'open')
  const openOf = (direction: 'transfer' | 'remission') =>
    countStates(open.filter(({ referral }) => referral.direction === direction))
  return {
    results,
    clocks: countClocks(referrals, request, results),
    splits: countSplits(subject),
    daysLost: countDaysLost(referrals, request, rules),
    hmip: countHmip(referrals, request),
    quality: countQuality(known, request, warnings),
    openTransfers: openOf('transfer'),
    openRemissions: openOf('remission'),
    waits: countWaits(subject),
    incidence: countIncidence(subject),
  }
}

function countStates(open: readonly CaseloadEntry[]): StateCounts {
  return {
    counts: OPEN_STATES.map((state) => open.filter((one) => one.state === state).length),
    total: open.length,
    withoutReason: open.filter(
      ({ state, referral }) => state === 'breached' && referral.delays.length === 0,
    ).length,
  }
}

function countIncidence(subject: Pick<Subject, 'transfers' | 'scope'>): IncidenceCounts {
  const { followUps } = cohortOf(subject)
  return {
    curve: cumulativeIncidence(followUps, 'admitted'),
    cohort: followUps.length,
    admittedBy: INCIDENCE_DAYS.map(
      (day) => followUps.filter(({ time, end }) => end === 'admitted' && time <= day).length,
    ),
  }
}
