import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { LIST_STATUSES, type ListStatus } from '#shared/domain/caseload/list-status.ts'
import { DIRECTIONS, type Direction } from '#shared/domain/referrals/code-lists.ts'
import { DIRECTION_NAMES } from '#shared/domain/referrals/code-words.ts'
import { LIST_STATUS_NAMES } from '../words/list-status-words.ts'
import { ChoiceField, choicesOf } from './choice-field.tsx'
import { SearchField } from './search-field.tsx'

/** What every list of referrals can be narrowed by. */
interface Search {
  readonly text: string
  readonly status: ListStatus
  readonly direction: Direction | undefined
}

interface Props {
  readonly label: string
  /** What the text is looked for in. */
  readonly help: string
  readonly search: Search
  readonly onChange: (change: Partial<Search>) => void
  /** How wide the search wants to be, in pixels. */
  readonly searchWidth: number
  /** The filters that only this list has. */
  readonly children: ReactNode
}

/** Everything a list can be narrowed by, in one row. */
export function ListFilters({ label, help, search, onChange, searchWidth, children }: Props) {
  return (
    <Box
      role="search"
      aria-label={label}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 2,
        '& > *': { flex: '1 1 140px', width: 'auto' },
        '& > :first-of-type': { flexGrow: 2, flexBasis: searchWidth },
      }}
    >
      <SearchField
        label="Search"
        value={search.text}
        onChange={(text) => onChange({ text })}
        help={help}
      />
      <ChoiceField
        label="Status"
        value={search.status}
        choices={choicesOf(LIST_STATUSES, LIST_STATUS_NAMES)}
        onChange={(status) => onChange({ status })}
      />
      <ChoiceField<Direction>
        label="Direction"
        value={search.direction ?? ''}
        placeholder="Both"
        choices={choicesOf(DIRECTIONS, DIRECTION_NAMES)}
        onChange={(direction) => onChange({ direction: direction || undefined })}
      />
      {children}
    </Box>
  )
}
