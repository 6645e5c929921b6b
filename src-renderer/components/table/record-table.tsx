import Box from '@mui/material/Box'
import Skeleton from '@mui/material/Skeleton'
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Late } from '../page/late.tsx'
import type { Column, Sort } from './column.ts'
import { keyToRow } from './key-to-row.ts'
import { TableHead } from './table-head.tsx'
import { tableSx } from './table-styles.ts'

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
  readonly sort?: Sort<Key>
  readonly onSort?: (sort: Sort<Key>) => void
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
  const { caption, listKey, columns, rowCount, rowAt, onRange, onOpen, startAt } = props
  const { rowHeight = ROW_HEIGHT, isWaiting = false, isBehind = false } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(startAt ?? 0)
  const current = Math.max(0, Math.min(active, rowCount - 1))
  /** The row that focus is on its way to: it may have to be scrolled to and drawn first. */
  const focusing = useRef(startAt)

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

  useEffect(() => {
    if (focusing.current === undefined) return
    const target = `tr[data-index="${focusing.current}"]`
    const row = scroller.current?.querySelector<HTMLElement>(target)
    if (!row) return
    focusing.current = undefined
    row.focus({ preventScroll: true })
  })

  const lastKey = useRef(listKey)
  useEffect(() => {
    if (lastKey.current === listKey) return
    lastKey.current = listKey
    setActive(0)
    scroller.current?.scrollTo({ top: 0 })
  }, [listKey])

  function moveTo(index: number) {
    setActive(index)
    focusing.current = index
    virtualizer.scrollToIndex(index, { align: 'auto' })
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
        onKeyDown={(event) => {
          const pageRows = Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2
          const target = keyToRow(event.key, { current, rowCount, pageRows })
          const isOnRow = event.target instanceof HTMLTableRowElement
          if (!isOnRow) return
          const row = rowAt(current)
          if (event.key === 'Enter' && row !== undefined) onOpen?.(row, current)
          if (target === undefined) return
          event.preventDefault()
          moveTo(target)
        }}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} style={{ width: column.minWidth }} />
          ))}
        </colgroup>
        <TableHead {...props} />
        <tbody>
          {items.map((item, position) => {
            const before = position === 0 ? 0 : (items[position - 1]?.end ?? 0)
            return (
              <Lines key={item.key} gap={item.start - before} span={columns.length}>
                <Line
                  columns={columns}
                  row={rowAt(item.index)}
                  index={item.index}
                  isActive={item.index === current}
                  onOpen={onOpen}
                  onActivate={setActive}
                />
              </Lines>
            )
          })}
          <Gap
            height={virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)}
            span={columns.length}
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

interface LinesProps {
  readonly gap: number
  readonly span: number
  readonly children: ReactNode
}

function Lines({ gap, span, children }: LinesProps) {
  return (
    <>
      <Gap height={gap} span={span} />
      {children}
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
  readonly index: number
  readonly isActive: boolean
  readonly onOpen: ((row: Row, index: number) => void) | undefined
  readonly onActivate: (index: number) => void
}

function Line<Row>({ columns, row, index, isActive, onOpen, onActivate }: LineProps<Row>) {
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      tabIndex={isActive ? 0 : -1}
      className={onOpen ? 'opens' : undefined}
      onFocus={() => onActivate(index)}
      onClick={() => row !== undefined && onOpen?.(row, index)}
    >
      {columns.map((column, position) => {
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
