import AssessmentOutlined from '@mui/icons-material/AssessmentOutlined'
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined'
import FileUploadOutlined from '@mui/icons-material/FileUploadOutlined'
import HourglassBottomOutlined from '@mui/icons-material/HourglassBottomOutlined'
import ListAltOutlined from '@mui/icons-material/ListAltOutlined'
import LockOutlined from '@mui/icons-material/LockOutlined'
import Menu from '@mui/icons-material/Menu'
import MenuOpen from '@mui/icons-material/MenuOpen'
import SettingsOutlined from '@mui/icons-material/SettingsOutlined'
import TimelineOutlined from '@mui/icons-material/TimelineOutlined'
import TodayOutlined from '@mui/icons-material/TodayOutlined'
import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import useMediaQuery from '@mui/material/useMediaQuery'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { NavLink } from 'react-router'
import { useLock, useSecurityState } from '../../features/security/use-security.ts'

const ENTRIES = [
  { to: '/today', name: 'Today', icon: <TodayOutlined />, also: undefined },
  {
    to: '/breaches-next',
    name: 'Who breaches next',
    icon: <HourglassBottomOutlined />,
    also: undefined,
  },
  { to: '/caseload', name: 'Caseload', icon: <ListAltOutlined />, also: '/referrals' },
  { to: '/imports', name: 'Import', icon: <FileUploadOutlined />, also: undefined },
  { to: '/data-quality', name: 'Data quality', icon: <FactCheckOutlined />, also: undefined },
  {
    to: '/quality-improvement',
    name: 'Quality improvement',
    icon: <TimelineOutlined />,
    also: undefined,
  },
  { to: '/reports', name: 'Board report', icon: <AssessmentOutlined />, also: undefined },
  { to: '/settings', name: 'Settings', icon: <SettingsOutlined />, also: undefined },
] as const

const entrySx = {
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'flex-start',
  gap: 3,
  width: '100%',
  height: 40,
  paddingX: 3,
  borderRadius: '8px',
  color: 'text.primary',
  textDecoration: 'none',
  typography: 'body1',
  fontWeight: 500,
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  '&:hover': { backgroundColor: 'action.hover' },
  '&.active': {
    color: 'primary.main',
    backgroundColor: 'action.selected',
    boxShadow: 'inset 3px 0 0 currentcolor',
  },
  '& svg': { flex: 'none' },
} as const

/** The way between screens; narrow by choice, or where there is little room. */
export function Rail() {
  const isRoomy = useMediaQuery('(min-width: 900px)')
  const [wantsNarrow, setWantsNarrow] = useState(false)
  const isNarrow = wantsNarrow || !isRoomy
  const site = useSecurityState().data?.site?.name ?? ''
  const lock = useLock()

  return (
    <Box
      sx={{
        width: isNarrow ? 64 : 232,
        flex: 'none',
        display: 'flex',
        flexDirection: 'column',
        gap: 1,
        padding: 3,
        overflowY: 'auto',
        overflowX: 'hidden',
        backgroundColor: 'background.paper',
        borderRight: 1,
        borderColor: 'divider',
      }}
    >
      <Box component="nav" aria-label="Screens" sx={{ display: 'grid', gap: 1 }}>
        {isRoomy && <Fold isNarrow={isNarrow} onToggle={() => setWantsNarrow(!wantsNarrow)} />}
        {ENTRIES.map((entry) => (
          <Entry key={entry.to} {...entry} isNarrow={isNarrow} />
        ))}
      </Box>
      <Box
        component="aside"
        aria-label="Site"
        sx={{ marginTop: 'auto', display: 'grid', gap: 1, paddingTop: 3 }}
      >
        {!isNarrow && (
          <Typography
            variant="caption"
            sx={{ paddingX: 3, color: 'text.secondary', overflowWrap: 'anywhere' }}
          >
            {site}
          </Typography>
        )}
        <Labelled name="Lock" isNarrow={isNarrow}>
          <ButtonBase
            aria-label="Lock"
            disabled={lock.isPending}
            onClick={() => lock.mutate()}
            sx={entrySx}
          >
            <LockOutlined />
            {!isNarrow && 'Lock'}
          </ButtonBase>
        </Labelled>
      </Box>
    </Box>
  )
}

interface FoldProps {
  readonly isNarrow: boolean
  readonly onToggle: () => void
}

function Fold({ isNarrow, onToggle }: FoldProps) {
  const name = isNarrow ? 'Widen the menu' : 'Narrow the menu'
  return (
    <Labelled name={name} isNarrow={isNarrow}>
      <ButtonBase
        aria-label={isNarrow ? name : `Pathway 28: ${name.toLowerCase()}`}
        aria-expanded={!isNarrow}
        onClick={onToggle}
        sx={{ ...entrySx, fontWeight: 600 }}
      >
        {isNarrow ? <Menu /> : <MenuOpen />}
        {!isNarrow && 'Pathway 28'}
      </ButtonBase>
    </Labelled>
  )
}

type EntryProps = (typeof ENTRIES)[number] & { readonly isNarrow: boolean }

function Entry({ to, name, icon, isNarrow }: EntryProps) {
  return (
    <Labelled name={name} isNarrow={isNarrow}>
      <Box component={NavLink} to={to} aria-label={name} sx={entrySx}>
        {icon}
        {!isNarrow && name}
      </Box>
    </Labelled>
  )
}

interface LabelledProps {
  readonly name: string
  readonly isNarrow: boolean
  readonly children: ReactNode
}

/** Where only the icon is left, its name comes on hover and focus. */
function Labelled({ name, isNarrow, children }: LabelledProps) {
  return (
    <Tooltip title={isNarrow ? name : ''} placement="right">
      <Box>{children}</Box>
    </Tooltip>
  )
}
