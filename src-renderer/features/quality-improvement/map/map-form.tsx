import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import FormControlLabel from '@mui/material/FormControlLabel'
import Switch from '@mui/material/Switch'
import Typography from '@mui/material/Typography'
import type { ScopeChoices } from '#shared/domain/quality-improvement/scope-choices.ts'
import { ChoiceField } from '../../../components/form/choice-field.tsx'
import { Below } from '../../../components/page/below.tsx'
import { FOLLOW_UPS, type GroupChoice, groupBefore } from '../scope/group-choice.ts'
import { GroupFields } from '../scope/group-fields.tsx'
import type { MapChoice } from './map-question.ts'

interface Props {
  readonly value: MapChoice
  readonly choices: ScopeChoices | undefined
  /** The group whose window ends before it begins. */
  readonly reversed: 'first' | 'second' | undefined
  readonly onChange: (value: MapChoice) => void
}

/** Whose map is drawn, and whether another stands beside it. */
export function MapForm({ value, choices, reversed, onChange }: Props) {
  const { months, first, second } = value
  return (
    <Below gap={3}>
      {second && <Typography variant="subtitle2">Group A</Typography>}
      <GroupFields
        name="Group A"
        value={first}
        choices={choices}
        onChange={(next) => onChange({ ...value, first: next })}
      />
      {second && (
        <>
          <Typography variant="subtitle2">Group B</Typography>
          <GroupFields
            name="Group B"
            value={second}
            choices={choices}
            onChange={(next) => onChange({ ...value, second: next })}
          />
        </>
      )}
      {reversed && (
        <Alert severity="warning">
          The window {second ? `of group ${reversed === 'first' ? 'A' : 'B'} ` : ''}ends before it
          begins. Change one of its dates.
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 4, alignItems: 'center' }}>
        <Box sx={{ width: 200 }}>
          <ChoiceField
            label="Followed for"
            value={months}
            choices={FOLLOW_UPS}
            onChange={(next) => onChange({ ...value, months: next })}
          />
        </Box>
        <FormControlLabel
          label="Compare with another group or period"
          control={
            <Switch
              checked={second !== undefined}
              onChange={(_event, isOn) =>
                onChange({ ...value, second: isOn ? besides(first) : undefined })
              }
            />
          }
        />
      </Box>
    </Below>
  )
}

/** The same referrals in the six months before, until something else is chosen. */
function besides(first: GroupChoice): GroupChoice {
  return first.from.on ? { ...groupBefore(first.from.on), filters: first.filters } : first
}
