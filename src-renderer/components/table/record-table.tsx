import Box from '@mui/material/Box'
import Skeleton from '@mui/material/Skeleton'
import {
  defaultRangeExtractor,
  type Range,
  useVirtualizer,
  type VirtualItem,
} from '@tanstack/react-virtual'
import { Fragment, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { Late } from '../page/late.tsx'
import type { Column, Sort } from './column.ts'
import { keyToRow } from './key-to-row.ts'
import { TableHead } from './table-head.tsx'
import { tableSx } from './table-styles.ts'
import { useActiveRow } from './use-active-row.ts'

interface Props<Row, Key extends string> {
  /** What the table shows, with its clock and its day. */
  readonly caption: string
  /** Names what is listed and in which order: when it changes, the list begins at its top again. */
  readonly listKey: string
  readonly columns: readonly Column<Row, Key>[]
  readonly rowCount: number
  /** `undefined` while a row has not come yet. */
  readonly rowAt: (index: number) => Row | undefined
  readonly onRange?: (first: number, last: number) => void
  readonly sort?: readonly Sort<Key>[]
  readonly onSort?: (sort: readonly Sort<Key>[]) => void
  readonly sortsFurther?: boolean
  /** The heading of a group, where one stands in place of a row. */
  readonly headingAt?: (index: number) => ReactNode
  /** Enter or a click on a row. */
  readonly onOpen?: (row: Row, index: number) => void
  /** The row to stand on at first, for someone who comes back. */
  readonly startAt?: number | undefined
  /** The rows are only stand-ins: how many there will be is not known yet. */
  readonly isWaiting?: boolean
  /** The rows are those of the question before, until the answer to this one has come. */
  readonly isBehind?: boolean
  /** Rows of a table whose cells run to several lines are taller. */
  readonly rowHeight?: number
}

const ROW_HEIGHT = 40

/**
 * A table of any length, of which only the rows in sight are drawn. A real table to a screen
 * reader, which is told how many rows there are; the arrow keys move through the rows.
 */
export function RecordTable<Row, Key extends string>(props: Props<Row, Key>) {
  const { caption, listKey, columns, rowCount, rowAt, onRange, onOpen, startAt, headingAt } = props
  const { rowHeight = ROW_HEIGHT, isWaiting = false, isBehind = false } = props
  const scroller = useRef<HTMLDivElement>(null)
  const list = { scroller, listKey, rowCount, startAt }
  const { current, setActive, focusOn } = useActiveRow(list)

  const virtualizer = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialOffset: Math.max(0, (startAt ?? 0) - 4) * rowHeight,
    scrollPaddingStart: ROW_HEIGHT,
    // The row that can be reached by Tab must be there, even when it is scrolled out of sight.
    rangeExtractor: (range) => withRow(range, current),
  })
  const items = virtualizer.getVirtualItems()
  const first = items.find((item) => item.index >= (virtualizer.range?.startIndex ?? 0))?.index ?? 0
  const last = virtualizer.range?.endIndex ?? 0

  useEffect(() => onRange?.(first, last), [onRange, first, last])

  function onKeyDown(event: KeyboardEvent) {
    if (!(event.target instanceof HTMLTableRowElement)) return
    const row = rowAt(current)
    if (event.key === 'Enter' && row !== undefined) onOpen?.(row, current)
    const pageRows = Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2
    const target = keyToRow(event.key, { current, rowCount, pageRows })
    if (target === undefined) return
    event.preventDefault()
    focusOn(target)
    virtualizer.scrollToIndex(target, { align: 'auto' })
  }

  return (
    <Box ref={scroller} sx={tableSx(rowHeight)}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid with a table's own semantics, which HTML-ARIA allows.
        role="grid"
        aria-label={caption}
        aria-busy={isWaiting || isBehind}
        aria-rowcount={isWaiting ? -1 : rowCount + 1}
        aria-colcount={columns.length}
        style={{ minWidth: columns.reduce((sum, one) => sum + one.minWidth, 0) }}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} style={{ width: column.minWidth }} />
          ))}
        </colgroup>
        <TableHead {...props} />
        <tbody>
          <Rows
            items={items}
            totalSize={virtualizer.getTotalSize()}
            span={columns.length}
            lineOf={(index) => (
              <Line
                columns={columns}
                row={rowAt(index)}
                heading={headingAt?.(index)}
                index={index}
                isActive={index === current}
                onOpen={onOpen}
                onActivate={setActive}
              />
            )}
          />
        </tbody>
      </table>
    </Box>
  )
}

function withRow(range: Range, index: number): number[] {
  return [...new Set([...defaultRangeExtractor(range), index])]
    .filter((one) => one < range.count)
    .sort((a, b) => a - b)
}

interface RowsProps {
  readonly items: readonly VirtualItem[]
  readonly totalSize: number
  readonly span: number
  readonly lineOf: (index: number) => ReactNode
}

/** The rows in sight, and gaps in place of all others. */
function Rows({ items, totalSize, span, lineOf }: RowsProps) {
  return (
    <>
      {items.map((item, position) => (
        <Fragment key={item.key}>
          <Gap height={item.start - (items[position - 1]?.end ?? 0)} span={span} />
          {lineOf(item.index)}
        </Fragment>
      ))}
      <Gap height={totalSize - (items.at(-1)?.end ?? 0)} span={span} />
    </>
  )
}

/** Stands for the rows that are not drawn. */
function Gap({ height, span }: { readonly height: number; readonly span: number }) {
  if (height <= 0) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row without a tab stop takes no focus.
    <tr aria-hidden="true" className="gap">
      <td colSpan={span} style={{ height }} />
    </tr>
  )
}

interface LineProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly row: Row | undefined
  readonly heading: ReactNode
  readonly index: number
  readonly isActive: boolean
  readonly onOpen: ((row: Row, index: number) => void) | undefined
  readonly onActivate: (index: number) => void
}

function Line<Row>(props: LineProps<Row>) {
  const { columns, row, heading, index, isActive, onOpen, onActivate } = props
  const opens = onOpen !== undefined && heading === undefined
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      tabIndex={isActive ? 0 : -1}
      className={opens ? 'opens' : undefined}
      onFocus={() => onActivate(index)}
      onClick={() => row !== undefined && onOpen?.(row, index)}
    >
      {heading !== undefined && (
        <th scope="rowgroup" colSpan={columns.length} className="group">
          {heading}
        </th>
      )}
      {(heading === undefined ? columns : []).map((column, position) => {
        const Cell = position === 0 ? 'th' : 'td'
        return (
          <Cell
            key={column.key}
            {...(position === 0 ? { scope: 'row' as const } : {})}
            className={column.isNumber ? 'number' : undefined}
          >
            {row === undefined ? (
              <Late>
                <Skeleton width="60%" />
              </Late>
            ) : (
              column.cell(row)
            )}
          </Cell>
        )
      })}
    </tr>
  )
}
