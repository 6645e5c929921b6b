import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import type { Output } from '#shared/contract/api.ts'
import type { ImportBatch } from '#shared/contract/imports.ts'
import { Below } from '../../components/page/below.tsx'
import { ConfirmDialog } from '../../components/page/confirm-dialog.tsx'
import { DoneNotice } from '../../components/page/done-notice.tsx'
import { FailureNotice } from '../../components/page/failure-notice.tsx'
import { explainSaveFailure, explainUndoFailure, undoWords } from './import-words.ts'
import { useSaveList, useUndo } from './use-imports.ts'

/** What can be done with an import after it: keep its lists, or take it back. */
export function BatchActions({ batch }: { readonly batch: ImportBatch }) {
  const issues = useSaveList('imports.saveIssues')
  const rows = useSaveList('imports.saveRows')
  const undo = useUndo()
  const [asks, setAsks] = useState(false)
  const saved = rows.data ?? issues.data
  const refusal = undo.data && !undo.data.ok ? undo.data.failure : undefined
  const error = issues.error ?? rows.error ?? undo.error

  return (
    <Below gap={3}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <Button
          variant="outlined"
          loading={issues.isPending}
          onClick={() => issues.mutate(batch.batchId)}
        >
          Save issues as CSV
        </Button>
        <Button
          variant="outlined"
          disabled={batch.rejected + batch.parked === 0}
          loading={rows.isPending}
          onClick={() => rows.mutate(batch.batchId)}
        >
          Save rejected and parked rows
        </Button>
        <Button
          variant="outlined"
          color="error"
          disabled={batch.undoneAt !== undefined}
          onClick={() => setAsks(true)}
        >
          {batch.undoneAt ? 'Undone' : 'Undo this import'}
        </Button>
      </Box>
      <SavedNotice saved={saved} />
      <DoneNotice>
        {undo.data?.ok ? `The import of ${batch.fileName} is undone.` : undefined}
      </DoneNotice>
      {refusal && <Alert severity="warning">{explainUndoFailure(refusal)}</Alert>}
      {error && <FailureNotice error={error} while="saving" />}
      {asks && (
        <ConfirmDialog
          title="Undo this import?"
          confirmLabel="Undo the import"
          isBusy={undo.isPending}
          onCancel={() => setAsks(false)}
          onConfirm={() => undo.mutate(batch.batchId, { onSettled: () => setAsks(false) })}
        >
          {undoWords(batch)}
        </ConfirmDialog>
      )}
    </Below>
  )
}

type Saved = Output<'imports.saveIssues'> | undefined

/** Where a list was saved, or why it could not be. */
function SavedNotice({ saved }: { readonly saved: Saved }) {
  if (saved && !saved.ok) {
    return <Alert severity="warning">{explainSaveFailure(saved.failure)}</Alert>
  }
  return <DoneNotice>{saved ? `Saved as ${saved.value}.` : undefined}</DoneNotice>
}
