import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { type ReactNode, useEffect } from 'react'

interface Props {
  readonly title: string
  /** What the screen comes to, in one sentence. */
  readonly summary?: ReactNode
  /** The one primary action. */
  readonly action?: ReactNode
  /** The content fills the window and scrolls inside itself, as a long table does. */
  readonly fill?: boolean
  readonly children: ReactNode
}

/** The frame of a screen: its title, its sentence, its primary action, its content. */
export function Page({ title, summary, action, fill = false, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Pathway 28`
  }, [title])

  return (
    <Box
      sx={{
        maxWidth: 1600,
        marginX: 'auto',
        padding: { xs: 4, xl: 6 },
        display: 'flex',
        flexDirection: 'column',
        gap: 4,
        ...(fill && { height: '100%', minHeight: 560 }),
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 4, alignItems: 'flex-start' }}>
        <Box sx={{ flex: '1 1 20rem', minWidth: 0 }}>
          <Typography component="h1" variant="h1">
            {title}
          </Typography>
          {summary && (
            <Typography
              component="div"
              variant="subtitle1"
              sx={{ marginTop: 1, color: 'text.secondary', maxWidth: '75ch' }}
            >
              {summary}
            </Typography>
          )}
        </Box>
        {action}
      </Box>
      {children}
    </Box>
  )
}
