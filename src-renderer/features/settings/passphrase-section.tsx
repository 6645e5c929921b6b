import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { type FormEvent, useState } from 'react'
import {
  isUsable,
  NewPassphraseFields,
  NO_PASSPHRASE,
} from '../../components/form/new-passphrase-fields.tsx'
import { PassphraseField } from '../../components/form/passphrase-field.tsx'
import { DoneNotice } from '../../components/page/done-notice.tsx'
import { FailureNotice } from '../../components/page/failure-notice.tsx'
import { Section } from '../../components/page/section.tsx'
import { explainChangeFailure } from './settings-words.ts'
import { useChangePassphrase } from './use-settings.ts'

/** A new passphrase for this database. */
export function PassphraseSection() {
  const change = useChangePassphrase()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState(NO_PASSPHRASE)
  const [wasSent, setSent] = useState(false)

  function send(event: FormEvent) {
    event.preventDefault()
    setSent(true)
    if (current === '' || !isUsable(next)) return
    change.mutate(
      { current, next: next.once },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return
          setCurrent('')
          setNext(NO_PASSPHRASE)
          setSent(false)
        },
      },
    )
  }

  const refusal =
    change.data && !change.data.ok ? explainChangeFailure(change.data.failure) : undefined
  const missing = wasSent && current === '' ? 'Give the present passphrase.' : undefined
  return (
    <Section
      title="Passphrase"
      summary="A lost passphrase cannot be recovered, by anyone: the records could then never be read again."
    >
      <Box
        component="form"
        noValidate
        onSubmit={send}
        sx={{ display: 'grid', gap: 3, maxWidth: 480 }}
      >
        <PassphraseField
          label="Present passphrase"
          autoComplete="current-password"
          value={current}
          onChange={(typed) => {
            setCurrent(typed)
            change.reset()
          }}
          refusal={(refusal?.field === 'current' ? refusal.words : undefined) ?? missing}
        />
        <NewPassphraseFields
          label="New passphrase"
          value={next}
          wasSent={wasSent}
          onChange={(typed) => {
            setNext(typed)
            change.reset()
          }}
          refusal={refusal?.field === 'next' ? refusal.words : undefined}
        />
        <Box>
          <Button type="submit" variant="contained" loading={change.isPending}>
            Change the passphrase
          </Button>
        </Box>
        <DoneNotice>
          {change.data?.ok
            ? 'The passphrase is changed. From now on only the new one opens the database.'
            : undefined}
        </DoneNotice>
        {change.error && <FailureNotice error={change.error} while="saving" />}
      </Box>
    </Section>
  )
}
