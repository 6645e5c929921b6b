import Box from '@mui/material/Box'
import Breadcrumbs from '@mui/material/Breadcrumbs'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { NavLink, useLocation } from 'react-router'
import { ContextChip } from './context-chip.tsx'
import { GoTo } from './go-to.tsx'

const SCREENS: Readonly<Record<string, string>> = {
  today: 'Today',
  'breaches-next': 'Who breaches next',
  caseload: 'Caseload',
  referrals: 'Referral',
  imports: 'Import',
  'data-quality': 'Data quality',
  'quality-improvement': 'Quality improvement',
  reports: 'Board report',
  settings: 'Settings',
}

/** Screens below another, by their address. */
const BELOW: Readonly<Record<string, string>> = {
  'reports/issued': 'Issued reports',
  'reports/combine': 'Combine packs',
}

/** Where am I, against which clock, and as of which day. */
export function TopBar() {
  const [, first = '', second = ''] = useLocation().pathname.split('/')
  const here = BELOW[`${first}/${second}`] ?? SCREENS[first] ?? 'Pathway 28'
  const isBelow = here !== SCREENS[first] && first in SCREENS
  return (
    <Box
      sx={{
        minHeight: 56,
        flex: 'none',
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 3,
        paddingX: { xs: 4, xl: 6 },
        paddingY: 1,
        backgroundColor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Breadcrumbs aria-label="Where you are" sx={{ flex: '1 1 auto' }}>
        {first === 'referrals' && (
          <Link component={NavLink} to="/caseload" underline="hover">
            Caseload
          </Link>
        )}
        {isBelow && (
          <Link component={NavLink} to={`/${first}`} underline="hover">
            {SCREENS[first]}
          </Link>
        )}
        <Typography aria-current="page" sx={{ fontWeight: 500 }}>
          {here}
        </Typography>
      </Breadcrumbs>
      <GoTo />
      <ContextChip />
    </Box>
  )
}
