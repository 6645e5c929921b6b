import ButtonBase from '@mui/material/ButtonBase'
import type { Column, Sort } from './column.ts'

interface Props<Row, Key extends string> {
  readonly columns: readonly Column<Row, Key>[]
  readonly sort?: Sort<Key>
  readonly onSort?: (sort: Sort<Key>) => void
}

/** The headings; one that can be sorted by is a button, and says how the table is sorted. */
export function TableHead<Row, Key extends string>({ columns, sort, onSort }: Props<Row, Key>) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) => {
          const order = sort?.column === column.key ? sort.order : 'none'
          return (
            <th
              key={column.key}
              scope="col"
              className={column.isNumber ? 'number' : undefined}
              {...(column.isSortable ? { 'aria-sort': order } : {})}
            >
              {column.isSortable && onSort ? (
                <ButtonBase
                  onClick={() => onSort({ column: column.key, order: nextOrder(order, column) })}
                  sx={{ font: 'inherit', gap: 1, paddingY: 1, borderRadius: '4px' }}
                >
                  {column.name}
                  <span aria-hidden="true">{ARROWS[order]}</span>
                </ButtonBase>
              ) : (
                column.name
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

const ARROWS = { ascending: '↑', descending: '↓', none: '' } as const

/** A number is asked for from its largest, a word from its A. */
function nextOrder(
  order: keyof typeof ARROWS,
  { isNumber }: Pick<Column<never>, 'isNumber'>,
): 'ascending' | 'descending' {
  if (order === 'none') return isNumber ? 'descending' : 'ascending'
  return order === 'descending' ? 'ascending' : 'descending'
}
