import { exclusionWords } from './count-words.ts'
import { countingNotes } from './counting-notes.ts'
import { HIDDEN } from './disclosure-control.ts'
import type { IndicatorLine } from './indicator-lines.ts'
import type { ReportModel } from './report-model.ts'
import { column, noneRow, type ReportTable } from './report-table.ts'
import { excludedWords, figureWords } from './report-words.ts'
import { scopeWords } from './section-words.ts'
import {
  figureCell,
  type Mark,
  markCell,
  shownCell,
  type TableCell,
  textCell,
} from './table-cell.ts'

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

/** The indicators as a page shows them: one row each, its figures in words. */
export function indicatorPage(model: ReportModel): ReportTable {
  const [recorded, others] = [true, false].map((is) =>
    model.indicators.filter(({ isRecorded }) => isRecorded === is),
  )
  const missing = (others ?? []).map(({ id }) => id).join(', ')
  return {
    ...indicatorTable(model),
    lead: [
      'Percentages are of the denominator.',
      `Not recorded yet, and so without a figure: ${missing}.`,
    ],
    columns: [
      column('indicator', 'No.', 'text', 'The number of the indicator, such as I1'),
      column('name', 'Indicator', 'text', 'The indicator in words'),
      column('numerator', 'Counted', 'count', 'How many were counted'),
      column('denominator', 'Out of', 'count', 'Out of how many'),
      column('figure', 'Figure', 'text', 'The figures'),
      column('left_out', 'Left out', 'text', 'How many are left out, by the reason'),
    ],
    rows: (recorded ?? []).map((line) => [
      ...[textCell(line.id), textCell(line.name)],
      ...[textCell(line.numerator.shown), textCell(line.denominator.shown)],
      ...[textCell(figureWords(line)), textCell(excludedWords(line))],
    ]),
  }
}

/** The indicators as a file for machines: numbers as numbers, a hidden one as a star. */
export function indicatorFile(model: ReportModel): ReportTable {
  const table = indicatorTable(model)
  const leftOut = new Map(model.indicators.map((line) => [line.id as string, excludedWords(line)]))
  const value = table.columns.findIndex(({ name }) => name === 'value')
  return {
    ...table,
    columns: [
      ...inFileOrder(table.columns),
      column('left_out', 'Left out', 'text', 'How many are left out, by the reason'),
    ],
    rows: table.rows.map((row) => [
      ...inFileOrder(
        row.map((cell, place) =>
          cell.kind === 'mark' ? textCell(fileMark(cell.mark, place === value)) : cell,
        ),
      ),
      textCell(leftOut.get(row[1] ? shownCell(row[1]) : '') ?? ''),
    ]),
  }
}

/** The number before the name, the value before its unit, as this file has always been. */
function inFileOrder<Part>(parts: readonly Part[]): readonly Part[] {
  return [1, 0, 2, 4, 3, 5, 6].flatMap((place) => parts[place] ?? [])
}

function fileMark(mark: Mark, isValue: boolean): string {
  if (mark === 'c') return HIDDEN.shown
  return mark === 'x' && isValue ? 'not recorded' : ''
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
