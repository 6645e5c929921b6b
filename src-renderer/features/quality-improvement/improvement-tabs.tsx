import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useEffect } from 'react'
import { Link, useLocation, useSearchParams } from 'react-router'
import { Below } from '../../components/page/below.tsx'
import { useViewing } from '../../components/page/viewing.tsx'
import { useScopeMemory } from './scope/scope-memory.tsx'
import { scopePart } from './scope/scope-search.ts'
import { isOwnScope } from './scope/use-scope.ts'

const PLACES = [
  ['/quality-improvement', 'Cohort'],
  ['/quality-improvement/projects', 'Projects'],
  ['/quality-improvement/map', 'Bottleneck map'],
  ['/quality-improvement/blockages', 'Hidden blockages'],
  ['/quality-improvement/charts', 'Charts'],
  ['/quality-improvement/curves', 'Curves'],
  ['/quality-improvement/what-if', 'What if'],
  ['/quality-improvement/beds', 'Beds'],
] as const

const LINKS = {
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 1,
  borderBottom: 1,
  borderColor: 'divider',
  '& a': {
    paddingX: 3,
    paddingY: 2,
    color: 'text.secondary',
    fontWeight: 500,
    textDecoration: 'none',
    borderBottom: '3px solid transparent',
    '&:hover': { color: 'text.primary', backgroundColor: 'action.hover' },
    '&[aria-current]': { color: 'primary.main', borderColor: 'primary.main' },
  },
} as const

/** The screens of quality improvement, as links that keep what is looked at. */
export function ImprovementTabs() {
  const { pathname, state } = useLocation()
  const { clock } = useViewing()
  const { part, remember } = useScopeMemory()
  const [params] = useSearchParams()
  const opened = isOwnScope(state) ? '' : scopePart(params)
  // Also on a screen that does not use it: passing through loses nothing.
  useEffect(() => {
    if (opened) remember(opened)
  }, [opened, remember])
  // A project and a cohort belong to the projects.
  const isOfProject = /^\/quality-improvement\/(projects|cohorts)\//.test(pathname)
  const here = isOfProject ? '/quality-improvement/projects' : pathname
  return (
    <Below gap={1}>
      <Box component="nav" aria-label="Quality improvement" sx={LINKS}>
        {PLACES.map(([address, name]) => (
          <Link
            key={address}
            to={part ? `${address}?${part}` : address}
            aria-current={here === address ? 'page' : undefined}
          >
            {name}
          </Link>
        ))}
      </Box>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
        Days are counted from the referral (guidance clock) on every screen of quality improvement
        {clock === 'guidance' ? '.' : ', whichever clock is chosen above.'}
      </Typography>
    </Below>
  )
}
