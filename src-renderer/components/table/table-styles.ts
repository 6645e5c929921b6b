import type { SxProps, Theme } from '@mui/material/styles'

/** The look of every table: quiet lines, a heading that stays, numbers to the right. */
export function tableSx(rowHeight: number): SxProps<Theme> {
  return {
    position: 'relative',
    flex: '1 1 auto',
    minHeight: 0,
    overflow: 'auto',
    border: 1,
    borderColor: 'divider',
    borderRadius: 1,
    backgroundColor: 'background.paper',
    '& table': {
      width: '100%',
      borderCollapse: 'separate',
      borderSpacing: 0,
      tableLayout: 'fixed',
    },
    '& th, & td': {
      height: rowHeight,
      boxSizing: 'border-box',
      paddingX: 2,
      paddingY: 0,
      textAlign: 'left',
      fontWeight: 400,
      borderBottom: 1,
      borderColor: 'divider',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    },
    '& .number': { textAlign: 'right' },
    '& thead th': {
      position: 'sticky',
      top: 0,
      zIndex: 1,
      height: 40,
      fontWeight: 600,
      color: 'text.secondary',
      backgroundColor: 'background.paper',
    },
    '& tbody th': { fontWeight: 500 },
    '& tbody th.group': { fontWeight: 600, backgroundColor: 'background.default' },
    '& tr.gap td': { padding: 0, border: 0 },
    '& tr.opens': { cursor: 'pointer' },
    '& tbody tr.opens:hover > *': { backgroundColor: 'action.hover' },
    '& tbody tr:focus-visible': { outlineOffset: '-3px' },
  }
}
