import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'

interface Props<Part> {
  readonly label: string
  readonly parts: readonly Part[]
  /** Why there is nothing, and what it would be good for. */
  readonly empty: string
  readonly nameOf: (part: Part) => string
  readonly onChange?: (part: Part) => void
  readonly onRemove: (part: Part) => void
  readonly children: (part: Part) => ReactNode
}

/** The parts of a project of one kind, each with its two acts. */
export function PartList<Part extends { readonly id: string }>(props: Props<Part>) {
  const { label, parts, empty, nameOf, onChange, onRemove, children } = props
  if (parts.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{empty}</Typography>
  return (
    <Box component="ul" aria-label={label} sx={{ margin: 0, padding: 0, listStyle: 'none' }}>
      {parts.map((part) => (
        <Box
          key={part.id}
          component="li"
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            gap: 2,
            alignItems: 'flex-start',
            paddingY: 2,
            borderTop: 1,
            borderColor: 'divider',
            '&:first-of-type': { borderTop: 0 },
          }}
        >
          <Box sx={{ flex: '1 1 20rem', minWidth: 0, overflowWrap: 'anywhere' }}>
            {children(part)}
          </Box>
          {onChange && (
            <Button
              size="small"
              aria-label={`Change: ${nameOf(part)}`}
              onClick={() => onChange(part)}
            >
              Change
            </Button>
          )}
          <Button
            size="small"
            aria-label={`Remove: ${nameOf(part)}`}
            onClick={() => onRemove(part)}
          >
            Remove
          </Button>
        </Box>
      ))}
    </Box>
  )
}
