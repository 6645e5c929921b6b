import TextField from '@mui/material/TextField'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly help?: string
  readonly refusal?: string | undefined
  readonly autoFocus?: boolean
}

/** One line of free text. */
export function LineField({ label, value, onChange, help, refusal, autoFocus = false }: Props) {
  return (
    <TextField
      label={label}
      value={value}
      autoFocus={autoFocus}
      error={refusal !== undefined}
      helperText={refusal ?? help}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ htmlInput: { maxLength: 200 }, inputLabel: { shrink: true } }}
    />
  )
}
