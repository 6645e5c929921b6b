import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import FormControlLabel from '@mui/material/FormControlLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import Typography from '@mui/material/Typography'
import { type FormEvent, useState } from 'react'
import type { Settings } from '#shared/contract/settings.ts'
import { STATUTORY_REGIMES, type StatutoryRegime } from '#shared/domain/referrals/clocks.ts'
import { DateField, NO_DATE } from '../../components/form/date-field.tsx'
import { Below } from '../../components/page/below.tsx'
import { DoneNotice } from '../../components/page/done-notice.tsx'
import { FailureNotice } from '../../components/page/failure-notice.tsx'
import { Section } from '../../components/page/section.tsx'
import { useViewing } from '../../components/page/viewing.tsx'
import { PlainTable } from '../../components/table/plain-table.tsx'
import { REGIME_NAMES } from '../../components/words/clock-words.ts'
import { longDay, shortDay } from '../../components/words/day-words.ts'
import { REGIME_MEANINGS } from './settings-words.ts'
import { useSetStatutoryRegime } from './use-settings.ts'

type Period = Settings['statutoryRegimes'][number]

/** From when on the statutory clock is off, in shadow, or in force. */
export function RegimeSection({ settings }: { readonly settings: Settings }) {
  return (
    <Section
      title="Statutory clock"
      summary={`Section 47A of the Mental Health Act 1983 is not in force before it is commenced. At present: ${REGIME_NAMES[settings.statutoryRegime].toLowerCase()}.`}
    >
      <Below>
        {settings.statutoryRegimes.length > 0 ? (
          <PlainTable<Period>
            caption="Statutory clock by date"
            rows={settings.statutoryRegimes}
            keyOf={({ from }) => from}
            columns={[
              { key: 'from', name: 'From', minWidth: 140, cell: ({ from }) => shortDay(from) },
              {
                key: 'regime',
                name: 'Regime',
                minWidth: 120,
                cell: ({ regime }) => REGIME_NAMES[regime],
              },
              {
                key: 'meaning',
                name: 'What it means',
                minWidth: 420,
                cell: ({ regime }) => REGIME_MEANINGS[regime],
              },
            ]}
          />
        ) : (
          <Typography>No date is set: until one is, the clock runs in shadow.</Typography>
        )}
        <RegimeForm settings={settings} />
      </Below>
    </Section>
  )
}

function RegimeForm({ settings }: { readonly settings: Settings }) {
  const save = useSetStatutoryRegime()
  const viewing = useViewing()
  const [regime, setRegime] = useState<StatutoryRegime>(settings.statutoryRegime)
  const [from, setFrom] = useState(NO_DATE)
  const [wasSent, setSent] = useState(false)

  function send(event: FormEvent) {
    event.preventDefault()
    setSent(true)
    if (!from.on) return
    save.mutate(
      { regime, from: from.on },
      {
        onSuccess: ({ statutoryRegime }) => {
          // A clock that is off cannot stay the one that everything is shown by.
          if (statutoryRegime === 'OFF' && viewing.clock === 'statutory') {
            viewing.change({ clock: 'guidance', asAt: viewing.chosenAsAt })
          }
        },
      },
    )
  }

  return (
    <Box component="form" noValidate onSubmit={send} sx={{ display: 'grid', gap: 3 }}>
      <RadioGroup
        aria-label="Regime"
        value={regime}
        onChange={(_event, next) => {
          setRegime(next as StatutoryRegime)
          save.reset()
        }}
      >
        {STATUTORY_REGIMES.map((one) => (
          <FormControlLabel
            key={one}
            value={one}
            control={<Radio size="small" sx={{ paddingY: 0 }} />}
            sx={{ alignItems: 'flex-start', marginTop: 1 }}
            label={
              <>
                {REGIME_NAMES[one]}
                <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
                  {REGIME_MEANINGS[one]}
                </Typography>
              </>
            }
          />
        ))}
      </RadioGroup>
      <Box sx={{ maxWidth: 360 }}>
        <DateField
          label="From"
          value={from}
          isMissing={wasSent}
          onChange={(next) => {
            setFrom(next)
            save.reset()
          }}
        />
      </Box>
      <Box>
        <Button type="submit" variant="contained" loading={save.isPending}>
          Save the regime
        </Button>
      </Box>
      <DoneNotice>
        {save.isSuccess && from.on
          ? `From ${longDay(from.on)}: ${REGIME_NAMES[regime].toLowerCase()}.`
          : undefined}
      </DoneNotice>
      {save.error && <FailureNotice error={save.error} while="saving" />}
    </Box>
  )
}
