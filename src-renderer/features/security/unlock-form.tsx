import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { type FormEvent, useState } from 'react'
import type { SecurityState } from '#shared/contract/security.ts'
import { PassphraseField } from '../../components/form/passphrase-field.tsx'
import { FailureNotice } from '../../components/page/failure-notice.tsx'
import { explainOpenFailure } from './security-words.ts'
import { useUnlock } from './use-security.ts'

/** The passphrase of the database that was used last. */
export function UnlockForm({ state }: { readonly state: SecurityState }) {
  const unlock = useUnlock()
  const [passphrase, setPassphrase] = useState('')

  function send(event: FormEvent) {
    event.preventDefault()
    unlock.mutate(passphrase)
  }

  const failure = unlock.data && !unlock.data.ok ? unlock.data.failure : undefined
  const isWrong = failure?.code === 'wrong-passphrase'
  return (
    <Box component="form" onSubmit={send} sx={{ display: 'grid', gap: 4 }}>
      <Typography sx={{ overflowWrap: 'anywhere' }}>
        {state.site ? `The database of ${state.site.name} is locked.` : 'The database is locked.'}
        <Typography
          component="span"
          variant="caption"
          sx={{ display: 'block', color: 'text.secondary' }}
        >
          {state.place.file}
        </Typography>
      </Typography>
      {failure && !isWrong && <Alert severity="error">{explainOpenFailure(failure)}</Alert>}
      {unlock.error && <FailureNotice error={unlock.error} while="reading" />}
      <PassphraseField
        label="Passphrase"
        autoComplete="current-password"
        autoFocus
        value={passphrase}
        onChange={(next) => {
          setPassphrase(next)
          unlock.reset()
        }}
        refusal={failure && isWrong ? explainOpenFailure(failure) : undefined}
      />
      <Button type="submit" variant="contained" size="large" loading={unlock.isPending}>
        Unlock
      </Button>
    </Box>
  )
}
