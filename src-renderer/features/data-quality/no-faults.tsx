import Button from '@mui/material/Button'
import { Link } from 'react-router'
import type { FaultPage } from '#shared/contract/data-quality.ts'
import { EmptyState } from '../../components/page/empty-state.tsx'

interface Props {
  readonly page: FaultPage
  readonly onClear: () => void
}

/** Why the list is empty: nothing recorded, nothing wrong, or all of it filtered away. */
export function NoFaults({ page, onClear }: Props) {
  if (page.total > 0) {
    return (
      <EmptyState
        title="No fault matches the filters"
        action={
          <Button variant="contained" onClick={onClear}>
            Clear filters
          </Button>
        }
      >
        There are faults, but the filters leave none of them.
      </EmptyState>
    )
  }
  if (page.whole.referrals === 0) {
    return (
      <EmptyState
        title={
          page.status === 'all'
            ? 'No referral is recorded yet'
            : `No ${page.status} referral is recorded`
        }
        action={
          <Button component={Link} to="/imports" variant="contained">
            Import a return
          </Button>
        }
      >
        This list will say what is missing, impossible or odd in the records.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="Nothing is wrong that this list knows">
      No date is missing or out of order, every wait past its limit has a reason, and no warning of
      an import stands.
    </EmptyState>
  )
}
