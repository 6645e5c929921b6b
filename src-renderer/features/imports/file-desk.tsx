import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import { useEffect, useRef, useState } from 'react'
import type { Request } from '#shared/contract/api.ts'
import type { ImportPreview, ImportSummary, Recipe } from '#shared/contract/imports.ts'
import { describeFileRefusal } from '#shared/domain/imports/file-refusal.ts'
import { useLongCall } from '../../api/use-long-call.ts'
import { FailureNotice } from '../../components/page/failure-notice.tsx'
import { CheckSection } from './check-section.tsx'
import { FileSection } from './file-section.tsx'
import { draftFrom, type MappingDraft, toRecipe, withRecipe } from './mapping-draft.ts'
import { MappingSection } from './mapping-section.tsx'
import { ReadingSection } from './reading-section.tsx'
import { usePreview } from './use-imports.ts'

interface Props {
  readonly preview: ImportPreview
  readonly onPreview: (preview: ImportPreview) => void
  /** Another file is being chosen in its place. */
  readonly isReplaced: boolean
}

/** One file on the desk: how it is to be read, what an import would do, and the import. */
export function FileDesk({ preview, onPreview, isReplaced }: Props) {
  const again = usePreview()
  const check = useLongCall('imports.summariseFile')
  const run = useLongCall('imports.run')
  const [draft, setDraft] = useState(() => draftFrom(preview))

  /** Whatever is said differently makes an earlier check stale. */
  function change(next: MappingDraft) {
    setDraft(next)
    check.reset()
    run.reset()
  }

  function look(at: { sheet?: string; headerRow?: number }, recipe?: Recipe) {
    const { fileToken } = preview
    const sheet = at.sheet ?? preview.sheet
    focused.current = document.activeElement
    again.mutate(
      {
        fileToken,
        ...(sheet ? { sheet } : {}),
        ...(at.headerRow ? { headerRow: at.headerRow } : {}),
      },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return
          const plain = draftFrom(outcome.value)
          onPreview(outcome.value)
          change(recipe ? withRecipe(plain, recipe) : plain)
        },
      },
    )
  }

  const source: Request<'imports.run'> = {
    fileToken: preview.fileToken,
    recipe: toRecipe(draft, preview.headerRow),
    ...(preview.sheet ? { sheet: preview.sheet } : {}),
  }
  // What is said while the file is read again would be lost with the reading it was said of.
  const isBusy = isReplaced || again.isPending
  const focused = useRef<Element>(null)

  useEffect(() => {
    // A control that cannot be used loses the focus: it comes back to where it was.
    if (isBusy) return
    if (focused.current instanceof HTMLElement) focused.current.focus()
    focused.current = null
  }, [isBusy])

  const refusal = again.data && !again.data.ok ? again.data.failure : undefined
  const result: ImportSummary | undefined = run.output?.ok ? run.output.value : undefined

  return (
    <>
      {!result && <FileSection preview={preview} onLook={look} />}
      {refusal && <Alert severity="error">{describeFileRefusal(refusal)}</Alert>}
      {again.error && <FailureNotice error={again.error} while="reading" />}
      {!result && (
        <Box component="fieldset" disabled={isBusy} aria-busy={isBusy} sx={{ display: 'contents' }}>
          <MappingSection
            preview={preview}
            draft={draft}
            onChange={change}
            onRecipe={(recipe) => look({ headerRow: recipe.headerRow }, recipe)}
          />
          <ReadingSection preview={preview} draft={draft} onChange={change} />
        </Box>
      )}
      <CheckSection {...{ preview, draft, source, check, run, isBusy }} onChange={change} />
    </>
  )
}
