import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useEffect, useState } from 'react'
import { PassphraseField } from './passphrase-field.tsx'
import { passphraseStrength, SHORTEST_PASSPHRASE, type Strength } from './passphrase-strength.ts'

export interface NewPassphrase {
  readonly once: string
  readonly again: string
}

export const NO_PASSPHRASE: NewPassphrase = { once: '', again: '' }

/** Whether it may be taken: long enough, and typed the same twice. */
export function isUsable({ once, again }: NewPassphrase): boolean {
  return once.length >= SHORTEST_PASSPHRASE && once === again
}

interface Props {
  readonly value: NewPassphrase
  readonly onChange: (value: NewPassphrase) => void
  /** The form was sent: from now on what is missing is said. */
  readonly wasSent: boolean
  readonly label?: string
  /** Words an attacker would try first, such as the site's name. */
  readonly context?: readonly string[]
  readonly refusal?: string | undefined
}

/** A new passphrase, twice, with a judgement of how hard it is to guess. */
export function NewPassphraseFields(props: Props) {
  const { value, onChange, wasSent, label = 'Passphrase', context = [], refusal } = props
  const isShort = value.once.length < SHORTEST_PASSPHRASE
  const differs = value.again !== value.once
  return (
    <>
      <div>
        <PassphraseField
          label={label}
          autoComplete="new-password"
          value={value.once}
          onChange={(once) => onChange({ ...value, once })}
          help={`At least ${SHORTEST_PASSPHRASE} characters. Four or five unrelated words are good.`}
          refusal={
            refusal ??
            (wasSent && isShort
              ? `The passphrase needs at least ${SHORTEST_PASSPHRASE} characters.`
              : undefined)
          }
        />
        <StrengthMeter passphrase={value.once} context={context} />
      </div>
      <PassphraseField
        label={`${label} again`}
        autoComplete="new-password"
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        refusal={wasSent && !isShort && differs ? 'The two passphrases differ.' : undefined}
      />
    </>
  )
}

const JUDGEMENTS: readonly string[] = [
  'Very weak: among the first things anyone would try',
  'Weak: a computer finds it in minutes',
  'Fair: add another word',
  'Good',
  'Strong',
]

interface MeterProps {
  readonly passphrase: string
  readonly context: readonly string[]
}

function StrengthMeter({ passphrase, context }: MeterProps) {
  const [strength, setStrength] = useState<Strength>()
  const words = context.join(' ')
  useEffect(() => {
    if (passphrase === '') return
    let isCurrent = true
    void passphraseStrength(passphrase, words.split(' ')).then((found) => {
      if (isCurrent) setStrength(found)
    })
    return () => {
      isCurrent = false
    }
  }, [passphrase, words])

  const shown = passphrase === '' ? undefined : strength
  return (
    <Box sx={{ marginTop: 2 }}>
      <Box
        aria-hidden="true"
        sx={{ display: 'grid', gridTemplateColumns: 'repeat(4, 1fr)', gap: 1 }}
      >
        {[1, 2, 3, 4].map((step) => (
          <Box
            key={step}
            sx={{
              height: 4,
              borderRadius: '2px',
              backgroundColor: shown !== undefined && shown >= step ? 'primary.main' : 'divider',
            }}
          />
        ))}
      </Box>
      <Typography variant="caption" role="status" sx={{ display: 'block', minHeight: '1.4em' }}>
        {shown === undefined ? '' : `Strength: ${JUDGEMENTS[shown]}`}
      </Typography>
    </Box>
  )
}
