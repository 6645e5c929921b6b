import { TextArea } from '../../components/form/text-area.tsx'

interface Props {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly wasSent: boolean
  readonly autoFocus?: boolean
}

/** Why a record is changed: it is asked for, because others will want to know. */
export function ReasonField({ value, onChange, wasSent, autoFocus = false }: Props) {
  return (
    <TextArea
      label="Reason"
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
      help="It stands in the history of the record."
      refusal={wasSent && value.trim() === '' ? 'Give the reason.' : undefined}
    />
  )
}
