import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  /** Why there is nothing. */
  readonly children: ReactNode
  /** The next step, as a button. */
  readonly action?: ReactNode
}

export function EmptyState({ title, children, action }: Props) {
  return (
    <Box sx={{ padding: 5, textAlign: 'center', display: 'grid', gap: 2, justifyItems: 'center' }}>
      <Typography component="p" variant="h3">
        {title}
      </Typography>
      <Typography sx={{ color: 'text.secondary', maxWidth: '60ch' }}>{children}</Typography>
      {action}
    </Box>
  )
}
