import Box from '@mui/material/Box'
import type { CohortFilters } from '#shared/domain/quality-improvement/cohort.ts'
import type { ScopeChoices } from '#shared/domain/quality-improvement/scope-choices.ts'
import { codeWord, LEVEL_NAMES } from '#shared/domain/referrals/code-words.ts'
import { useEstablishments } from '../../../api/use-establishments.ts'
import { DateField } from '../../../components/form/date-field.tsx'
import { MultiChoice } from '../../../components/form/multi-choice.tsx'
import type { GroupChoice } from './group-choice.ts'

interface Props {
  /** Heard as the name of the group of fields, where there are two. */
  readonly name: string
  readonly value: GroupChoice
  /** What is recorded in the window; chosen values stay choosable. */
  readonly choices: ScopeChoices | undefined
  readonly onChange: (value: GroupChoice) => void
}

/** The window of referral, and what it is narrowed down to. */
export function GroupFields({ name, value, choices, onChange }: Props) {
  const establishments = useEstablishments()
  const nameOf = (code: string) =>
    establishments.data?.find((one) => one.code === code)?.name ?? code
  const field = (key: keyof CohortFilters, label: string, words: (code: string) => string) => (
    <MultiChoice
      label={label}
      values={value.filters[key]}
      choices={[...new Set([...(choices?.[key] ?? []), ...value.filters[key]])].map((code) => ({
        value: code,
        name: words(code),
      }))}
      onChange={(values) => onChange({ ...value, filters: { ...value.filters, [key]: values } })}
    />
  )
  return (
    <Box
      role="group"
      aria-label={name}
      sx={{
        display: 'grid',
        gap: 3,
        alignItems: 'start',
        gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))',
      }}
    >
      <DateField
        label="Referred from"
        value={value.from}
        isMissing
        onChange={(from) => onChange({ ...value, from })}
      />
      <DateField
        label="Referred to"
        value={value.to}
        isMissing
        onChange={(to) => onChange({ ...value, to })}
      />
      {field('establishments', 'Establishment', nameOf)}
      {field('providers', 'Provider', (code) => code)}
      {field('securityLevels', 'Level of security', (code) => codeWord(LEVEL_NAMES, code))}
      {field('mhaSections', 'Section', (code) => code)}
    </Box>
  )
}
