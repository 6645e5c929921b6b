import { column, type ReportTable } from './report-table.ts'
import { MARK_MEANINGS, type Mark, markCell, shownCell, textCell } from './table-cell.ts'

/** What every column of a set of tables means, as a table of its own. */
export function dataDictionary(tables: readonly ReportTable[]): ReportTable {
  const marks = Object.keys(MARK_MEANINGS) as Mark[]
  return {
    name: 'data-dictionary',
    sheet: 'Data dictionary',
    title: 'What every column means',
    lead: [],
    columns: [
      column('table', 'Table', 'text', 'The table, as its file is named'),
      column('column', 'Column', 'text', 'The column, or a mark that stands in place of a figure'),
      column('holds', 'Holds', 'text', 'text, count, percent, days, figure or mark'),
      column('meaning', 'Meaning', 'text', 'What it means'),
    ],
    rows: [
      ...tables.flatMap(({ name, columns }) =>
        columns.map((one) =>
          [name, one.name, one.kind, one.meaning].map((words) => textCell(words)),
        ),
      ),
      ...marks.map((mark) =>
        ['every table', shownCell(markCell(mark)), 'mark', MARK_MEANINGS[mark]].map((words) =>
          textCell(words),
        ),
      ),
    ],
    notes: [],
  }
}
