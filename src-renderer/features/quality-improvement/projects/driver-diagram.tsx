import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import {
  type DriverBranch,
  driverTree,
} from '#shared/domain/quality-improvement/projects/driver-tree.ts'
import type { Driver } from '#shared/domain/quality-improvement/projects/project.ts'
import { DRIVER_NAMES } from './project-words.ts'

interface Props {
  readonly aim: string
  readonly drivers: readonly Driver[]
  readonly onAdd: (parent: Driver | undefined) => void
  readonly onChange: (driver: Driver) => void
  readonly onRemove: (driver: Driver) => void
}

/** Lines from a driver to all that act on it, drawn by the lists themselves so that they print. */
const TREE = {
  overflowX: 'auto',
  '& ul': { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 2 },
  '& li': { display: 'flex', alignItems: 'center', position: 'relative' },
  '& li > ul': { marginLeft: 6, position: 'relative' },
  '& ul > li::before': {
    content: '""',
    position: 'absolute',
    left: -12,
    top: '50%',
    width: 12,
    borderTop: '1px solid',
    borderColor: 'text.secondary',
  },
  '& ul > li::after': {
    content: '""',
    position: 'absolute',
    left: -12,
    top: -4,
    bottom: -4,
    borderLeft: '1px solid',
    borderColor: 'text.secondary',
  },
  '& ul > li:first-of-type::after': { top: '50%' },
  '& ul > li:last-of-type::after': { bottom: '50%' },
  '& ul > li:only-of-type::after': { display: 'none' },
  '& li > ul::before': {
    content: '""',
    position: 'absolute',
    left: -24,
    top: '50%',
    width: 12,
    borderTop: '1px solid',
    borderColor: 'text.secondary',
  },
} as const

/** The aim, what drives it, what drives that, and what could be tried: read from the left. */
export function DriverDiagram({ aim, drivers, onAdd, onChange, onRemove }: Props) {
  const branches = driverTree(drivers)
  const acts = { onAdd, onChange, onRemove }
  return (
    <Box role="group" aria-label="Driver diagram" tabIndex={0} sx={TREE}>
      <Box component="ul">
        <Box component="li" sx={{ '&&::before, &&::after': { display: 'none' } }}>
          <Paper variant="outlined" sx={{ padding: 3, width: 220, flex: 'none' }}>
            <Typography sx={{ fontWeight: 600 }}>Aim</Typography>
            <Typography>{aim}</Typography>
            <Button size="small" onClick={() => onAdd(undefined)}>
              Add a primary driver
            </Button>
          </Paper>
          {branches.length > 0 && <Branches branches={branches} {...acts} />}
        </Box>
      </Box>
    </Box>
  )
}

type Acts = Pick<Props, 'onAdd' | 'onChange' | 'onRemove'>

function Branches({ branches, ...acts }: Acts & { readonly branches: readonly DriverBranch[] }) {
  return (
    <ul>
      {branches.map((branch) => (
        <li key={branch.id}>
          <Card driver={branch} {...acts} />
          {branch.branches.length > 0 && <Branches branches={branch.branches} {...acts} />}
        </li>
      ))}
    </ul>
  )
}

function Card({ driver, onAdd, onChange, onRemove }: Acts & { readonly driver: DriverBranch }) {
  const { kind, text, branches } = driver
  const spoken = `${DRIVER_NAMES[kind].toLowerCase()} “${text}”`
  return (
    <Paper
      variant="outlined"
      sx={{
        padding: 2,
        width: 220,
        flex: 'none',
        borderStyle: kind === 'change_idea' ? 'dashed' : 'solid',
      }}
    >
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
        {DRIVER_NAMES[kind]}
      </Typography>
      <Typography>{text}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap' }}>
        <Button size="small" aria-label={`Change the ${spoken}`} onClick={() => onChange(driver)}>
          Change
        </Button>
        {kind !== 'change_idea' && (
          <Button size="small" aria-label={`Add to the ${spoken}`} onClick={() => onAdd(driver)}>
            Add
          </Button>
        )}
        {branches.length === 0 && (
          <Button size="small" aria-label={`Remove the ${spoken}`} onClick={() => onRemove(driver)}>
            Remove
          </Button>
        )}
      </Box>
    </Paper>
  )
}
