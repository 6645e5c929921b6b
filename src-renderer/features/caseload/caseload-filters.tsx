import type { CaseloadPage } from '#shared/contract/caseload.ts'
import { codeWord, LEVEL_NAMES } from '#shared/domain/referrals/code-words.ts'
import { ListFilters } from '../../components/form/list-filters.tsx'
import { MultiChoice } from '../../components/form/multi-choice.tsx'
import type { CaseloadSearch } from './caseload-search.ts'
import { NONE } from './further-filters.tsx'

interface Props {
  readonly search: CaseloadSearch
  readonly choices: CaseloadPage['choices'] | undefined
  readonly onChange: (change: Partial<CaseloadSearch>) => void
}

/** What the caseload can be narrowed by. */
export function CaseloadFilters({ search, choices, onChange }: Props) {
  return (
    <ListFilters
      label="Filter the caseload"
      help="Reference, establishment or provider"
      search={search}
      searchWidth={220}
      onChange={onChange}
    >
      <MultiChoice
        label="Establishment"
        values={search.establishments}
        choices={[
          ...(choices?.establishments ?? []).map(({ code, name }) => ({ value: code, name })),
          NONE,
        ]}
        onChange={(establishments) => onChange({ establishments })}
      />
      <MultiChoice
        label="Level"
        values={search.securityLevels}
        choices={[
          ...(choices?.securityLevels ?? []).map((value) => ({
            value,
            name: codeWord(LEVEL_NAMES, value),
          })),
          NONE,
        ]}
        onChange={(securityLevels) => onChange({ securityLevels })}
      />
      <MultiChoice
        label="Section"
        values={search.mhaSections}
        choices={[...(choices?.mhaSections ?? []).map((value) => ({ value, name: value })), NONE]}
        onChange={(mhaSections) => onChange({ mhaSections })}
      />
    </ListFilters>
  )
}
