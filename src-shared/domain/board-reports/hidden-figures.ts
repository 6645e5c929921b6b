import type { HiddenWhy, LinkedFigures } from './disclosure/linked-figures.ts'
import type { Protection } from './disclosure/protector.ts'
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

/** A figure that is not shown outside the region, and why. */
export interface HiddenFigure {
  readonly figure: string
  readonly why: HiddenWhy
  /** Where it is hidden to protect others: which. */
  readonly protects: readonly string[]
}

interface Shown {
  readonly figures: LinkedFigures
  idOf(figure: string): string
  /** The sections that the report has. */
  readonly sections: readonly SectionId[]
}

/** Every hidden figure of a report in the order in which it is read. */
export function hiddenFigures(
  report: ReportSections,
  { published, protects }: Protection,
  { figures, idOf, sections }: Shown,
): readonly HiddenFigure[] {
  const partsOf = new Map(figures.derived.map(({ id, parts }) => [id, parts]))
  return cellsOf(report)
    .filter(([wanted]) => wanted.some((id) => sections.includes(id)))
    .flatMap(([, cells]) => cells)
    .filter(([, cell]) => cell.isHidden)
    .map(([figure]) => {
      const id = idOf(figure)
      const own = published.get(id)
      const why = own?.kind === 'hidden' ? own.why : 'rule'
      const goesWith = protects.has(id) ? [id] : (partsOf.get(id) ?? [])
      const protectedBy = goesWith.flatMap((one) => protects.get(one) ?? [])
      return { figure, why, protects: why === 'other' ? [...new Set(protectedBy)].sort() : [] }
    })
}

type CellsOf = readonly [sections: readonly SectionId[], cells: readonly NamedCell[]]

/** Every figure of a report by its name, with the sections that show it. */
function cellsOf(report: ReportSections): readonly CellsOf[] {
  const { indicators, openTransfers, openRemissions, waits, incidence } = report
  return [
    [
      ['indicators', 'summary', 'remissions', 'statutory-readiness', 'hmip'],
      indicators.flatMap(({ id, numerator, denominator, figures, excluded }) => [
        [numeratorOf(id), numerator] as const,
        [denominatorOf(id), denominator] as const,
        ...figures.map(({ name, cell }) => [lineFigure(id, name), cell] as const),
        ...excluded.map(({ reason, cell }) => [leftOutOf(id, reason), cell] as const),
      ]),
    ],
    [['open-caseload', 'summary'], statesOf('open transfers', openTransfers)],
    [['open-caseload', 'remissions'], statesOf('open remissions', openRemissions)],
    [
      ['waits'],
      [
        ...waits.bands.flatMap((band) => [
          [admittedIn(band.name), band.admitted] as const,
          [waitingIn(band.name), band.waiting] as const,
        ]),
        [ADMITTED_TOTAL, waits.admittedTotal],
        [WAITING_TOTAL, waits.waitingTotal],
      ],
    ],
    [
      ['chance-of-admission'],
      [
        ...incidence.points.map(({ day, percent }) => [chanceBy(day), percent] as const),
        [COHORT_SIZE, incidence.cohortSize],
        ...incidence.excluded.map(
          ({ reason, cell }) => [leftOutOf('cohort', reason), cell] as const,
        ),
      ],
    ],
    [['clocks', 'statutory-readiness', 'hmip'], clockCells(report.clocks)],
    [['equity'], splitCells(report.splits)],
    [['blockages', 'holders', 'summary'], daysLostCells(report.daysLost)],
    [['record-quality', 'summary'], qualityCells(report.quality)],
    [['hmip'], hmipCells(report.hmip)],
  ]
}

function statesOf(caseload: OpenCaseload, section: StatesSection) {
  return [
    ...section.rows.map(({ state, cell }) => [stateOf(caseload, state), cell] as const),
    [totalOf(caseload), section.total] as const,
    [withoutReasonOf(caseload), section.withoutReason] as const,
  ]
}
