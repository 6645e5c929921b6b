import ArrowDownward from '@mui/icons-material/ArrowDownward'
import ArrowUpward from '@mui/icons-material/ArrowUpward'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import IconButton from '@mui/material/IconButton'
import {
  CASELOAD_COLUMNS,
  type CaseloadColumn,
  DENSITIES,
  type Density,
} from '#shared/contract/caseload.ts'
import { ChoiceField, choicesOf } from '../../components/form/choice-field.tsx'
import { SidePanel } from '../../components/page/side-panel.tsx'
import { COLUMN_NAMES, USUAL_COLUMNS } from './caseload-columns.tsx'
import { moved } from './moved.ts'

const DENSITY_NAMES: Readonly<Record<Density, string>> = {
  comfortable: 'Comfortable',
  compact: 'Compact',
}

interface Props {
  readonly columns: readonly CaseloadColumn[]
  readonly density: Density
  readonly onChange: (columns: readonly CaseloadColumn[], density: Density) => void
  readonly onClose: () => void
}

/** Which columns the table shows, in which order, and how close its rows stand. */
export function ColumnPanel({ columns, density, onChange, onClose }: Props) {
  const hidden = CASELOAD_COLUMNS.filter((one) => !columns.includes(one))
  const choose = (next: readonly CaseloadColumn[]) => onChange(next, density)
  return (
    <SidePanel title="Columns" about="The reference always comes first." onClose={onClose}>
      <Box component="ol" sx={{ listStyle: 'none', padding: 0, margin: 0 }}>
        {[...columns, ...hidden].map((key) => (
          <Box component="li" key={key} sx={{ display: 'flex', alignItems: 'center' }}>
            <FormControlLabel
              sx={{ flex: 1 }}
              label={COLUMN_NAMES[key]}
              control={
                <Checkbox
                  checked={columns.includes(key)}
                  disabled={key === 'localRef'}
                  onChange={({ target }) =>
                    choose(
                      target.checked ? [...columns, key] : columns.filter((one) => one !== key),
                    )
                  }
                />
              }
            />
            <MoveButtons column={key} columns={columns} onChange={choose} />
          </Box>
        ))}
      </Box>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4, marginTop: 4 }}>
        <ChoiceField
          label="Rows"
          value={density}
          choices={choicesOf(DENSITIES, DENSITY_NAMES)}
          onChange={(next) => onChange(columns, next)}
        />
        <Button onClick={() => onChange(USUAL_COLUMNS, 'comfortable')}>
          Usual columns and rows
        </Button>
      </Box>
    </SidePanel>
  )
}

interface MoveProps {
  readonly column: CaseloadColumn
  readonly columns: readonly CaseloadColumn[]
  readonly onChange: (columns: readonly CaseloadColumn[]) => void
}

function MoveButtons({ column, columns, onChange }: MoveProps) {
  if (column === 'localRef' || !columns.includes(column)) return null
  const at = columns.indexOf(column)
  const name = COLUMN_NAMES[column]
  return (
    <>
      <IconButton
        size="small"
        aria-label={`Move ${name} to the left`}
        disabled={at <= 1}
        onClick={() => onChange(moved(columns, at, at - 1))}
      >
        <ArrowUpward fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={`Move ${name} to the right`}
        disabled={at === columns.length - 1}
        onClick={() => onChange(moved(columns, at, at + 1))}
      >
        <ArrowDownward fontSize="small" />
      </IconButton>
    </>
  )
}
