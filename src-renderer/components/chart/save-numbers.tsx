import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useMutation } from '@tanstack/react-query'
import type { Request } from '#shared/contract/api.ts'
import { call } from '../../api/call.ts'
import { Below } from '../page/below.tsx'
import { DoneNotice } from '../page/done-notice.tsx'
import { FailureNotice } from '../page/failure-notice.tsx'

interface Props {
  /** Of the file: what it shows, of which days, as at which. */
  readonly name: string
  readonly rows: () => Rows | Promise<Rows>
  readonly label?: string
}

type Rows = Request<'figures.saveNumbers'>['rows']

/** The numbers of a figure as CSV, where the person chooses. */
export function SaveNumbers({ name, rows, label = 'Save the numbers as CSV' }: Props) {
  const saving = useMutation({
    mutationFn: async () => call('figures.saveNumbers', { name, rows: await rows() }),
  })
  const answer = saving.data ?? undefined
  return (
    <Below gap={2}>
      <Button
        variant="outlined"
        size="small"
        disabled={saving.isPending}
        onClick={() => saving.mutate()}
        sx={{ justifySelf: 'start' }}
      >
        {label}
      </Button>
      <DoneNotice onClose={saving.reset}>{answer?.ok && `Saved as ${answer.value}.`}</DoneNotice>
      {answer?.ok === false && (
        <Alert severity="warning">
          {answer.failure.file} could not be written. Close it if it is open elsewhere, or choose
          another folder.
        </Alert>
      )}
      {saving.isError && <FailureNotice error={saving.error} while="saving" />}
    </Below>
  )
}
