import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MuiLink from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { Link } from 'react-router'
import type { FrozenCohort } from '#shared/contract/cohorts.ts'
import { longDay } from '../../../components/words/day-words.ts'

interface Props {
  readonly cohorts: readonly FrozenCohort[]
  readonly onRemove: (cohort: FrozenCohort) => void
}

/** The cohorts that a project follows. */
export function CohortList({ cohorts, onRemove }: Props) {
  if (cohorts.length === 0) {
    return (
      <Typography sx={{ color: 'text.secondary' }}>
        No cohort yet. Freeze one to follow the same referrals week by week.
      </Typography>
    )
  }
  return (
    <Box component="ul" aria-label="Cohorts" sx={{ margin: 0, paddingLeft: 5 }}>
      {cohorts.map((cohort) => (
        <li key={cohort.id}>
          <MuiLink component={Link} to={`/quality-improvement/cohorts/${cohort.id}`}>
            {cohort.name}
          </MuiLink>
          {`: ${frozenWords(cohort)}`}{' '}
          <Button
            size="small"
            aria-label={`Remove the cohort ${cohort.name}`}
            onClick={() => onRemove(cohort)}
          >
            Remove
          </Button>
        </li>
      ))}
    </Box>
  )
}

/** Who belongs to a cohort, how long each is followed, and since when that is settled. */
export function frozenWords(cohort: FrozenCohort): string {
  const { from, to, members, followUpMonths, followUpTo, frozenAsAt, frozenBy } = cohort
  const followed = followUpTo ? `up to ${longDay(followUpTo)}` : `for ${followUpMonths} months each`
  return `${members} ${members === 1 ? 'transfer' : 'transfers'} referred from ${longDay(from)} to ${longDay(to)}, followed ${followed}; frozen on ${longDay(frozenAsAt)} by ${frozenBy}`
}
