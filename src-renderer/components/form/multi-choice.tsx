import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import type { Choice } from './choice-field.tsx'

interface Props {
  readonly label: string
  readonly values: readonly string[]
  readonly choices: readonly Choice<string>[]
  readonly onChange: (values: readonly string[]) => void
}

/** Any number of a list, found by typing; what is chosen stands in the field. */
export function MultiChoice({ label, values, choices, onChange }: Props) {
  const nameOf = (value: string) => choices.find((one) => one.value === value)?.name ?? value
  return (
    <Autocomplete
      multiple
      size="small"
      limitTags={1}
      disableCloseOnSelect
      options={choices.map((one) => one.value)}
      value={[...values]}
      getOptionLabel={nameOf}
      onChange={(_event, next) => onChange(next)}
      renderInput={(params) => <TextField {...params} label={label} />}
      slotProps={{ chip: { size: 'small' } }}
    />
  )
}
