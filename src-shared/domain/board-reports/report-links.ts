/**
 * Every figure of a report that a reader can hold against another, and how they hang together. What
 * two tables have in common is declared here, once. Source: docs/specs/disclosure-control.md.
 */
import { type CountFigure, ledgerOf, together } from './disclosure/ledger.ts'
import type { LinkedFigures } from './disclosure/linked-figures.ts'
import type { RuleSet } from './disclosure/rule-sets.ts'
import {
  ADMITTED_TOTAL,
  admittedIn,
  COHORT_SIZE,
  denominatorOf,
  leftOutOf,
  lineFigure,
  numeratorOf,
  type OpenCaseload,
  stateOf,
  totalOf,
  WAITING_TOTAL,
  waitingIn,
  withoutReasonOf,
} from './figure-names.ts'
import type { Indicator } from './indicator.ts'
import { INDICATOR_DEFINITIONS, type IndicatorId } from './indicator-definitions.ts'
import { leftOutReasons } from './left-out-reasons.ts'
import { isCaseloadByClock, type LinkRequest } from './link-context.ts'
import { cohortLinks } from './links-of-cohort.ts'
import { indicatorLinks } from './links-of-indicators.ts'
import { caseloadLinks, waitsLinks } from './links-of-tables.ts'
import { OPEN_STATES, type ReportCounts, type StateCounts } from './report-counts.ts'
import { clockCountFigures, clockLinks, sameByOwnClock } from './sections/clocks-side-by-side.ts'
import { daysLostFigures, daysLostLinks, SAME_BY_GUIDANCE } from './sections/days-lost.ts'
import { splitCountFigures, splitLinks } from './sections/equity-splits.ts'
import { hmipFigures, hmipLinks } from './sections/hmip-view.ts'
import { qualityLinks } from './sections/record-quality.ts'
import { WAIT_BANDS } from './waits-section.ts'

export interface ReportLinks {
  readonly figures: LinkedFigures
  /** The count or other figure that a name in the report stands for. */
  idOf(figure: string): string
}

export function reportLinks(
  counts: ReportCounts,
  request: LinkRequest,
  ruleSet: RuleSet,
): ReportLinks {
  const ledger = ledgerOf(countFigures(counts), sameFigures(request))
  const figures = together(
    { quantities: ledger.quantities, derived: [], relations: [] },
    indicatorLinks(counts, { request, ledger, ruleSet }),
    caseloadLinks(counts, { request, ledger, ruleSet }),
    waitsLinks({ request, ledger, ruleSet }),
    cohortLinks(counts, { request, ledger, ruleSet }),
    clockLinks(counts.clocks, { request, ledger, ruleSet }),
    splitLinks(counts.splits, { request, ledger, ruleSet }),
    daysLostLinks(counts.daysLost, { request, ledger, ruleSet }),
    hmipLinks(counts.hmip, { request, ledger, ruleSet }),
    qualityLinks(counts.quality, { request, ledger, ruleSet }),
  )
  return { figures, idOf: ledger.idOf }
}

/** Every count of a report by the name of its figure. */
export function figureCounts(counts: ReportCounts): ReadonlyMap<string, number> {
  return new Map(countFigures(counts).map(({ figure, value }) => [figure, value]))
}

/** The figures that boards look at first. */
const HEADLINES: readonly string[] = ['I1', 'I2', 'I6']

