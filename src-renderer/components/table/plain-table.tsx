import type { Column } from './column.ts'
import { ScrolledTable } from './scrolled-table.tsx'

interface Props<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
}

/** A short table, drawn whole; a long one is a `RecordTable`. */
export function PlainTable<Row>({ caption, columns, rows, keyOf }: Props<Row>) {
  const width = columns.reduce((sum, one) => sum + one.minWidth, 0)
  return (
    <ScrolledTable caption={caption}>
      <table aria-label={caption} style={{ minWidth: width }}>
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} style={{ width: column.minWidth }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classOf(column)}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, position) => {
                const Cell = position === 0 ? 'th' : 'td'
                return (
                  <Cell
                    key={column.key}
                    className={classOf(column)}
                    {...(position === 0 ? { scope: 'row' as const } : {})}
                  >
                    {column.cell(row)}
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrolledTable>
  )
}

function classOf({ isNumber }: Pick<Column<never>, 'isNumber'>): string | undefined {
  return isNumber ? 'number' : undefined
}
