import Box from '@mui/material/Box'
import FormControlLabel from '@mui/material/FormControlLabel'
import Switch from '@mui/material/Switch'
import { ChoiceField, choicesOf } from '../../../components/form/choice-field.tsx'
import type { PictureSettings } from './map-picture.ts'
import { LOST_BY, LOST_NAMES, MEASURE_NAMES, MEASURES } from './map-words.ts'

const LEAST = [
  { value: 'auto', name: 'As many as can be read' },
  { value: '1', name: 'Every step' },
  ...[2, 3, 5, 10, 20].map((least) => ({
    value: String(least),
    name: `Of ${least} referrals or more`,
  })),
]

interface Props {
  readonly value: PictureSettings
  readonly isTable: boolean
  readonly onChange: (value: PictureSettings) => void
  readonly onTable: (isTable: boolean) => void
}

/** What is written on the map, what is drawn of it, and whether it is a table. */
export function MapSettings({ value, isTable, onChange, onTable }: Props) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 3,
        marginBottom: 3,
        alignItems: 'center',
        gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
      }}
    >
      <ChoiceField
        label="Time shown"
        value={value.measure}
        choices={choicesOf(MEASURES, MEASURE_NAMES)}
        onChange={(measure) => onChange({ ...value, measure })}
      />
      <ChoiceField
        label="Days lost past"
        value={value.lostBy}
        choices={choicesOf(LOST_BY, LOST_NAMES)}
        onChange={(lostBy) => onChange({ ...value, lostBy })}
      />
      <ChoiceField
        label="Steps drawn"
        value={String(value.least)}
        choices={LEAST}
        onChange={(least) =>
          onChange({ ...value, least: least === 'auto' ? least : Number(least) })
        }
      />
      <FormControlLabel
        label="Ends otherwise"
        control={
          <Switch
            checked={value.endings === 'shown'}
            onChange={(_event, isOn) => onChange({ ...value, endings: isOn ? 'shown' : 'hidden' })}
          />
        }
      />
      <FormControlLabel
        label="View as table"
        control={<Switch checked={isTable} onChange={(_event, isOn) => onTable(isOn)} />}
      />
    </Box>
  )
}
