import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { tableSx } from './table-styles.ts'

/** Headings and cells run to as many lines as they need, so that a table fits and nothing is cut off. */
const WRAPPED = {
  '& th, & td': {
    height: 40,
    whiteSpace: 'normal',
    overflowWrap: 'break-word',
    lineHeight: 1.3,
    paddingY: 1,
  },
  '& thead th': { verticalAlign: 'bottom' },
} as const

/** Where a table is wider than its place, its first column stays, and a line says that there is more. */
const STICKY = {
  '& tr > th:first-of-type': {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    backgroundColor: 'background.paper',
    borderRight: 2,
    borderRightColor: 'divider',
  },
  '& thead tr > th:first-of-type': { zIndex: 2 },
} as const

interface Props {
  readonly caption: string
  readonly children: ReactNode
}

/** The place of a short table, which a narrow window scrolls sideways, by the keyboard, too. */
export function ScrolledTable({ caption, children }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const [isWider, setWider] = useState(false)
  useEffect(() => {
    const shown = place.current
    if (!shown) return
    const watcher = new ResizeObserver(() => setWider(shown.scrollWidth > shown.clientWidth))
    watcher.observe(shown)
    for (const child of shown.children) watcher.observe(child)
    return () => watcher.disconnect()
  }, [])
  return (
    <>
      <Box
        ref={place}
        role="group"
        aria-label={caption}
        tabIndex={0}
        sx={[tableSx(40), WRAPPED, isWider && STICKY].flat()}
      >
        {children}
      </Box>
      {isWider && (
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary', marginTop: 1 }}>
          There are more columns to the right: scroll the table sideways. The first one stays.
        </Typography>
      )}
    </>
  )
}
