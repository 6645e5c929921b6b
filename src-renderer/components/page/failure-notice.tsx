import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Button from '@mui/material/Button'
import type { CallFailure } from '#shared/contract/bridge.ts'
import { CallError } from '../../api/call.ts'

interface Props {
  readonly error: Error
  /** What it means for the records: reading never changes them, and a failed save saved nothing. */
  readonly while: 'reading' | 'saving'
  readonly onRetry?: () => void
}

/** Something went wrong that is not the person's doing: what, what it means, what to do. */
export function FailureNotice({ error, while: doing, onRetry }: Props) {
  const code = error instanceof CallError ? error.code : 'unexpected'
  const reference = error instanceof CallError ? error.reference : undefined
  return (
    <Alert
      severity="error"
      action={
        onRetry && (
          <Button color="inherit" size="small" onClick={onRetry}>
            Try again
          </Button>
        )
      }
    >
      <AlertTitle>
        {doing === 'reading' ? 'This could not be read' : 'This could not be saved'}
      </AlertTitle>
      {doing === 'reading' ? 'The records are as they were. ' : 'Nothing was saved. '}
      {adviceFor(code)}
      {reference && ` Reference ${reference}.`}
    </Alert>
  )
}

function adviceFor(code: CallFailure['code']): string {
  switch (code) {
    case 'locked':
      return 'The database is locked: unlock it and try again.'
    case 'identifier':
      return 'Something that was entered looks like a prison number or an NHS number, and this site keeps no such numbers. Take it out, and save again.'
    case 'cancelled':
      return 'It was stopped before it was done.'
    case 'invalid-input':
      return 'Something on this screen is too long or not as expected: check what was entered, and try again.'
    case 'unknown-call':
    case 'unexpected':
      return 'Try again; if it happens again, give the reference to the person who looks after the program.'
  }
}
