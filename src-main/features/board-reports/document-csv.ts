import { dataDictionary } from '#shared/domain/board-reports/data-dictionary.ts'
import { type ReportDocument, tableBlocks } from '#shared/domain/board-reports/report-document.ts'
import { column, type ReportTable } from '#shared/domain/board-reports/report-table.ts'
import { shownCell, type TableCell, textCell } from '#shared/domain/board-reports/table-cell.ts'
import { coverTable } from '#shared/domain/board-reports/word-tables.ts'
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

/** How a file for machines marks a hidden figure. */
const HIDDEN = column('a star', 'Hidden', 'text', 'A hidden figure, here as in the report')

/** Every table of a report as a file of its own, and what their columns mean. */
export function documentCsv(
  document: ReportDocument,
): readonly { readonly name: string; readonly text: string }[] {
  const files = tableBlocks(document).map(({ table, inFile }) =>
    withScope(inFile ?? table, document),
  )
  const starred = new Set(tableBlocks(document).flatMap((one) => one.inFile?.name ?? []))
  const described = [...files, coverTable(document)].map((table) =>
    starred.has(table.name) ? { ...table, columns: [...table.columns, HIDDEN] } : table,
  )
  return [...files, coverTable(document), dataDictionary(described)].map((table) => ({
    name: table.name,
    text: tableCsv(table),
  }))
}

function tableCsv({ columns, rows }: ReportTable): string {
  return csvText([columns.map(({ name }) => name), ...rows.map((row) => row.map(csvValue))])
}

function csvValue(cell: TableCell): string | number {
  return cell.kind === 'number' ? cell.value : shownCell(cell)
}

/** A table of figures says in every row of which report they are; a table of words need not. */
function withScope(table: ReportTable, { scope }: ReportDocument): ReportTable {
  if (table.columns.every(({ kind }) => kind === 'text')) return table
  const { from, to, asAt, audience, ruleSet } = { ...scope, ...table.period }
  const words = [table.clock ?? scope.clock, from, to, asAt, audience, ruleSet].map((one) =>
    textCell(one),
  )
  return {
    ...table,
    columns: [...table.columns, ...SCOPE],
    rows: table.rows.map((row) => [...row, ...words]),
  }
}
