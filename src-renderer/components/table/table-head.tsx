import ButtonBase from '@mui/material/ButtonBase'
import { VisuallyHidden } from '../page/visually-hidden.tsx'
import type { Column, Sort } from './column.ts'
import { nextSort } from './next-sort.ts'

interface Props<Row, Key extends string> {
  readonly columns: readonly Column<Row, Key>[]
  /** By what the rows are ordered, the first column first. */
  readonly sort?: readonly Sort<Key>[]
  readonly onSort?: (sort: readonly Sort<Key>[]) => void
  /** Shift adds a further column to the order. */
  readonly sortsFurther?: boolean
}

/** The headings; one that can be sorted by is a button, and says how the table is sorted. */
export function TableHead<Row, Key extends string>({ columns, ...sorting }: Props<Row, Key>) {
  const { sort = [], onSort } = sorting
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            className={column.isNumber ? 'number' : undefined}
            {...(column.isSortable ? { 'aria-sort': ariaSort(sort, column.key) } : {})}
          >
            {column.isSortable && onSort ? (
              <SortButton {...sorting} column={column} sort={sort} onSort={onSort} />
            ) : (
              column.name
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** Only the first column of several is "the" sorted one to a screen reader. */
function ariaSort<Key extends string>(sort: readonly Sort<Key>[], key: Key) {
  return sort[0]?.column === key ? sort[0].order : 'none'
}

interface SortProps<Row, Key extends string> {
  readonly column: Column<Row, Key>
  readonly sort: readonly Sort<Key>[]
  readonly onSort: (sort: readonly Sort<Key>[]) => void
  readonly sortsFurther?: boolean
}

function SortButton<Row, Key extends string>(props: SortProps<Row, Key>) {
  const { column, sort, onSort, sortsFurther = false } = props
  const place = sort.findIndex((one) => one.column === column.key)
  const order = sort[place]?.order ?? 'none'
  const isOneOfSeveral = place >= 0 && sort.length > 1
  return (
    <ButtonBase
      title={sortsFurther ? 'With Shift: sort by this column, too' : undefined}
      onClick={({ shiftKey }) => onSort(nextSort(sort, column, sortsFurther && shiftKey))}
      sx={{ font: 'inherit', gap: 1, paddingY: 1, borderRadius: '4px' }}
    >
      {column.name}
      <span aria-hidden="true">
        {ARROWS[order]}
        {isOneOfSeveral && <small>{place + 1}</small>}
      </span>
      {place > 0 && (
        <VisuallyHidden>{`, ${order}, number ${place + 1} in the order`}</VisuallyHidden>
      )}
    </ButtonBase>
  )
}

const ARROWS = { ascending: '↑', descending: '↓', none: '' } as const
