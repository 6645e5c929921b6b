import FormControlLabel from '@mui/material/FormControlLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import { useLook } from '../../api/use-look.ts'
import { Section } from '../../components/page/section.tsx'

const MODES = [
  { mode: 'system', name: 'As the computer has it' },
  { mode: 'light', name: 'Light' },
  { mode: 'dark', name: 'Dark' },
] as const

/** Light or dark, kept on this computer. */
export function LookSection() {
  const { look, choose } = useLook()
  return (
    <Section title="Colours">
      <RadioGroup
        row
        aria-label="Colours"
        value={look}
        onChange={(_event, next) =>
          choose(MODES.find((one) => one.mode === next)?.mode ?? 'system')
        }
      >
        {MODES.map((one) => (
          <FormControlLabel
            key={one.mode}
            value={one.mode}
            label={one.name}
            control={<Radio size="small" />}
          />
        ))}
      </RadioGroup>
    </Section>
  )
}
