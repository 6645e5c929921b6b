import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { Link, useLocation } from 'react-router'

const PLACES = [
  ['/quality-improvement', 'Cohort'],
  ['/quality-improvement/map', 'Bottleneck map'],
  ['/quality-improvement/charts', 'Charts'],
  ['/quality-improvement/curves', 'Curves'],
  ['/quality-improvement/what-if', 'What if'],
  ['/quality-improvement/beds', 'Beds'],
] as const

/** The screens of quality improvement, as links. */
export function ImprovementTabs() {
  const { pathname } = useLocation()
  return (
    <Tabs
      component="nav"
      role="navigation"
      aria-label="Quality improvement"
      value={pathname}
      // A list of tabs may hold tabs only, and these are links.
      slotProps={{ list: { role: 'group' } }}
    >
      {PLACES.map(([address, name]) => (
        <Tab
          key={address}
          component={Link}
          to={address}
          value={address}
          label={name}
          role="link"
          // The arrow keys go from tab to tab only where they are tabs; links are reached one by one.
          tabIndex={0}
          aria-selected={undefined}
          aria-current={pathname === address ? 'page' : undefined}
        />
      ))}
    </Tabs>
  )
}
