import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import type { MapChoices } from '#shared/domain/quality-improvement/bottleneck-map/map-choices.ts'
import { ChoiceField } from '../../../components/form/choice-field.tsx'
import { Below } from '../../../components/page/below.tsx'
import { MapGroupFields } from '../map/map-group-fields.tsx'
import { FOLLOW_UPS, type GroupChoice } from '../map/map-question.ts'

export interface BlockageChoice {
  readonly months: string
  readonly group: GroupChoice
}

interface Props {
  readonly value: BlockageChoice
  readonly choices: MapChoices | undefined
  readonly isReversed: boolean
  readonly onChange: (value: BlockageChoice) => void
}

/** Among which referrals blockages are looked for. */
export function BlockagesForm({ value, choices, isReversed, onChange }: Props) {
  return (
    <Below gap={3}>
      <MapGroupFields
        name="Which referrals"
        value={value.group}
        choices={choices}
        onChange={(group) => onChange({ ...value, group })}
      />
      {isReversed && (
        <Alert severity="warning">The window ends before it begins. Change one of its dates.</Alert>
      )}
      <Box sx={{ width: 200 }}>
        <ChoiceField
          label="Followed for"
          value={value.months}
          choices={FOLLOW_UPS}
          onChange={(months) => onChange({ ...value, months })}
        />
      </Box>
    </Below>
  )
}
