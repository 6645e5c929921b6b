import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import type { ReactNode } from 'react'
import { Link as RouterLink } from 'react-router'
import type { FaultColumn, FaultPage, FaultRow } from '#shared/contract/data-quality.ts'
import { FAULT_NAMES } from '#shared/domain/data-quality/fault-words.ts'
import { Late } from '../../components/page/late.tsx'
import { Missing } from '../../components/page/visually-hidden.tsx'
import type { Column } from '../../components/table/column.ts'
import { RecordTable } from '../../components/table/record-table.tsx'
import { useRowLeft } from '../../components/table/use-row-left.ts'
import { columnWords } from '../../components/words/column-words.ts'
import { type FaultSearch, writeSearch } from './data-quality-search.ts'
import { REMEDIES, SHORT_DIRECTION_NAMES, valueWords } from './data-quality-words.ts'

/** Three lines stand in a row; what is longer is read whole by pointing at it. */
export const FAULT_ROW_HEIGHT = 64

const COLUMNS: readonly Column<FaultRow, FaultColumn | 'value' | 'remedy'>[] = [
  {
    key: 'localRef',
    name: 'Reference',
    minWidth: 96,
    isSortable: true,
    cell: ({ referralId, localRef }) => (
      <Link
        component={RouterLink}
        to={`/referrals/${referralId}`}
        // The row is what the keyboard stands on: Enter opens it.
        tabIndex={-1}
        onClick={(event) => event.stopPropagation()}
      >
        {localRef}
      </Link>
    ),
  },
  {
    key: 'direction',
    name: 'Direction',
    minWidth: 88,
    isSortable: true,
    cell: ({ direction }) => SHORT_DIRECTION_NAMES[direction],
  },
  {
    key: 'establishment',
    name: 'Establishment',
    minWidth: 136,
    isSortable: true,
    cell: ({ establishmentName, establishment }) => (
      <Lines>{establishmentName ?? establishment}</Lines>
    ),
  },
  {
    key: 'kind',
    name: 'Fault',
    minWidth: 150,
    isSortable: true,
    cell: ({ kind }) => <Lines>{FAULT_NAMES[kind]}</Lines>,
  },
  {
    key: 'column',
    name: 'Column',
    minWidth: 144,
    isSortable: true,
    cell: ({ column }) => <Lines>{columnWords(column)}</Lines>,
  },
  {
    key: 'value',
    name: 'What stands there',
    minWidth: 172,
    cell: (row) => <Lines>{valueWords(row)}</Lines>,
  },
  {
    key: 'remedy',
    name: 'What to do',
    minWidth: 214,
    cell: ({ kind }) => <Lines>{REMEDIES[kind]}</Lines>,
  },
]

function Lines({ children = '' }: { readonly children?: string | undefined }): ReactNode {
  if (children === '') return <Missing />
  return (
    <Box
      title={children}
      sx={{
        display: '-webkit-box',
        WebkitLineClamp: 3,
        WebkitBoxOrient: 'vertical',
        overflow: 'hidden',
        whiteSpace: 'normal',
        lineHeight: 1.3,
      }}
    >
      {children}
    </Box>
  )
}

interface Props {
  readonly caption: string
  readonly search: FaultSearch
  readonly page: FaultPage | undefined
  /** The rows shown still answer the question before. */
  readonly isBehind: boolean
  readonly rowAt: (index: number) => FaultRow | undefined
  readonly onRange: (first: number, last: number) => void
  readonly onSort: (sort: FaultSearch['sort']) => void
}

/** One row a fault; Enter or a click opens its referral. */
export function FaultTable({ caption, search, page, isBehind, rowAt, onRange, onSort }: Props) {
  const { startAt, openReferral } = useRowLeft()
  const shown = {
    caption,
    columns: COLUMNS,
    rowHeight: FAULT_ROW_HEIGHT,
    listKey: `${caption} ${writeSearch(search)}`,
    sort: [search.sort],
  }
  if (!page) {
    return (
      <Late>
        <RecordTable {...shown} isWaiting rowCount={7} rowAt={() => undefined} />
      </Late>
    )
  }
  return (
    <RecordTable
      {...shown}
      isBehind={isBehind}
      rowCount={page.matching}
      rowAt={rowAt}
      onRange={onRange}
      onSort={([first]) => {
        const { column, order } = first ?? search.sort
        if (column !== 'value' && column !== 'remedy') onSort({ column, order })
      }}
      startAt={startAt}
      onOpen={(row, index) => openReferral(row.referralId, index)}
    />
  )
}
