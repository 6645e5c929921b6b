import type { FaultPage } from '#shared/contract/data-quality.ts'
import { FAULT_NAMES } from '#shared/domain/data-quality/fault-words.ts'
import { ListFilters } from '../../components/form/list-filters.tsx'
import { MultiChoice } from '../../components/form/multi-choice.tsx'
import { number } from '../../components/words/number-words.ts'
import type { FaultSearch } from './data-quality-search.ts'
import { NO_ESTABLISHMENT } from './data-quality-words.ts'

interface Props {
  readonly search: FaultSearch
  readonly page: FaultPage | undefined
  readonly onChange: (change: Partial<FaultSearch>) => void
}

/** What the list of faults can be narrowed by. */
export function FaultFilters({ search, page, onChange }: Props) {
  return (
    <ListFilters
      label="Filter the faults"
      help="Reference, establishment, value"
      search={search}
      searchWidth={280}
      onChange={onChange}
    >
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
    </ListFilters>
  )
}
