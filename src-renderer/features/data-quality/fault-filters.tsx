import Box from '@mui/material/Box'
import type { FaultPage } from '#shared/contract/data-quality.ts'
import { DIRECTIONS, type Direction } from '#shared/domain/referrals/code-lists.ts'
import { ChoiceField, choicesOf } from '../../components/form/choice-field.tsx'
import { MultiChoice } from '../../components/form/multi-choice.tsx'
import { SearchField } from '../../components/form/search-field.tsx'
import { DIRECTION_NAMES } from '../../components/words/code-words.ts'
import { FAULT_NAMES } from '../../components/words/fault-words.ts'
import { type FaultSearch, STATUSES } from './data-quality-search.ts'
import { NO_ESTABLISHMENT, number, STATUS_NAMES } from './data-quality-words.ts'

interface Props {
  readonly search: FaultSearch
  readonly page: FaultPage | undefined
  readonly onChange: (change: Partial<FaultSearch>) => void
}

/** Everything the list can be narrowed by, in one row. */
export function FaultFilters({ search, page, onChange }: Props) {
  return (
    <Box
      role="search"
      aria-label="Filter the faults"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 2,
        '& > *': { flex: '1 1 140px', width: 'auto' },
        '& > :first-of-type': { flexGrow: 2, flexBasis: 280 },
        '& > :nth-of-type(n + 4)': { flexBasis: 180 },
      }}
    >
      <SearchField
        label="Search"
        value={search.text}
        onChange={(text) => onChange({ text })}
        help="Reference, establishment, value"
      />
      <ChoiceField
        label="Status"
        value={search.status}
        choices={choicesOf(STATUSES, STATUS_NAMES)}
        onChange={(status) => onChange({ status })}
      />
      <ChoiceField<Direction>
        label="Direction"
        value={search.direction ?? ''}
        placeholder="Both"
        choices={choicesOf(DIRECTIONS, DIRECTION_NAMES)}
        onChange={(direction) => onChange({ direction: direction || undefined })}
      />
      <MultiChoice
        label="Fault"
        values={search.kinds}
        choices={(page?.kinds ?? []).map(({ kind, count }) => ({
          value: kind,
          name: `${FAULT_NAMES[kind]} (${number(count)})`,
        }))}
        // Only what is among the choices comes back.
        onChange={(kinds) => onChange({ kinds: kinds as FaultSearch['kinds'] })}
      />
      <MultiChoice
        label="Establishment"
        values={search.establishments}
        choices={(page?.establishments ?? []).map(({ establishment = '', name }) => ({
          value: establishment,
          name: name ?? (establishment || NO_ESTABLISHMENT),
        }))}
        onChange={(establishments) => onChange({ establishments })}
      />
    </Box>
  )
}
