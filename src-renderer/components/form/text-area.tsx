import TextField from '@mui/material/TextField'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly help?: string
  readonly refusal?: string | undefined
  readonly autoFocus?: boolean
}

/** A few lines of free text. */
export function TextArea({ label, value, onChange, help, refusal, autoFocus = false }: Props) {
  return (
    <TextField
      label={label}
      value={value}
      multiline
      minRows={2}
      maxRows={8}
      autoFocus={autoFocus}
      error={refusal !== undefined}
      helperText={refusal ?? help}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ htmlInput: { maxLength: 4000 }, inputLabel: { shrink: true } }}
    />
  )
}