/** Figures that are always the same count as another, by the same rule on the same referrals. */
function sameFigures(request: LinkRequest): ReadonlyMap<string, string> {
  const leftOut = (from: IndicatorId, to: IndicatorId, reasons = leftOutReasons(from)) =>
    reasons.map((reason) => [leftOutOf(from, reason), leftOutOf(to, reason)] as const)
  const ofAll = leftOutReasons('I23')
  return new Map([
    [denominatorOf('I3'), denominatorOf('I1')],
    [ADMITTED_TOTAL, denominatorOf('I1')],
    [WAITING_TOTAL, denominatorOf('I2')],
    [denominatorOf('I11'), denominatorOf('I10')],
    ...leftOut('I3', 'I1'),
    ...leftOut('I11', 'I10'),
    ...(['I7', 'I10', 'I13', 'I17'] as const).flatMap((id) => leftOut(id, 'I4', ofAll)),
    ...(request.clock === 'guidance' ? [...leftOut('I6', 'I4', ofAll), SAME_BY_GUIDANCE] : []),
    ...sameByOwnClock(request.clock),
    ...(isCaseloadByClock(request)
      ? [
          [stateOf('open transfers', 'breached'), numeratorOf('I2')] as const,
          [stateOf('open transfers', 'not_started'), leftOutOf('I2', 'noStart')] as const,
        ]
      : []),
  ])
}

function countFigures({
  results,
  openTransfers,
  openRemissions,
  waits,
  incidence,
  clocks,
  splits,
  daysLost,
  hmip,
}: ReportCounts): readonly CountFigure[] {
  const ids = Object.keys(INDICATOR_DEFINITIONS) as IndicatorId[]
  const band = (of: readonly number[], nameOf: (band: string) => string, table: string) =>
    WAIT_BANDS.map(({ name }, place) => ({
      figure: nameOf(name),
      value: of[place] ?? 0,
      table,
      cost: 2,
    }))
  return [
    ...ids.flatMap((id) => lineFigures(id, results.indicators[id])),
    ...stateFigures('open transfers', openTransfers),
    ...stateFigures('open remissions', openRemissions),
    ...band(waits.admitted, admittedIn, 'waits of the admitted'),
    ...band(waits.waiting, waitingIn, 'waits so far'),
    { figure: ADMITTED_TOTAL, value: waits.admittedTotal, table: 'waits of the admitted', cost: 6 },
    { figure: WAITING_TOTAL, value: waits.waitingTotal, table: 'waits so far', cost: 6 },
    { figure: COHORT_SIZE, value: incidence.cohort, table: 'chance of admission', cost: 8 },
    ...leftOutFigures('cohort', results.cohortExcluded, 'chance of admission'),
    ...clockCountFigures(clocks),
    ...splitCountFigures(splits),
    ...daysLostFigures(daysLost),
    ...hmipFigures(hmip),
  ]
}

/** Of an indicator: with its numerator or denominator its percentage goes, too. */
function lineFigures(id: IndicatorId, one: Indicator): readonly CountFigure[] {
  if (one.reason) return []
  const dear = HEADLINES.includes(id) ? 2 : 1
  const { numerator, denominator, value } = one
  return [
    ...(numerator === undefined
      ? []
      : [{ figure: numeratorOf(id), value: numerator, table: id, cost: 11 * dear }]),
    ...(denominator === undefined
      ? []
      : [{ figure: denominatorOf(id), value: denominator, table: id, cost: 13 * dear }]),
    ...(id === 'I23'
      ? [{ figure: lineFigure(id, ''), value: value ?? 0, table: id, cost: 8 }]
      : []),
    ...leftOutFigures(id, one.excluded, id),
  ]
}

function leftOutFigures(
  id: IndicatorId | 'cohort',
  excluded: Indicator['excluded'],
  table: string,
): readonly CountFigure[] {
  return leftOutReasons(id).map((reason) => ({
    figure: leftOutOf(id, reason),
    value: excluded[reason] ?? 0,
    table,
    cost: 1,
  }))
}

function stateFigures(caseload: OpenCaseload, states: StateCounts): readonly CountFigure[] {
  const table = caseload
  return [
    ...OPEN_STATES.map((state, place) => ({
      figure: stateOf(caseload, state),
      value: states.counts[place] ?? 0,
      table,
      cost: 3,
    })),
    { figure: totalOf(caseload), value: states.total, table, cost: 7 },
    { figure: withoutReasonOf(caseload), value: states.withoutReason, table, cost: 4 },
  ]
}
