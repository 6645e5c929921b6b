import Box from '@mui/material/Box'
import type { CaseloadPage } from '#shared/contract/caseload.ts'
import { DIRECTIONS, type Direction } from '#shared/domain/referrals/code-lists.ts'
import { ChoiceField, choicesOf } from '../../components/form/choice-field.tsx'
import { MultiChoice } from '../../components/form/multi-choice.tsx'
import { SearchField } from '../../components/form/search-field.tsx'
import { codeWord, DIRECTION_NAMES, LEVEL_NAMES } from '../../components/words/code-words.ts'
import { type CaseloadSearch, STATUSES } from './caseload-search.ts'
import { STATUS_NAMES } from './caseload-words.ts'

interface Props {
  readonly search: CaseloadSearch
  readonly choices: CaseloadPage['choices'] | undefined
  readonly onChange: (change: Partial<CaseloadSearch>) => void
}

/** Everything the list can be narrowed by, in one row. */
export function CaseloadFilters({ search, choices, onChange }: Props) {
  return (
    <Box
      role="search"
      aria-label="Filter the caseload"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 2,
        '& > *': { flex: '1 1 140px', width: 'auto' },
        '& > :first-of-type': { flexGrow: 2, flexBasis: 220 },
      }}
    >
      <SearchField
        label="Search"
        value={search.text}
        onChange={(text) => onChange({ text })}
        help="Reference, establishment or provider"
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
        label="Establishment"
        values={search.establishments}
        choices={(choices?.establishments ?? []).map(({ code, name }) => ({ value: code, name }))}
        onChange={(establishments) => onChange({ establishments })}
      />
      <MultiChoice
        label="Level"
        values={search.securityLevels}
        choices={(choices?.securityLevels ?? []).map((value) => ({
          value,
          name: codeWord(LEVEL_NAMES, value),
        }))}
        onChange={(securityLevels) => onChange({ securityLevels })}
      />
      <MultiChoice
        label="Section"
        values={search.mhaSections}
        choices={(choices?.mhaSections ?? []).map((value) => ({ value, name: value }))}
        onChange={(mhaSections) => onChange({ mhaSections })}
      />
    </Box>
  )
}
