import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { CaseloadLayout, CaseloadView } from '#shared/contract/caseload.ts'
import { DoneNotice } from '../../components/page/done-notice.tsx'
import { FailureNotice } from '../../components/page/failure-notice.tsx'
import { SidePanel } from '../../components/page/side-panel.tsx'
import { SaveViewForm } from './save-view-form.tsx'
import { useViewAct, useViews } from './use-views.ts'
import { ViewLine } from './view-line.tsx'
import { openRefusalWords } from './view-words.ts'

interface Props {
  /** How the list stands now. */
  readonly layout: CaseloadLayout
  readonly onOpen: (view: CaseloadView) => void
  readonly onClose: () => void
}

/** Saved ways of looking at the list: opened, kept by name, and carried as files. */
export function ViewPanel({ layout, onOpen, onClose }: Props) {
  const views = useViews()
  const remove = useViewAct('caseload.removeView')
  const putBack = useViewAct('caseload.saveView')
  const open = useViewAct('caseload.openView')
  const [removed, setRemoved] = useState<CaseloadView>()
  const opened = open.data ?? undefined
  const error = views.error ?? remove.error ?? putBack.error ?? open.error

  return (
    <SidePanel
      title="Views"
      about="A view keeps filters, order, groups and columns; it holds no record of anyone."
      onClose={onClose}
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
        {error && <FailureNotice error={error} while="saving" />}
        <DoneNotice onClose={() => setRemoved(undefined)}>
          {removed && (
            <>
              The view “{removed.name}” is deleted.{' '}
              <Button
                size="small"
                onClick={() => {
                  putBack.mutate({ name: removed.name, layout: removed.layout })
                  setRemoved(undefined)
                }}
              >
                Undo
              </Button>
            </>
          )}
        </DoneNotice>
        {views.data?.length === 0 && <Typography>No view is saved yet.</Typography>}
        <Box
          component="ul"
          aria-label="Saved views"
          sx={{ listStyle: 'none', padding: 0, margin: 0 }}
        >
          {views.data?.map((view) => (
            <ViewLine
              key={view.id}
              view={view}
              onOpen={() => onOpen(view)}
              onRemove={() => remove.mutate({ id: view.id }, { onSuccess: () => setRemoved(view) })}
            />
          ))}
        </Box>
        <SaveViewForm layout={layout} />
        <Box>
          <Button variant="outlined" size="small" onClick={() => open.mutate({})}>
            Open a view from a file
          </Button>
        </Box>
        {opened?.ok === false && (
          <Alert severity="warning">{openRefusalWords(opened.failure)}</Alert>
        )}
        <DoneNotice onClose={open.reset}>
          {opened?.ok && `“${opened.value.name}” is among the saved views.`}
        </DoneNotice>
      </Box>
    </SidePanel>
  )
}
