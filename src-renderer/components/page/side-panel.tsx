import Close from '@mui/icons-material/Close'
import Box from '@mui/material/Box'
import Drawer from '@mui/material/Drawer'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import { type ReactNode, useId } from 'react'

interface Props {
  readonly title: string
  /** What the form is about, in a line. */
  readonly about?: ReactNode
  /** In pixels; a list needs more room than a form. */
  readonly width?: number
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A form beside the list or record it belongs to. Escape closes; focus goes back where it was. */
export function SidePanel({ title, about, width = 480, onClose, children }: Props) {
  const titleId = useId()
  return (
    <Drawer
      anchor="right"
      open
      onClose={onClose}
      slotProps={{
        // Light, because what lies beneath is what the form is about.
        backdrop: { sx: { backgroundColor: 'rgb(0 0 0 / 0.25)' } },
        paper: {
          role: 'dialog',
          'aria-modal': true,
          'aria-labelledby': titleId,
          sx: { width: `min(${width}px, 100vw)`, padding: 5, borderRadius: 0, boxShadow: 8 },
        },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 2, marginBottom: 4 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography id={titleId} component="h2" variant="h2">
            {title}
          </Typography>
          {about && <Typography sx={{ color: 'text.secondary' }}>{about}</Typography>}
        </Box>
        <IconButton onClick={onClose} aria-label="Close" edge="end" size="small">
          <Close />
        </IconButton>
      </Box>
      {children}
    </Drawer>
  )
}
