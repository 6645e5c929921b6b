/**
 * The report as tables: what the workbooks and the CSV files hold, cell for cell. Nothing is worked
 * out here; every figure comes from the model as its audience may see it. Source:
 * docs/specs/workbooks.md.
 */
import { indicatorTable, leftOutTable } from './indicator-tables.ts'
import type { ReportModel, StatesSection } from './report-model.ts'
import { column, type ReportTable } from './report-table.ts'
import { STATE_WORDS } from './report-words.ts'
import { caseloadLead, incidenceLead, scopeWords, WAITS_LEAD } from './section-words.ts'
import { figureCell, plainNumber, shownCell, type TableCell, textCell } from './table-cell.ts'
import { coverTable, definitionTable, hiddenTable } from './word-tables.ts'

/** Every table of a report, in the order in which they are read; the first is its cover. */
export function reportTables(model: ReportModel): readonly ReportTable[] {
  return [
    coverTable(model),
    indicatorTable(model),
    leftOutTable(model),
    caseloadTable(model),
    waitsTable(model),
    incidenceTable(model),
    ...curveTables(model),
    hiddenTable(model),
    definitionTable(model),
  ]
}

function caseloadTable(model: ReportModel): ReportTable {
  return {
    name: 'open-caseload',
    sheet: 'Open caseload',
    title: 'The open caseload by state',
    lead: [
      scopeWords(model),
      caseloadLead(model),
      'Transfers are judged by the clock of this report, remissions by their own clock of 14 days.',
    ],
    columns: [
      column(
        'state',
        'State',
        'text',
        'Where an open referral stands to the last day of its clock',
      ),
      column('direction', 'Direction', 'text', 'transfer to hospital, or remission to prison'),
      column('referrals', 'Referrals', 'count', 'How many were open at the as-at date'),
    ],
    rows: [
      ...stateRows('transfer', model.openTransfers),
      ...stateRows('remission', model.openRemissions),
    ],
    notes: ['referrals', 'paused', 'months', 'adults', 'clocks'],
  }
}

function stateRows(
  direction: string,
  { rows, total, withoutReason }: StatesSection,
): readonly (readonly TableCell[])[] {
  const lines = [
    ...rows.map(({ state, cell }) => ({ words: STATE_WORDS[state], cell })),
    { words: 'All', cell: total },
    { words: 'Past the last day with no delay reason recorded', cell: withoutReason },
  ]
  return lines.map(({ words, cell }) => [textCell(words), textCell(direction), figureCell(cell)])
}

function waitsTable(model: ReportModel): ReportTable {
  const { bands, admittedTotal, waitingTotal } = model.waits
  const lines = [...bands, { name: 'All', admitted: admittedTotal, waiting: waitingTotal }]
  return {
    name: 'waits',
    sheet: 'Waits',
    title: 'How long people waited',
    lead: [scopeWords(model), WAITS_LEAD],
    columns: [
      column('wait', 'Wait', 'text', 'The length of the wait in whole days'),
      column('admitted', 'Admitted in the period', 'count', 'Transfers admitted after such a wait'),
      column('waiting', 'Still waiting', 'count', 'Transfers open at the as-at date, so far'),
    ],
    rows: lines.map(({ name, admitted, waiting }) => [
      ...[textCell(name), figureCell(admitted), figureCell(waiting)],
    ]),
    notes: ['referrals', 'paused', 'missing', 'months', 'adults', 'clocks'],
  }
}

function incidenceTable(model: ReportModel): ReportTable {
  const { points } = model.incidence
  const isInternal = model.audience === 'internal'
  const limits = [
    column('lower', 'Lower 95% limit (percent)', 'percent', 'Lower 95% confidence limit'),
    column('upper', 'Upper 95% limit (percent)', 'percent', 'Upper 95% confidence limit'),
  ]
  return {
    name: 'chance-of-admission',
    sheet: 'Chance of admission',
    title: 'The chance of admission, with open referrals counted',
    lead: [
      scopeWords(model),
      incidenceLead(model.incidence, (cell) => shownCell(figureCell(cell))),
      ...(isInternal ? [] : ['Confidence limits are given inside the region only.']),
    ],
    columns: [
      DAY_COLUMN,
      column('admitted', 'Admitted (percent)', 'percent', 'The chance of admission by this day'),
      ...(isInternal ? limits : []),
    ],
    rows: points.map(({ day, percent, lower, upper }) => [
      ...[plainNumber(day), figureCell(percent)],
      ...(isInternal ? [figureCell(lower), figureCell(upper)] : []),
    ]),
    notes: ['referrals', 'open', 'paused', 'missing', 'months', 'adults', 'clocks'],
  }
}

const DAY_COLUMN = column('day', 'By day', 'days', 'Whole days since the start of the clock')

/** The whole curve of the chart: inside the region only, as each of its steps is a person. */
function curveTables(model: ReportModel): readonly ReportTable[] {
  if (model.incidence.curve.length === 0) return []
  return [
    {
      ...incidenceTable(model),
      name: 'chance-by-day',
      sheet: 'Chance by day',
      title: 'The chance of admission at each day on which it rose',
      columns: [
        DAY_COLUMN,
        column('admitted', 'Admitted (percent)', 'percent', 'The chance of admission by this day'),
      ],
      rows: model.incidence.curve.map(([day, percent]) => [
        plainNumber(day),
        { kind: 'number', value: percent, decimals: 2 },
      ]),
    },
  ]
}
