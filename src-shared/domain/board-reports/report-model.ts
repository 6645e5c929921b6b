/**
 * The board report as a model: every figure that a writer may show, already as its audience may see
 * it. Writers render it and work out nothing. Source: docs/specs/board-report-figures.md.
 */
import { type CaseloadEntry, caseloadOf } from '../caseload/caseload.ts'
import type { LocalDate } from '../local-date.ts'
import { CLOCK_STATES, type ClockState, type StatutoryRegime } from '../referrals/clocks.ts'
import type { Region } from '../referrals/code-lists.ts'
import { exclusionOf, knownAsAt, type ReferralFacts } from '../referrals/referral.ts'
import { type Audience, type Cell, type Disclosure, disclosureFor } from './disclosure-control.ts'
import {
  type ExcludedCell,
  excludedCells,
  type IncidenceSection,
  incidenceSection,
} from './incidence-section.ts'
import type { Scope, Unit } from './indicator.ts'
import { INDICATOR_DEFINITIONS, type IndicatorId } from './indicator-definitions.ts'
import { type IndicatorResults, summariseIndicators } from './indicators.ts'
import { type WaitsSection, waitsSection } from './waits-section.ts'

export interface ReportRequest extends Scope {
  readonly audience: Audience
  readonly siteName: string
  readonly region: Region
  readonly isDemonstration: boolean
  readonly regime: StatutoryRegime
  /** The program's version, for the figures to be traced. */
  readonly version: string
  readonly madeOn: LocalDate
}

/** A figure of a line; its unit where that is not the line's own. */
export interface Figure {
  readonly name: string
  readonly unit?: Unit
  readonly cell: Cell
}

/** One line of the indicator table; a line with several figures names each. */
export interface IndicatorLine {
  readonly id: IndicatorId
  readonly name: string
  readonly unit: Unit
  readonly numerator: Cell
  readonly denominator: Cell
  readonly figures: readonly Figure[]
  readonly isRecorded: boolean
  readonly excluded: readonly ExcludedCell[]
}

export type ListState = ClockState | 'not_started'

export interface StatesSection {
  readonly rows: readonly { readonly state: ListState; readonly cell: Cell }[]
  readonly total: Cell
  readonly withoutReason: Cell
}

export interface ReportModel extends ReportRequest {
  readonly ruleSet: string
  readonly indicators: readonly IndicatorLine[]
  readonly openTransfers: StatesSection
  readonly openRemissions: StatesSection
  readonly waits: WaitsSection
  readonly incidence: IncidenceSection
  /** What the rule set hid, by the name of the figure. */
  readonly hidden: readonly string[]
}

/** Build the report of a set of referrals for an audience. */
export function buildReport(
  referrals: readonly ReferralFacts[],
  request: ReportRequest,
): ReportModel {
  const disclosure = disclosureFor(request.audience)
  const known = referrals
    .map((referral) => knownAsAt(referral, request.asAt))
    .filter((referral) => !exclusionOf(referral))
  const subject = {
    scope: request,
    transfers: known.filter((one) => one.direction === 'transfer'),
  }
  const results = summariseIndicators(referrals, request)
  const open = caseloadOf(known, request).filter((one) => one.status === 'open')
  const report = {
    ...request,
    ruleSet: disclosure.ruleSet,
    indicators: indicatorLines(results, disclosure),
    openTransfers: states(open, 'transfer', disclosure),
    openRemissions: states(open, 'remission', disclosure),
    waits: waitsSection(subject, disclosure),
    incidence: incidenceSection(subject, results.cohortExcluded, disclosure),
  }
  return { ...report, hidden: listHidden(report) }
}

/** The states of an open referral, worst first. */
const OPEN_STATES: readonly ListState[] = [
  ...CLOCK_STATES.filter((state) => ['breached', 'due_soon', 'running'].includes(state)),
  'not_started',
]

