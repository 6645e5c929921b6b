import type { Cell } from '#shared/domain/board-reports/disclosure-control.ts'
import type { ReportModel } from '#shared/domain/board-reports/report-model.ts'
import { excludedWords } from '#shared/domain/board-reports/report-words.ts'
import { csvText } from '#shared/domain/csv.ts'

const HEADINGS = [
  ...['indicator', 'name', 'figure', 'value', 'unit', 'numerator', 'denominator', 'left_out'],
  ...['clock', 'from', 'to', 'as_at', 'audience', 'rule_set'],
]

/** The indicator table, one figure a row: numbers as numbers, a hidden one as a star. */
export function indicatorsCsv(model: ReportModel): string {
  const { clock, from, to, asAt, audience, ruleSet } = model
  const rows = model.indicators.flatMap((line) => {
    const figures = line.isRecorded
      ? line.figures.map(({ name, cell, unit = line.unit }) => [
          name || 'value',
          cellValue(cell),
          unit,
        ])
      : [['value', 'not recorded', line.unit]]
    return figures.map((figure) => [
      ...[line.id, line.name, ...figure],
      ...[cellValue(line.numerator), cellValue(line.denominator), excludedWords(line)],
      ...[clock, from, to, asAt, audience, ruleSet],
    ])
  })
  return csvText([HEADINGS, ...rows])
}

function cellValue({ value, shown }: Cell): string | number {
  return value ?? shown
}
