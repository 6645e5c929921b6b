import Box from '@mui/material/Box'
import { useEffect, useState } from 'react'
import { type CaseloadChoices, NOT_RECORDED } from '#shared/contract/caseload.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import { codeWord, OUTCOME_NAMES, URGENCY_NAMES } from '#shared/domain/referrals/code-words.ts'
import { STAGE_NAMES } from '#shared/domain/referrals/stage-words.ts'
import { ChoiceField } from '../../components/form/choice-field.tsx'
import { DateField, dateEntry, NO_DATE } from '../../components/form/date-field.tsx'
import { LineField } from '../../components/form/line-field.tsx'
import { MultiChoice } from '../../components/form/multi-choice.tsx'
import type { CaseloadSearch } from './caseload-search.ts'

export const NONE = { value: NOT_RECORDED, name: 'Not recorded' } as const

interface Props {
  readonly search: CaseloadSearch
  readonly choices: CaseloadChoices | undefined
  readonly onChange: (change: Partial<CaseloadSearch>) => void
}

/** The filters that are asked for less often, in a second row. */
export function FurtherFilters({ search, choices, onChange }: Props) {
  return (
    <Box
      role="group"
      aria-label="More filters"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(140px, 1fr))',
        columnGap: 2,
        rowGap: 3,
      }}
    >
      <MultiChoice
        label="Stage"
        values={search.stages}
        choices={named(choices?.stages, STAGE_NAMES)}
        onChange={(stages) => onChange({ stages })}
      />
      <MultiChoice
        label="Urgency"
        values={search.urgencies}
        choices={[...named(choices?.urgencies, URGENCY_NAMES), NONE]}
        onChange={(urgencies) => onChange({ urgencies })}
      />
      <MultiChoice
        label="Provider"
        values={search.providers}
        choices={[...named(choices?.providers, {}), NONE]}
        onChange={(providers) => onChange({ providers })}
      />
      <MultiChoice
        label="Outcome"
        values={search.outcomes}
        choices={[...named(choices?.outcomes, OUTCOME_NAMES), NONE]}
        onChange={(outcomes) => onChange({ outcomes })}
      />
      <ChoiceField
        label="Reason for delay"
        value={search.reason ?? ''}
        placeholder="Any"
        choices={[
          { value: 'missing', name: 'None recorded' },
          { value: 'recorded', name: 'Recorded' },
        ]}
        onChange={(reason) => onChange({ reason: reason || undefined })}
      />
      <DaysField
        label="Days from"
        value={search.daysFrom}
        onChange={(daysFrom) => onChange({ daysFrom })}
      />
      <DaysField
        label="Days to"
        value={search.daysTo}
        onChange={(daysTo) => onChange({ daysTo })}
      />
      <DayField
        label="Last day from"
        value={search.lastDayFrom}
        onChange={(lastDayFrom) => onChange({ lastDayFrom })}
      />
      <DayField
        label="Last day to"
        value={search.lastDayTo}
        onChange={(lastDayTo) => onChange({ lastDayTo })}
      />
    </Box>
  )
}

function named(values: readonly string[] = [], names: Readonly<Record<string, string>>) {
  return values.map((value) => ({ value, name: codeWord(names, value) }))
}

interface FieldProps<Value> {
  readonly label: string
  readonly value: Value | undefined
  readonly onChange: (value: Value | undefined) => void
}

/** Whole days; what is no number yet filters nothing, and says so. */
function DaysField({ label, value, onChange }: FieldProps<number>) {
  const [text, setText] = useState(value === undefined ? '' : String(value))
  useEffect(() => {
    setText((before) => (readDays(before) === value ? before : String(value ?? '')))
  }, [value])
  const isOdd = text.trim() !== '' && readDays(text) === undefined
  return (
    <LineField
      label={label}
      value={text}
      refusal={isOdd ? 'A whole number of days.' : undefined}
      onChange={(typed) => {
        setText(typed)
        const days = readDays(typed)
        if (days !== value) onChange(days)
      }}
    />
  )
}

function readDays(text: string): number | undefined {
  return /^\s*\d{1,5}\s*$/.test(text) ? Number(text) : undefined
}

function DayField({ label, value, onChange }: FieldProps<LocalDate>) {
  const [entry, setEntry] = useState(value ? dateEntry(value) : NO_DATE)
  useEffect(() => {
    setEntry((before) => (before.on === value ? before : value ? dateEntry(value) : NO_DATE))
  }, [value])
  return (
    <DateField
      label={label}
      value={entry}
      onChange={(typed) => {
        setEntry(typed)
        if (typed.on !== value) onChange(typed.on)
      }}
    />
  )
}