function states(
  open: readonly CaseloadEntry[],
  direction: 'transfer' | 'remission',
  disclosure: Disclosure,
): StatesSection {
  const concerned = open.filter(({ referral }) => referral.direction === direction)
  const counts = OPEN_STATES.map((state) => concerned.filter((one) => one.state === state).length)
  // How many are past their last day stands in I2 as well: hiding it here would not hide it.
  const { cells, total } = disclosure.row(counts, [OPEN_STATES.indexOf('breached')])
  const unexplained = concerned.filter(
    ({ state, referral }) => state === 'breached' && referral.delays.length === 0,
  )
  return {
    rows: OPEN_STATES.map((state, index) => ({ state, cell: cells[index] ?? total })),
    total,
    withoutReason: disclosure.count(unexplained.length),
  }
}

function indicatorLines(
  { indicators }: IndicatorResults,
  disclosure: Disclosure,
): readonly IndicatorLine[] {
  const ids = Object.keys(INDICATOR_DEFINITIONS) as IndicatorId[]
  return ids.map((id) => {
    const indicator = indicators[id]
    return {
      id,
      name: indicator.name,
      unit: indicator.unit,
      numerator: disclosure.count(indicator.numerator),
      denominator: disclosure.count(indicator.denominator),
      figures: figuresOf(id, indicators, disclosure),
      isRecorded: indicator.reason === undefined,
      excluded: excludedCells(indicator.excluded, disclosure),
    }
  })
}

function figuresOf(
  id: IndicatorId,
  indicators: IndicatorResults['indicators'],
  disclosure: Disclosure,
): IndicatorLine['figures'] {
  const one = indicators[id]
  const people = one.denominator
  if (one.reason) return []
  if (id === 'I3') {
    return [
      { name: 'median', cell: disclosure.average(one.median, people) },
      { name: '90th centile', cell: disclosure.average(one.p90, people) },
      { name: 'mean', cell: disclosure.average(one.mean, people) },
      { name: 'shortest', cell: disclosure.extreme(one.min) },
      { name: 'longest', cell: disclosure.extreme(one.max) },
    ]
  }
  if (id === 'I13') {
    const { assessmentToBedDenominator: toBed, bedToAdmissionDenominator: toAdmission } = one
    return [
      { name: 'to bed, median', cell: disclosure.average(one.medianAssessmentToBed, toBed) },
      {
        name: 'to admission, median',
        cell: disclosure.average(one.medianBedToAdmission, toAdmission),
      },
    ]
  }
  if (id === 'I10') return [{ name: 'mean', cell: disclosure.average(one.value, people) }]
  if (id === 'I23') return [{ name: '', cell: disclosure.count(one.value ?? undefined) }]
  const share = { name: '', cell: disclosure.percentage(one.numerator, people) }
  return id === 'I7'
    ? [share, { name: 'median lag', unit: 'days', cell: disclosure.average(one.median, people) }]
    : [share]
}

function listHidden(report: Omit<ReportModel, 'hidden'>): readonly string[] {
  const named: (readonly [string, Cell])[] = [
    ...report.indicators.flatMap((line) => [
      [`${line.id} numerator`, line.numerator] as const,
      [`${line.id} denominator`, line.denominator] as const,
      ...line.figures.map(({ name, cell }) => [`${line.id} ${name || 'value'}`, cell] as const),
      ...line.excluded.map(({ reason, cell }) => [`${line.id} left out: ${reason}`, cell] as const),
    ]),
    ...statesHidden('open transfers', report.openTransfers),
    ...statesHidden('open remissions', report.openRemissions),
    ...report.waits.bands.flatMap((band) => [
      [`waits ${band.name}, admitted`, band.admitted] as const,
      [`waits ${band.name}, still waiting`, band.waiting] as const,
    ]),
    ['waits, admitted, total', report.waits.admittedTotal],
    ['waits, still waiting, total', report.waits.waitingTotal],
    ...report.incidence.points.map(
      ({ day, percent }) => [`cumulative incidence by day ${day}`, percent] as const,
    ),
    ['cohort size', report.incidence.cohortSize],
    ...report.incidence.excluded.map(
      ({ reason, cell }) => [`cohort left out: ${reason}`, cell] as const,
    ),
  ]
  return named.filter(([, cell]) => cell.isHidden).map(([name]) => name)
}

function statesHidden(name: string, section: StatesSection): (readonly [string, Cell])[] {
  return [
    ...section.rows.map(({ state, cell }) => [`${name}, ${state}`, cell] as const),
    [`${name}, total`, section.total],
    [`${name}, past their last day with no reason`, section.withoutReason],
  ]
}
