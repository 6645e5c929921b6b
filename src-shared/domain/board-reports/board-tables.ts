/**
 * The figures of the board report as tables. Nothing is worked out here; every figure comes from the
 * model as its audience may see it. Source: docs/specs/workbooks.md.
 */

import { STATE_WORDS } from './count-words.ts'
import { ABSENT } from './disclosure-control.ts'
import type { ReportModel } from './report-model.ts'
import { column, type ReportTable } from './report-table.ts'
import { caseloadLead, incidenceLead, scopeWords, WAITS_LEAD } from './section-words.ts'
import type { StatesSection } from './states-section.ts'
import { figureCell, plainNumber, type TableCell, textCell } from './table-cell.ts'

export function caseloadTable(model: ReportModel): ReportTable {
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

/** The open caseload as a page shows it: a row for each state, transfers beside remissions. */
export function caseloadPage(model: ReportModel): ReportTable {
  const table = caseloadTable(model)
  const [transfers, remissions] = [model.openTransfers, model.openRemissions].map(linesOf)
  return {
    ...table,
    columns: [
      column(
        'state',
        'State',
        'text',
        'Where an open referral stands to the last day of its clock',
      ),
      column('transfers', 'Transfers', 'count', 'Open transfers'),
      column('remissions', 'Remissions', 'count', 'Open remissions'),
    ],
    rows: (transfers ?? []).map(({ words, cell }, place) => [
      ...[textCell(words), figureCell(cell), figureCell(remissions?.[place]?.cell ?? ABSENT)],
    ]),
  }
}

function stateRows(direction: string, section: StatesSection): readonly (readonly TableCell[])[] {
  return linesOf(section).map(({ words, cell }) => [
    textCell(words),
    textCell(direction),
    figureCell(cell),
  ])
}

function linesOf({ rows, total, withoutReason }: StatesSection) {
  return [
    ...rows.map(({ state, cell }) => ({ words: STATE_WORDS[state], cell })),
    { words: 'All', cell: total },
    { words: 'Past the last day with no delay reason recorded', cell: withoutReason },
  ]
}

export function waitsTable(model: ReportModel): ReportTable {
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

export function incidenceTable(model: ReportModel): ReportTable {
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
      incidenceLead(model.incidence),
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
export function curveTable(model: ReportModel): ReportTable | undefined {
  if (model.incidence.curve.length === 0) return undefined
  return {
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
  }
}
