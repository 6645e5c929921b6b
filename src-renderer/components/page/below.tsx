import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

interface Props {
  /** In steps of four pixels. */
  readonly gap?: number
  readonly children: ReactNode
}

/** Things below one another. A wide one scrolls within itself, and widens nothing around it. */
export function Below({ gap = 4, children }: Props) {
  return <Box sx={{ display: 'grid', gap, gridTemplateColumns: 'minmax(0, 1fr)' }}>{children}</Box>
}
