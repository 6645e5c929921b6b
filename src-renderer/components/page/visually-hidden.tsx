import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

/** Heard but not seen. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      component="span"
      sx={{
        position: 'absolute',
        width: '1px',
        height: '1px',
        overflow: 'hidden',
        clipPath: 'inset(50%)',
        whiteSpace: 'nowrap',
      }}
    >
      {children}
    </Box>
  )
}

/** A value that nobody recorded: a dash for the eye, words for the ear. */
export function Missing() {
  return (
    <>
      <span aria-hidden="true">—</span>
      <VisuallyHidden>not recorded</VisuallyHidden>
    </>
  )
}
