import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import {
  CASELOAD_GROUPINGS,
  type CaseloadGrouping,
  type CaseloadPage,
} from '#shared/contract/caseload.ts'
import { ChoiceField, choicesOf } from '../../components/form/choice-field.tsx'
import { number } from '../../components/words/number-words.ts'
import { type CaseloadSearch, countFurtherFilters, isFiltered } from './caseload-search.ts'
import { GROUPING_NAMES } from './caseload-words.ts'
import { StateCounts } from './state-counts.tsx'

interface Props {
  readonly page: CaseloadPage | undefined
  readonly search: CaseloadSearch
  /** Whether the second row of filters is open. */
  readonly showsFurther: boolean
  readonly onFurther: () => void
  readonly onColumns: () => void
  readonly onViews: () => void
  readonly onChange: (change: Partial<CaseloadSearch>) => void
  readonly onClear: () => void
}

/** The states to narrow by, how many rows are left, and how they are arranged. */
export function CaseloadToolbar(props: Props) {
  const { page, search, showsFurther, onFurther, onColumns, onViews, onChange, onClear } = props
  const further = countFurtherFilters(search)
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
      {page && (
        <StateCounts
          counts={page.countsByState}
          chosen={search.states}
          onChange={(states) => onChange({ states })}
        />
      )}
      <Box
        sx={{ marginLeft: 'auto', display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}
      >
        <Typography role="status" className="tabular">
          {page && `${number(page.matching)} of ${number(page.total)}`}
        </Typography>
        {isFiltered(search) && (
          <Button size="small" onClick={onClear}>
            Clear filters
          </Button>
        )}
        <Button size="small" aria-expanded={showsFurther} onClick={onFurther}>
          {further > 0 ? `More filters (${further})` : 'More filters'}
        </Button>
        <Button size="small" onClick={onColumns}>
          Columns
        </Button>
        <Button size="small" onClick={onViews}>
          Views
        </Button>
        <Box sx={{ width: 130 }}>
          <ChoiceField<CaseloadGrouping>
            label="Group by"
            value={search.groupBy ?? ''}
            placeholder="No groups"
            choices={choicesOf(CASELOAD_GROUPINGS, GROUPING_NAMES)}
            onChange={(groupBy) => onChange({ groupBy: groupBy || undefined })}
          />
        </Box>
      </Box>
    </Box>
  )
}
