import type { ReactNode } from 'react'

/** A column of a table: its heading, its room, and what stands in its cells. */
export interface Column<Row, Key extends string = string> {
  readonly key: Key
  readonly name: string
  /** Of the width that is there, how large a part; and in pixels, no less than this. */
  readonly minWidth: number
  readonly isNumber?: boolean
  readonly isSortable?: boolean
  readonly cell: (row: Row) => ReactNode
}

export interface Sort<Key extends string> {
  readonly column: Key
  readonly order: 'ascending' | 'descending'
}
