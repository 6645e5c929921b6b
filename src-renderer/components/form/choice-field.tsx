import TextField from '@mui/material/TextField'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly name: string
}

interface ChoiceGroup<Value extends string> {
  readonly name: string
  readonly choices: readonly Choice<Value>[]
}

interface Props<Value extends string> {
  readonly label: string
  readonly value: Value | ''
  readonly choices: readonly (Choice<Value> | ChoiceGroup<Value>)[]
  readonly onChange: (value: Value) => void
  /** What stands there while nothing is chosen; without it there is always a choice. */
  readonly placeholder?: string
  readonly help?: string | undefined
  readonly refusal?: string | undefined
  readonly autoFocus?: boolean
}

/** One of a list, by the platform's own control: it types ahead and speaks by itself. */
export function ChoiceField<Value extends string>(props: Props<Value>) {
  const { label, value, choices, onChange, placeholder, help, refusal, autoFocus = false } = props
  return (
    <TextField
      select
      label={label}
      value={value}
      error={refusal !== undefined}
      helperText={refusal ?? help}
      autoFocus={autoFocus}
      onChange={(event) => onChange(event.target.value as Value)}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    >
      {placeholder !== undefined && <option value="">{placeholder}</option>}
      {choices.map((one) =>
        'choices' in one ? (
          <optgroup key={one.name} label={one.name}>
            {one.choices.map(toOption)}
          </optgroup>
        ) : (
          toOption(one)
        ),
      )}
    </TextField>
  )
}

function toOption({ value, name }: Choice<string>) {
  return (
    <option key={value} value={value}>
      {name}
    </option>
  )
}

/** A code list and its words, as choices. */
export function choicesOf<Value extends string>(
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
): readonly Choice<Value>[] {
  return values.map((value) => ({ value, name: names[value] }))
}
