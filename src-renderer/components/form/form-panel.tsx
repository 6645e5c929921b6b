import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { FormEvent, ReactNode } from 'react'
import { FailureNotice } from '../page/failure-notice.tsx'
import { SidePanel } from '../page/side-panel.tsx'

interface Props {
  readonly title: string
  readonly about?: ReactNode
  readonly saveLabel: string
  readonly isSaving: boolean
  /** A refusal that belongs to no field. */
  readonly refusal?: string | undefined
  readonly error: Error | null
  readonly onSave: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A form in the side panel: its fields, then one button that saves and one that does not. */
export function FormPanel(props: Props) {
  const { title, about, saveLabel, isSaving, refusal, error, onSave, onClose, children } = props

  function send(event: FormEvent) {
    event.preventDefault()
    if (!isSaving) onSave()
  }

  return (
    <SidePanel title={title} about={about} onClose={onClose}>
      <Box component="form" noValidate onSubmit={send} sx={{ display: 'grid', gap: 4 }}>
        {children}
        {refusal && <Alert severity="warning">{refusal}</Alert>}
        {error && <FailureNotice error={error} while="saving" />}
        <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
          <Button type="submit" variant="contained" loading={isSaving}>
            {saveLabel}
          </Button>
          <Button variant="outlined" onClick={onClose}>
            Cancel
          </Button>
        </Box>
      </Box>
    </SidePanel>
  )
}
