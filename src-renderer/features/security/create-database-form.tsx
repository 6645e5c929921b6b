import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type FormEvent, useState } from 'react'
import type { DatabasePlace } from '#shared/contract/security.ts'
import { REGIONS, type Region } from '#shared/domain/referrals/code-lists.ts'
import { REGION_NAMES } from '#shared/domain/referrals/code-words.ts'
import { ChoiceField, choicesOf } from '../../components/form/choice-field.tsx'
import {
  isUsable,
  NewPassphraseFields,
  NO_PASSPHRASE,
} from '../../components/form/new-passphrase-fields.tsx'
import { FailureNotice } from '../../components/page/failure-notice.tsx'
import { explainCreateFailure } from './security-words.ts'
import { useChoosePlace, useCreateDatabase } from './use-security.ts'

/** Everything a new database needs: whose it is, its passphrase, and where it lies. */
export function CreateDatabaseForm({ place }: { readonly place: DatabasePlace }) {
  const create = useCreateDatabase()
  const [siteName, setSiteName] = useState('')
  const [region, setRegion] = useState<Region | ''>('')
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE)
  const [wasSent, setSent] = useState(false)

  function send(event: FormEvent) {
    event.preventDefault()
    setSent(true)
    if (siteName.trim() === '' || region === '' || !isUsable(passphrase)) return
    create.mutate({ siteName, region, passphrase: passphrase.once })
  }

  const failure = create.data && !create.data.ok ? create.data.failure : undefined
  return (
    <Box component="form" noValidate onSubmit={send} sx={{ display: 'grid', gap: 4 }}>
      <TextField
        label="Site name"
        value={siteName}
        autoFocus
        error={wasSent && siteName.trim() === ''}
        helperText={
          wasSent && siteName.trim() === ''
            ? 'Give the site a name.'
            : 'It stands on every report, for example "South West health and justice team".'
        }
        onChange={(event) => setSiteName(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <ChoiceField
        label="Region"
        value={region}
        placeholder="Choose a region"
        choices={choicesOf(REGIONS, REGION_NAMES)}
        onChange={setRegion}
        refusal={wasSent && region === '' ? 'Choose the region.' : undefined}
      />
      <NewPassphraseFields
        value={passphrase}
        onChange={setPassphrase}
        wasSent={wasSent}
        context={[siteName]}
      />
      <Alert severity="warning">
        A lost passphrase cannot be recovered, by anyone: the records could then never be read
        again. Keep it where your team keeps its secrets.
      </Alert>
      <PlaceChoice place={place} />
      {failure && <Alert severity="error">{explainCreateFailure(failure)}</Alert>}
      {create.error && <FailureNotice error={create.error} while="saving" />}
      <Button type="submit" variant="contained" size="large" loading={create.isPending}>
        Create the database
      </Button>
    </Box>
  )
}

function PlaceChoice({ place }: { readonly place: DatabasePlace }) {
  const choose = useChoosePlace()
  return (
    <Box sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}>
      <Typography component="h2" variant="subtitle2">
        Where the file lies
      </Typography>
      <Typography sx={{ overflowWrap: 'anywhere' }}>{place.file}</Typography>
      {place.onNetwork && (
        <Alert severity="warning">
          This is, or may be, a network or synchronised drive. A database that is open there can be
          damaged, and its records lost: choose a place on this computer.
        </Alert>
      )}
      <Button variant="outlined" loading={choose.isPending} onClick={() => choose.mutate()}>
        Choose another place
      </Button>
      {choose.error && <FailureNotice error={choose.error} while="reading" />}
    </Box>
  )
}
