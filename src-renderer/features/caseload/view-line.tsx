import Delete from '@mui/icons-material/Delete'
import Edit from '@mui/icons-material/Edit'
import Save from '@mui/icons-material/Save'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { useState } from 'react'
import type { CaseloadView } from '#shared/contract/caseload.ts'
import { LineField } from '../../components/form/line-field.tsx'
import { DoneNotice } from '../../components/page/done-notice.tsx'
import { useViewAct } from './use-views.ts'
import { nameRefusalWords } from './view-words.ts'

interface Props {
  readonly view: CaseloadView
  readonly onOpen: () => void
  readonly onRemove: () => void
}

/** One saved view: its name opens it. */
export function ViewLine({ view, onOpen, onRemove }: Props) {
  const [isRenaming, setRenaming] = useState(false)
  const save = useViewAct('caseload.exportView')
  const answer = save.data ?? undefined
  return (
    <li>
      {isRenaming ? (
        <RenameForm view={view} onDone={() => setRenaming(false)} />
      ) : (
        <Box sx={{ display: 'flex', alignItems: 'center' }}>
          <Button sx={{ flex: 1, minWidth: 0, justifyContent: 'flex-start' }} onClick={onOpen}>
            <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
              {view.name}
            </Box>
          </Button>
          <IconButton aria-label={`Rename ${view.name}`} onClick={() => setRenaming(true)}>
            <Edit fontSize="small" />
          </IconButton>
          <IconButton
            aria-label={`Save ${view.name} as a file`}
            onClick={() => save.mutate({ id: view.id })}
          >
            <Save fontSize="small" />
          </IconButton>
          <IconButton aria-label={`Delete ${view.name}`} onClick={onRemove}>
            <Delete fontSize="small" />
          </IconButton>
        </Box>
      )}
      <DoneNotice onClose={save.reset}>{answer?.ok && `Saved as ${answer.value}.`}</DoneNotice>
      {answer?.ok === false && (
        <Alert severity="warning">
          {answer.failure.file} could not be written. Close it if it is open elsewhere, or choose
          another folder.
        </Alert>
      )}
    </li>
  )
}

function RenameForm({
  view,
  onDone,
}: {
  readonly view: CaseloadView
  readonly onDone: () => void
}) {
  const [name, setName] = useState(view.name)
  const rename = useViewAct('caseload.renameView')
  const refusal = rename.data?.ok === false ? nameRefusalWords(rename.data.failure) : undefined
  return (
    <Box
      component="form"
      noValidate
      sx={{ display: 'flex', gap: 2, alignItems: 'flex-start', paddingY: 2 }}
      onSubmit={(event) => {
        event.preventDefault()
        const wanted = name.trim().slice(0, 100)
        if (wanted === '') return
        rename.mutate({ id: view.id, name: wanted }, { onSuccess: ({ ok }) => ok && onDone() })
      }}
    >
      <LineField
        label={`New name of ${view.name}`}
        value={name}
        autoFocus
        refusal={name.trim() === '' ? 'Give the view a name.' : refusal}
        onChange={setName}
      />
      <Button type="submit" variant="contained">
        Rename
      </Button>
      <Button onClick={onDone}>Cancel</Button>
    </Box>
  )
}
