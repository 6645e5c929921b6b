import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'

interface Props {
  readonly label: string
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
  /** To choose from; anything else can be typed as well. */
  readonly suggestions?: readonly string[]
  readonly help: string
}

/** Any number of short texts, each taken with Enter. */
export function TextListField({ label, values, onChange, suggestions = [], help }: Props) {
  return (
    <Autocomplete
      multiple
      freeSolo
      size="small"
      autoSelect
      options={[...suggestions]}
      value={[...values]}
      onChange={(_event, next) =>
        onChange([...new Set(next.map((one) => one.trim()).filter((one) => one !== ''))])
      }
      slotProps={{ chip: { size: 'small' } }}
      renderInput={(params) => <TextField {...params} label={label} helperText={help} />}
    />
  )
}
