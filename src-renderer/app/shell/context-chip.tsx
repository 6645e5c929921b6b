import ExpandMore from '@mui/icons-material/ExpandMore'
import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormLabel from '@mui/material/FormLabel'
import Popover from '@mui/material/Popover'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import Typography from '@mui/material/Typography'
import { type FormEvent, useId, useState } from 'react'
import type { StatutoryRegime, WaitClock } from '#shared/domain/referrals/clocks.ts'
import { DateField, dateEntry } from '../../components/form/date-field.tsx'
import { today } from '../../components/page/today.ts'
import { useViewing } from '../../components/page/viewing.tsx'
import { CLOCK_EXPLANATIONS, CLOCK_NAMES } from '../../components/words/clock-words.ts'
import { shortDay } from '../../components/words/day-words.ts'
import { useSettings } from '../../features/settings/use-settings.ts'

/** Names the clock and the as-at date of everything on the screen, and changes both. */
export function ContextChip() {
  const { clock, asAt, chosenAsAt } = useViewing()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const isPast = chosenAsAt !== undefined
  return (
    <>
      <Button
        variant="outlined"
        color={isPast ? 'warning' : 'primary'}
        size="small"
        startIcon={<ScheduleOutlined />}
        endIcon={<ExpandMore />}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ borderRadius: 4 }}
      >
        {`${CLOCK_NAMES[clock]} · as at ${shortDay(asAt)}${isPast ? '' : ' (today)'}`}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': 'Clock and as-at date',
            sx: { width: 'min(440px, 100vw)' },
          },
        }}
      >
        <ContextForm onDone={() => setAnchor(null)} />
      </Popover>
    </>
  )
}

function ContextForm({ onDone }: { readonly onDone: () => void }) {
  const viewing = useViewing()
  const regime = useSettings().data?.statutoryRegime ?? 'SHADOW'
  const [clock, setClock] = useState<WaitClock>(viewing.clock)
  const [asAt, setAsAt] = useState(dateEntry(viewing.asAt))
  const [wasSent, setSent] = useState(false)
  const labelId = useId()

  function send(event: FormEvent) {
    event.preventDefault()
    setSent(true)
    if (!asAt.on) return
    viewing.change({ clock, asAt: asAt.on === today() ? undefined : asAt.on })
    onDone()
  }

  return (
    <Box component="form" noValidate onSubmit={send} sx={{ padding: 4, display: 'grid', gap: 4 }}>
      <FormControl>
        <FormLabel id={labelId} sx={{ typography: 'subtitle2', color: 'text.primary' }}>
          Clock
        </FormLabel>
        <RadioGroup
          aria-labelledby={labelId}
          value={clock}
          onChange={(_event, value) => setClock(value as WaitClock)}
          sx={{ gap: 2 }}
        >
          {clocksToChoose(regime).map((one) => (
            <ClockChoice key={one} clock={one} regime={regime} />
          ))}
        </RadioGroup>
      </FormControl>
      <DateField label="As-at date" value={asAt} onChange={setAsAt} isMissing={wasSent} />
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        What is dated later counts as not recorded, so that an earlier report can be made again.
      </Typography>
      <Box sx={{ display: 'flex', gap: 2, justifyContent: 'flex-end' }}>
        <Button
          onClick={() => {
            viewing.change({ clock: 'guidance', asAt: undefined })
            onDone()
          }}
        >
          Guidance clock, today
        </Button>
        <Button type="submit" variant="contained">
          Apply
        </Button>
      </Box>
    </Box>
  )
}

function clocksToChoose(regime: StatutoryRegime): readonly WaitClock[] {
  return regime === 'OFF' ? ['guidance', 'need'] : ['guidance', 'need', 'statutory']
}

interface ChoiceProps {
  readonly clock: WaitClock
  readonly regime: StatutoryRegime
}

function ClockChoice({ clock, regime }: ChoiceProps) {
  const isShadow = clock === 'statutory' && regime === 'SHADOW'
  return (
    <FormControlLabel
      value={clock}
      control={<Radio size="small" sx={{ paddingY: 0 }} />}
      sx={{ alignItems: 'flex-start' }}
      label={
        <>
          {`${CLOCK_NAMES[clock]}${isShadow ? ' (not yet in force)' : ''}`}
          <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
            {CLOCK_EXPLANATIONS[clock]}
          </Typography>
        </>
      }
    />
  )
}
