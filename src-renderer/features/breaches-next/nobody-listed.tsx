import Button from '@mui/material/Button'
import { Link } from 'react-router'
import type { BreachesNext } from '#shared/contract/breaches-next.ts'
import { EmptyState } from '../../components/page/empty-state.tsx'
import { leftOutWords } from './breaches-next-words.ts'

interface Props {
  readonly found: BreachesNext
  readonly onClear: () => void
}

/** Why nobody is listed: nothing recorded, nobody within the limit, or all filtered away. */
export function NobodyListed({ found, onClear }: Props) {
  if (found.total > 0) {
    return (
      <EmptyState
        title="No referral matches the filters"
        action={
          <Button variant="contained" onClick={onClear}>
            Clear filters
          </Button>
        }
      >
        There are open transfers within their limit, but the filters leave none of them.
      </EmptyState>
    )
  }
  if (found.recorded === 0) {
    return (
      <EmptyState
        title="No referral is recorded yet"
        action={
          <Button component={Link} to="/imports" variant="contained">
            Import a return
          </Button>
        }
      >
        This list will say who is likely to be admitted in time, and for whom most can still be
        changed.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="No open transfer is within its limit"
      action={
        <Button component={Link} to="/caseload" variant="contained">
          Go to Caseload
        </Button>
      }
    >
      {leftOutWords(found.leftOut) ?? 'No referral is open.'}
    </EmptyState>
  )
}
