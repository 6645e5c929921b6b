import TextField from '@mui/material/TextField'
import type { Choice } from './choice-field.tsx'

interface Props {
  /** What it is about; a cell has no room for a label that is seen. */
  readonly label: string
  readonly value: string
  readonly placeholder: string
  readonly choices: readonly Choice<string>[]
  readonly onChange: (value: string) => void
  readonly isWrong?: boolean
  readonly autoFocus?: boolean
}

/** One of a list, inside a table. */
export function CellChoice(props: Props) {
  const { label, value, placeholder, choices, onChange, isWrong = false } = props
  const { autoFocus = false } = props
  return (
    <TextField
      select
      value={value}
      error={isWrong}
      autoFocus={autoFocus}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ select: { native: true }, htmlInput: { 'aria-label': label } }}
      sx={{ '& select': { paddingY: '5px' } }}
    >
      <option value="">{placeholder}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.name}
        </option>
      ))}
    </TextField>
  )
}
