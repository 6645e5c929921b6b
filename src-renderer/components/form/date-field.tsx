import TextField from '@mui/material/TextField'
import { daysBetween, type LocalDate } from '#shared/domain/local-date.ts'
import { today } from '../page/today.ts'
import { daysWords, weekdayAndDay } from '../words/day-words.ts'
import { parseTypedDate, type TypedDateRefusal, typedForm } from './parse-date.ts'

/** What stands in a date field, and the day it means. */
export interface DateEntry {
  readonly text: string
  readonly on: LocalDate | undefined
}

export const NO_DATE: DateEntry = { text: '', on: undefined }

export function dateEntry(on: LocalDate): DateEntry {
  return { text: typedForm(on), on }
}

interface Props {
  readonly label: string
  readonly value: DateEntry
  readonly onChange: (entry: DateEntry) => void
  /** Why the day cannot be taken; it stands in place of how the date was understood. */
  readonly refusal?: string | undefined
  /** The form was sent without a date that could be read. */
  readonly isMissing?: boolean
  readonly autoFocus?: boolean
}

/** A day, typed as people type it, and said back at once as it was understood. */
export function DateField(props: Props) {
  const { label, value, onChange, refusal, isMissing = false, autoFocus = false } = props
  const typed = value.text.trim()
  const outcome = parseTypedDate(typed, today())
  const understood = outcome.ok ? understoodAs(outcome.value) : undefined
  const unreadable = !outcome.ok && typed !== '' ? explain(outcome.failure) : undefined
  const missing = isMissing && typed === '' ? 'Give a date.' : undefined
  const wrong = refusal ?? (isMissing ? unreadable : undefined) ?? missing

  return (
    <TextField
      label={label}
      value={value.text}
      autoComplete="off"
      autoFocus={autoFocus}
      error={wrong !== undefined}
      helperText={wrong ?? understood ?? unreadable ?? 'For example 5/9/25, 5 sep, today or -3'}
      onChange={({ target: { value: text } }) => {
        const parsed = parseTypedDate(text, today())
        onChange({ text, on: parsed.ok ? parsed.value : undefined })
      }}
      slotProps={{ formHelperText: { 'aria-live': 'polite' }, inputLabel: { shrink: true } }}
    />
  )
}

function understoodAs(on: LocalDate): string {
  const days = daysBetween(on, today())
  const away = days === 0 ? 'today' : days > 0 ? `${daysWords(days)} ago` : `in ${daysWords(-days)}`
  return `${weekdayAndDay(on)}, ${away}`
}

function explain(failure: TypedDateRefusal): string {
  switch (failure.code) {
    case 'not-a-date':
      return 'This is not yet a date. Type for example 5/9/25, 5 sep, today or -3.'
    case 'no-such-day':
      return failure.month > 12
        ? 'The day comes first, then the month: there are only 12 months.'
        : `There is no day ${failure.day}/${failure.month}/${failure.year} in the calendar.`
  }
}
