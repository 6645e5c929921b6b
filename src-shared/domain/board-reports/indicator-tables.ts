import { countingNotes } from './counting-notes.ts'
import type { IndicatorLine, ReportModel } from './report-model.ts'
import { column, noneRow, type ReportTable } from './report-table.ts'
import { exclusionWords } from './report-words.ts'
import { scopeWords } from './section-words.ts'
import { figureCell, markCell, type TableCell, textCell } from './table-cell.ts'

/** The indicators, one figure a row. */
export function indicatorTable(model: ReportModel): ReportTable {
  return {
    name: 'indicators',
    sheet: 'Indicators',
    title: 'Indicators',
    lead: [scopeWords(model), 'Percentages are of the denominator.'],
    columns: [
      column('name', 'Indicator', 'text', 'The indicator in words'),
      column('indicator', 'Number', 'text', 'The number of the indicator, such as I1'),
      column('figure', 'Figure', 'text', 'Which figure, where an indicator has several'),
      column('unit', 'Unit', 'text', 'percent, days or count'),
      column('value', 'Value', 'figure', 'The figure, in the unit of its row'),
      column('numerator', 'Numerator', 'count', 'How many were counted'),
      column('denominator', 'Denominator', 'count', 'Out of how many'),
    ],
    rows: model.indicators.flatMap(indicatorRows),
    notes: countingNotes(model).map(({ id }) => id),
  }
}

function indicatorRows(line: IndicatorLine): readonly (readonly TableCell[])[] {
  const absent = line.isRecorded ? 'z' : 'x'
  const figures = line.isRecorded
    ? line.figures.map(({ name, cell, unit = line.unit }) => ({
        name,
        cell: figureCell(cell),
        unit,
      }))
    : [{ name: '', cell: markCell(absent), unit: line.unit }]
  return figures.map(({ name, cell, unit }) => [
    ...[textCell(line.name), textCell(line.id), textCell(name || 'value'), textCell(unit), cell],
    ...[figureCell(line.numerator, absent), figureCell(line.denominator, absent)],
  ])
}

/** How many each indicator leaves out, by the reason. */
export function leftOutTable(model: ReportModel): ReportTable {
  const rows = model.indicators.flatMap(({ id, name, excluded }) =>
    excluded.map(({ reason, cell }) => [
      ...[textCell(name), textCell(id), textCell(exclusionWords(reason)), figureCell(cell)],
    ]),
  )
  return {
    name: 'left-out',
    sheet: 'Left out',
    title: 'What each indicator leaves out',
    lead: [scopeWords(model), 'An indicator that is not in this table leaves nobody out.'],
    columns: [
      column('name', 'Indicator', 'text', 'The indicator in words'),
      column('indicator', 'Number', 'text', 'The number of the indicator, such as I1'),
      column('reason', 'Left out', 'text', 'Why referrals are left out'),
      column('referrals', 'Referrals', 'count', 'How many referrals are left out for this reason'),
    ],
    rows: rows.length > 0 ? rows : [noneRow('Nothing is left out', 4)],
    notes: ['missing', 'months', 'adults'],
  }
}
