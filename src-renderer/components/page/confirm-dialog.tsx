import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import { type ReactNode, useId } from 'react'

interface Props {
  readonly title: string
  /** What will be lost. */
  readonly children: ReactNode
  readonly confirmLabel: string
  readonly isBusy: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Asks before something is lost; the safe answer is the one that Enter gives. */
export function ConfirmDialog(props: Props) {
  const { title, children, confirmLabel, isBusy, onConfirm, onCancel } = props
  const titleId = useId()
  return (
    <Dialog open onClose={onCancel} aria-labelledby={titleId} role="alertdialog">
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent>
        <DialogContentText component="div">{children}</DialogContentText>
      </DialogContent>
      <DialogActions sx={{ padding: 4, gap: 2 }}>
        <Button variant="contained" autoFocus onClick={onCancel}>
          Cancel
        </Button>
        <Button variant="outlined" color="error" loading={isBusy} onClick={onConfirm}>
          {confirmLabel}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
