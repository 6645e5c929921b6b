import { dataDictionary } from '#shared/domain/board-reports/data-dictionary.ts'
import { indicatorTable } from '#shared/domain/board-reports/indicator-tables.ts'
import type { ReportModel } from '#shared/domain/board-reports/report-model.ts'
import { column, type ReportTable } from '#shared/domain/board-reports/report-table.ts'
import { reportTables } from '#shared/domain/board-reports/report-tables.ts'
import { excludedWords } from '#shared/domain/board-reports/report-words.ts'
import { shownCell, type TableCell, textCell } from '#shared/domain/board-reports/table-cell.ts'
import { csvText } from '#shared/domain/csv.ts'

/** What every row of figures says of the report that it is from. */
const SCOPE = [
  column('clock', 'Clock', 'text', 'The clock by which waits are judged'),
  column('from', 'From', 'text', 'The first day of the period, as YYYY-MM-DD'),
  column('to', 'To', 'text', 'The last day of the period'),
  column('as_at', 'As at', 'text', 'The day that counts as today; what is later is not recorded'),
  column('audience', 'Audience', 'text', 'internal or external'),
  column('rule_set', 'Rule set', 'text', 'The rules of disclosure control'),
]

const LEFT_OUT = column('left_out', 'Left out', 'text', 'How many are left out, by the reason')
const HIDDEN = column('a star', 'Hidden', 'text', 'A hidden figure, here as in the report')

/** Every table of the report as a file of its own, the indicators first, and what they mean. */
export function reportCsv(
  model: ReportModel,
): readonly { readonly name: string; readonly text: string }[] {
  const others = reportTables(model)
    .filter(({ name }) => name !== 'indicators')
    .map((table) => withScope(table, model))
  const indicators = inFileOrder(indicatorTable(model))
  const described = [
    { ...indicators, columns: [...indicators.columns, LEFT_OUT, ...SCOPE, HIDDEN] },
    ...others,
  ]
  return [
    { name: 'indicators', text: indicatorsCsv(model) },
    ...[...others, dataDictionary(described)].map((table) => ({
      name: table.name,
      text: tableCsv(table),
    })),
  ]
}

function tableCsv({ columns, rows }: ReportTable): string {
  return csvText([columns.map(({ name }) => name), ...rows.map((row) => row.map(csvValue))])
}

function csvValue(cell: TableCell): string | number {
  return cell.kind === 'number' ? cell.value : shownCell(cell)
}

function scopeOf({ clock, from, to, asAt, audience, ruleSet }: ReportModel): readonly string[] {
  return [clock, from, to, asAt, audience, ruleSet]
}

/** A table of figures says in every row of which report they are; a table of words need not. */
function withScope(table: ReportTable, model: ReportModel): ReportTable {
  if (table.columns.every(({ kind }) => kind === 'text')) return table
  return {
    ...table,
    columns: [...table.columns, ...SCOPE],
    rows: table.rows.map((row) => [...row, ...scopeOf(model).map((words) => textCell(words))]),
  }
}

/** The number before the name, the value before its unit, as this file has always been. */
function inFileOrder(table: ReportTable): ReportTable {
  const order = [1, 0, 2, 4, 3, 5, 6]
  const sorted = <Part>(parts: readonly Part[]) => order.flatMap((place) => parts[place] ?? [])
  return { ...table, columns: sorted(table.columns), rows: table.rows.map(sorted) }
}

/** The indicator table, one figure a row: numbers as numbers, a hidden one as a star. */
function indicatorsCsv(model: ReportModel): string {
  const leftOut = new Map(model.indicators.map((line) => [line.id as string, excludedWords(line)]))
  const { columns, rows } = inFileOrder(indicatorTable(model))
  const value = columns.findIndex(({ name }) => name === 'value')
  return csvText([
    [...columns, LEFT_OUT, ...SCOPE].map(({ name }) => name),
    ...rows.map((row) => [
      ...row.map((cell, place) =>
        cell.kind === 'mark' ? markWords(cell.mark, place === value) : csvValue(cell),
      ),
      leftOut.get(row[0] ? shownCell(row[0]) : '') ?? '',
      ...scopeOf(model),
    ]),
  ])
}

function markWords(mark: 'c' | 'x' | 'z', isValue: boolean): string {
  if (mark === 'c') return '*'
  return mark === 'x' && isValue ? 'not recorded' : ''
}
