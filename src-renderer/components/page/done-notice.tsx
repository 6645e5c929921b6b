import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

interface Props {
  /** Nothing is shown, but the region is there, so that what appears in it is spoken. */
  readonly children?: ReactNode
  readonly onClose?: () => void
}

/** Says that something was done, where it was done, to the eye and the ear. */
export function DoneNotice({ children, onClose }: Props) {
  return (
    // Empty, it must not take the room of a line in what lays it out.
    <Box role="status" sx={{ '&:empty': { position: 'absolute' } }}>
      {children && (
        <Alert
          severity="success"
          variant="outlined"
          role="presentation"
          {...(onClose ? { onClose } : {})}
          slotProps={{ closeButton: { 'aria-label': 'Dismiss this message' } }}
        >
          {children}
        </Alert>
      )}
    </Box>
  )
}
