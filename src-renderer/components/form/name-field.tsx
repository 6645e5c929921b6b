import { LineField } from './line-field.tsx'

interface Props {
  /** What is named, as in `Give the cohort a name.` */
  readonly of: string
  readonly value: string
  /** The form was sent; a name that is missing is asked for from then on. */
  readonly wasSent: boolean
  readonly onChange: (value: string) => void
}

/** The name of a new thing, the first field of its form. */
export function NameField({ of, value, wasSent, onChange }: Props) {
  return (
    <LineField
      label="Name"
      value={value}
      onChange={onChange}
      autoFocus
      refusal={wasSent && value.trim() === '' ? `Give the ${of} a name.` : undefined}
    />
  )
}
