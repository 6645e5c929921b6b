/** Every figure of a report by its name: where it stands, what it shows, and what it counts. */

import { exclusionWords, STATE_WORDS } from './count-words.ts'
import type { Cell } from './disclosure-control.ts'
import {
  ADMITTED_TOTAL,
  admittedIn,
  COHORT_SIZE,
  chanceBy,
  denominatorOf,
  leftOutOf,
  lineFigure,
  type NamedCell,
  numeratorOf,
  type OpenCaseload,
  stateOf,
  totalOf,
  WAITING_TOTAL,
  waitingIn,
  withoutReasonOf,
} from './figure-names.ts'
import type { IncidenceSection } from './incidence-section.ts'
import { INDICATOR_DEFINITIONS } from './indicator-definitions.ts'
import type { IndicatorLine } from './indicator-lines.ts'
import type { SectionId } from './report-templates.ts'
import { type ClockFigure, clockCells } from './sections/clocks-side-by-side.ts'
import { type DaysLostSection, daysLostCells } from './sections/days-lost.ts'
import { type SplitFigure, splitCells } from './sections/equity-splits.ts'
import { type HmipSection, hmipCells } from './sections/hmip-view.ts'
import { type QualitySection, qualityCells } from './sections/record-quality.ts'
import type { StatesSection } from './states-section.ts'
import type { WaitsSection } from './waits-section.ts'

/** The parts of a report that hold figures. */
export interface ReportSections {
  readonly indicators: readonly IndicatorLine[]
  readonly openTransfers: StatesSection
  readonly openRemissions: StatesSection
  readonly waits: WaitsSection
  readonly incidence: IncidenceSection
  readonly clocks: readonly ClockFigure[]
  readonly splits: readonly SplitFigure[]
  readonly daysLost: DaysLostSection
  readonly quality: QualitySection
  readonly hmip: HmipSection
}

type CellsOf = readonly [sections: readonly SectionId[], cells: readonly NamedCell[]]

/** The figures of some sections, in the order in which they are read. */
export function cellsIn(
  report: ReportSections,
  sections: readonly SectionId[],
): readonly NamedCell[] {
  return cellsOf(report)
    .filter(([wanted]) => wanted.some((id) => sections.includes(id)))
    .flatMap(([, cells]) => cells)
}

/** Every figure of a report, with the sections that show it. */
function cellsOf(report: ReportSections): readonly CellsOf[] {
  const { indicators, openTransfers, openRemissions, waits, incidence } = report
  return [
    [
      ['indicators', 'summary', 'remissions', 'statutory-readiness', 'hmip'],
      indicators.filter(({ isRecorded }) => isRecorded).flatMap(lineCells),
    ],
    [['open-caseload', 'summary'], statesOf('open transfers', openTransfers)],
    [['open-caseload', 'remissions'], statesOf('open remissions', openRemissions)],
    [['waits'], waitCells(waits)],
    [['chance-of-admission'], incidenceCells(incidence)],
    [['clocks', 'statutory-readiness', 'hmip'], clockCells(report.clocks)],
    [['equity'], splitCells(report.splits)],
    [['blockages', 'holders', 'summary'], daysLostCells(report.daysLost)],
    [['record-quality', 'summary'], qualityCells(report.quality)],
    [['hmip'], hmipCells(report.hmip)],
  ]
}

function lineCells({ id, numerator, denominator, figures, excluded }: IndicatorLine) {
  const { name, numerator: counted, denominator: outOf } = INDICATOR_DEFINITIONS[id]
  const whole = outOf ? `${name}: ${counted}; out of: ${outOf}.` : `${name}: ${counted}.`
  return [
    // Not every indicator has both: I23 is a count of its own.
    ...(isThere(numerator)
      ? [[numeratorOf(id), numerator, `${name}. Counted: ${counted}.`] as const]
      : []),
    ...(isThere(denominator)
      ? [[denominatorOf(id), denominator, `${name}. Out of: ${outOf}.`] as const]
      : []),
    ...figures.map((one) => [lineFigure(id, one.name), one.cell, whole] as const),
    ...excluded.map(
      ({ reason, cell }) =>
        [leftOutOf(id, reason), cell, `Left out of ${id}: ${exclusionWords(reason)}.`] as const,
    ),
  ]
}

function isThere({ shown, isHidden }: Cell): boolean {
  return shown !== '' || isHidden
}

function statesOf(caseload: OpenCaseload, section: StatesSection): readonly NamedCell[] {
  const open = `Of the ${caseload} at the as-at date`
  return [
    ...section.rows.map(
      ({ state, cell }) =>
        [stateOf(caseload, state), cell, `${open}, those here: ${STATE_WORDS[state]}.`] as const,
    ),
    [totalOf(caseload), section.total, `${open}, all.`],
    [
      withoutReasonOf(caseload),
      section.withoutReason,
      `${open}, those past their last day with no delay reason recorded.`,
    ],
  ]
}

function waitCells(waits: WaitsSection): readonly NamedCell[] {
  const admitted = 'Transfers admitted in the period, by the clock of the report'
  const waiting = 'Transfers open at the as-at date, by the clock of the report'
  return [
    ...waits.bands.flatMap(({ name, ...band }) => [
      [admittedIn(name), band.admitted, `${admitted}, after ${name}.`] as const,
      [waitingIn(name), band.waiting, `${waiting}, waiting for ${name} so far.`] as const,
    ]),
    [ADMITTED_TOTAL, waits.admittedTotal, `${admitted}.`],
    [WAITING_TOTAL, waits.waitingTotal, `${waiting}.`],
  ]
}

function incidenceCells({ points, cohortSize, excluded }: IncidenceSection): readonly NamedCell[] {
  const cohort =
    'Referrals whose clock started in the period, each followed to its end or the as-at date'
  return [
    ...points.map(
      ({ day, percent }): NamedCell => [
        chanceBy(day),
        percent,
        `The chance that one of the cohort is admitted by day ${day} (Aalen-Johansen). ${cohort}.`,
      ],
    ),
    [COHORT_SIZE, cohortSize, `${cohort}.`],
    ...excluded.map(
      ({ reason, cell }) =>
        [
          leftOutOf('cohort', reason),
          cell,
          `Left out of the cohort: ${exclusionWords(reason)}.`,
        ] as const,
    ),
  ]
}
