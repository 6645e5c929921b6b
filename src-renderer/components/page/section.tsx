import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { type ReactNode, useId } from 'react'

interface Props {
  readonly title: string
  readonly summary?: ReactNode
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** A card of a screen with a heading of its own. */
export function Section({ title, summary, action, children }: Props) {
  const titleId = useId()
  return (
    <Paper component="section" variant="outlined" aria-labelledby={titleId} sx={{ padding: 4 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <Typography id={titleId} component="h2" variant="h2" sx={{ flex: '1 1 auto' }}>
          {title}
        </Typography>
        {action}
      </Box>
      {summary && (
        <Typography component="div" sx={{ color: 'text.secondary', maxWidth: '75ch' }}>
          {summary}
        </Typography>
      )}
      <Box sx={{ marginTop: 3 }}>{children}</Box>
    </Paper>
  )
}
