import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useState } from 'react'
import type { ImportPreview } from '#shared/contract/imports.ts'
import { describeFileRefusal } from '#shared/domain/imports/file-refusal.ts'
import { FailureNotice } from '../../components/page/failure-notice.tsx'
import { Page } from '../../components/page/page.tsx'
import { BatchList } from './batch-list.tsx'
import { FileDesk } from './file-desk.tsx'
import { useChooseFile } from './use-imports.ts'

/** A return from a file: chosen, understood, checked, and only then taken in. */
export function ImportScreen() {
  const choose = useChooseFile()
  const [preview, setPreview] = useState<ImportPreview>()
  const refusal = choose.data && !choose.data.ok ? choose.data.failure : undefined

  return (
    <Page
      title="Import"
      summary="A return as CSV or XLSX. Nothing is kept until it has been checked and you say so."
      action={
        <Button
          variant={preview ? 'outlined' : 'contained'}
          loading={choose.isPending}
          onClick={() =>
            choose.mutate(undefined, {
              onSuccess: (outcome) => outcome?.ok && setPreview(outcome.value),
            })
          }
        >
          {preview ? 'Choose another file' : 'Choose a file'}
        </Button>
      }
    >
      {refusal && <Alert severity="error">{describeFileRefusal(refusal)}</Alert>}
      {choose.error && <FailureNotice error={choose.error} while="reading" />}
      {preview && !refusal && (
        <FileDesk
          key={preview.fileToken}
          preview={preview}
          onPreview={setPreview}
          isReplaced={choose.isPending}
        />
      )}
      <BatchList />
    </Page>
  )
}
