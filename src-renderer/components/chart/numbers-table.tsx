import { Missing } from '../page/visually-hidden.tsx'
import { PlainTable } from '../table/plain-table.tsx'

type Cell = string | number | null

/** The numbers of a figure: the same for its table and for its file. */
export interface FigureNumbers {
  readonly columns: readonly {
    readonly name: string
    readonly isNumber?: boolean
    /** Decimal places on the screen; the file has them all. */
    readonly digits?: number
    /** In pixels, where the usual room is too little. */
    readonly minWidth?: number
  }[]
  readonly rows: readonly (readonly Cell[])[]
}

const TEXT_WIDTH = 180
const NUMBER_WIDTH = 110

interface Row {
  readonly key: string
  readonly cells: readonly Cell[]
}

/** The numbers of a figure as a table; a value that is not there is a dash. */
export function NumbersTable({
  caption,
  numbers: { columns, rows },
}: {
  readonly caption: string
  readonly numbers: FigureNumbers
}) {
  return (
    <PlainTable<Row>
      caption={caption}
      rows={rows.map((cells, index) => ({ key: String(index), cells }))}
      keyOf={({ key }) => key}
      columns={columns.map(({ name, isNumber = false, digits = 0, minWidth }, index) => ({
        key: name,
        name,
        isNumber,
        minWidth: minWidth ?? (isNumber ? NUMBER_WIDTH : TEXT_WIDTH),
        cell: ({ cells }) => shown(cells[index] ?? null, digits),
      }))}
    />
  )
}

function shown(cell: Cell, digits: number) {
  if (cell === null || cell === '') return <Missing />
  if (typeof cell === 'string') return cell
  return cell.toLocaleString('en-GB', { maximumFractionDigits: digits })
}
