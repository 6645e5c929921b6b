import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { Link as RouterLink } from 'react-router'
import type { BreachColumn, BreachesNext, BreachRow } from '#shared/contract/breaches-next.ts'
import { STAGE_NAMES } from '#shared/domain/referrals/stage-words.ts'
import { Late } from '../../components/page/late.tsx'
import { Missing } from '../../components/page/visually-hidden.tsx'
import type { Column } from '../../components/table/column.ts'
import { RecordTable } from '../../components/table/record-table.tsx'
import { useRowLeft } from '../../components/table/use-row-left.ts'
import { daysWords, shortDay } from '../../components/words/day-words.ts'
import { type BreachSearch, writeSearch } from './breaches-next-search.ts'
import { type CellWords, chanceWords, gainWords } from './breaches-next-words.ts'

/** The figure and two lines for what it rests on. */
export const BREACH_ROW_HEIGHT = 68

const COLUMNS: readonly Column<BreachRow, BreachColumn | 'lastDay'>[] = [
  {
    key: 'localRef',
    name: 'Reference',
    minWidth: 100,
    isSortable: true,
    cell: ({ id, localRef }) => (
      <Link
        component={RouterLink}
        to={`/referrals/${id}`}
        // The row is what the keyboard stands on: Enter opens it.
        tabIndex={-1}
        onClick={(event) => event.stopPropagation()}
      >
        {localRef}
      </Link>
    ),
  },
  {
    key: 'establishment',
    name: 'Establishment',
    minWidth: 132,
    isSortable: true,
    cell: ({ establishmentName, establishment }) => (
      <Lines words={establishmentName ?? establishment} />
    ),
  },
  {
    key: 'stage',
    name: 'Stage',
    minWidth: 124,
    isSortable: true,
    cell: ({ stage }) => <Lines words={STAGE_NAMES[stage]} />,
  },
  {
    key: 'day',
    name: 'Day',
    minWidth: 60,
    isNumber: true,
    isSortable: true,
    cell: ({ day }) => day,
  },
  {
    key: 'lastDay',
    name: 'Days left',
    minWidth: 104,
    cell: ({ daysLeft, lastDay }) => (
      <Figure figure={daysLeft === 0 ? 'None' : daysWords(daysLeft)} more={shortDay(lastDay)} />
    ),
  },
  {
    key: 'chance',
    name: 'Chance of admission in time',
    minWidth: 222,
    isSortable: true,
    cell: (row) => <Figure {...chanceWords(row)} />,
  },
  {
    key: 'change',
    name: 'Gain if this stage ended today',
    minWidth: 238,
    isSortable: true,
    cell: (row) => <Figure {...gainWords(row)} />,
  },
]

function Lines({ words }: { readonly words: string | undefined }) {
  if (!words) return <Missing />
  return <Box sx={{ whiteSpace: 'normal', lineHeight: 1.3 }}>{words}</Box>
}

function Figure({ figure, more }: CellWords) {
  return (
    <Box className="tabular" sx={{ whiteSpace: 'normal', lineHeight: 1.3 }}>
      <Box sx={{ fontWeight: 500 }}>{figure}</Box>
      <Box sx={{ typography: 'caption', lineHeight: 1.3, color: 'text.secondary' }}>{more}</Box>
    </Box>
  )
}

interface Props {
  readonly caption: string
  readonly search: BreachSearch
  readonly found: BreachesNext | undefined
  /** The rows shown still answer the question before. */
  readonly isBehind: boolean
  readonly onSort: (sort: BreachSearch['sort']) => void
}

/** One row a referral; Enter or a click opens it. */
export function BreachTable({ caption, search, found, isBehind, onSort }: Props) {
  const { startAt, openReferral } = useRowLeft()
  const shown = {
    caption,
    columns: COLUMNS,
    rowHeight: BREACH_ROW_HEIGHT,
    listKey: `${caption} ${writeSearch(search)}`,
    sort: [search.sort],
  }
  if (!found) {
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
      rowCount={found.rows.length}
      rowAt={(index) => found.rows[index]}
      onSort={([first]) => {
        const { column, order } = first ?? search.sort
        if (column === 'lastDay') return
        // What can be changed most is asked for first, as the list is without a choice.
        const isNew = search.sort.column !== column
        onSort({ column, order: isNew && column === 'change' ? 'descending' : order })
      }}
      startAt={startAt}
      onOpen={({ id }, index) => openReferral(id, index)}
    />
  )
}
