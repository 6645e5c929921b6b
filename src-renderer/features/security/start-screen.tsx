import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Divider from '@mui/material/Divider'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { useEffect, useState } from 'react'
import type { SecurityState } from '#shared/contract/security.ts'
import { Below } from '../../components/page/below.tsx'
import { FailureNotice } from '../../components/page/failure-notice.tsx'
import { CreateDatabaseForm } from './create-database-form.tsx'
import { UnlockForm } from './unlock-form.tsx'
import { useChooseDatabase, useOpenDemonstration } from './use-security.ts'

/** What someone sees before a database is open. */
export function StartScreen({ state }: { readonly state: SecurityState }) {
  const [wantsNew, setWantsNew] = useState(false)
  const isLocked = state.state === 'locked' && !wantsNew
  const isCreating = wantsNew
  useEffect(() => {
    document.title = 'Pathway 28'
  }, [])

  return (
    <Box
      component="main"
      sx={{ minHeight: '100%', display: 'grid', placeItems: 'center', padding: { xs: 4, md: 8 } }}
    >
      <Paper variant="outlined" sx={{ width: 'min(560px, 100%)', padding: { xs: 5, md: 8 } }}>
        <Typography component="h1" variant="h1">
          {isCreating ? 'Create a database' : 'Pathway 28'}
        </Typography>
        <Typography variant="subtitle1" sx={{ color: 'text.secondary', marginBottom: 6 }}>
          {isCreating
            ? 'One encrypted file on this computer. Nothing leaves it over a network.'
            : 'Follows mental health transfers and remissions between prisons and hospitals.'}
        </Typography>
        {isCreating && <CreateDatabaseForm place={state.place} />}
        {isLocked && <UnlockForm state={state} />}
        {!isCreating && !isLocked && (
          <Button variant="contained" size="large" fullWidth onClick={() => setWantsNew(true)}>
            Create a database
          </Button>
        )}
        <Divider sx={{ marginY: 6 }} />
        <OtherWays
          canCreate={isLocked}
          onCreate={() => setWantsNew(true)}
          onBack={isCreating ? () => setWantsNew(false) : undefined}
        />
      </Paper>
    </Box>
  )
}

interface OtherWaysProps {
  readonly canCreate: boolean
  readonly onCreate: () => void
  readonly onBack: (() => void) | undefined
}

function OtherWays({ canCreate, onCreate, onBack }: OtherWaysProps) {
  const demonstrate = useOpenDemonstration()
  const choose = useChooseDatabase()
  const error = demonstrate.error ?? choose.error
  return (
    <Below gap={3}>
      {onBack && (
        <Button variant="outlined" onClick={onBack}>
          Back
        </Button>
      )}
      <Button
        variant="outlined"
        loading={demonstrate.isPending}
        onClick={() => demonstrate.mutate()}
      >
        Look around with made-up data
      </Button>
      <Button
        variant="outlined"
        loading={choose.isPending}
        onClick={() => choose.mutate(undefined, onBack ? { onSuccess: onBack } : {})}
      >
        Open another database
      </Button>
      {canCreate && (
        <Button variant="outlined" onClick={onCreate}>
          Create a new database
        </Button>
      )}
      {error && <FailureNotice error={error} while="reading" />}
    </Below>
  )
}
