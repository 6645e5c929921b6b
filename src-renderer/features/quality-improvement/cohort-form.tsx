import Box from '@mui/material/Box'
import { ChoiceField } from '../../components/form/choice-field.tsx'
import { type DateEntry, DateField } from '../../components/form/date-field.tsx'

export interface CohortChoice {
  readonly from: DateEntry
  readonly to: DateEntry
  readonly months: string
}

interface Props {
  readonly value: CohortChoice
  readonly onChange: (value: CohortChoice) => void
}

const FOLLOW_UPS = ['1', '3', '6', '12'].map((months) => ({
  value: months,
  name: months === '1' ? '1 month' : `${months} months`,
}))

/** The window of referral, both days included, and how long each referral is followed. */
export function CohortForm({ value, onChange }: Props) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 4,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(3, minmax(0, 280px))' },
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
      <ChoiceField
        label="Followed for"
        value={value.months}
        choices={FOLLOW_UPS}
        onChange={(months) => onChange({ ...value, months })}
      />
    </Box>
  )
}
