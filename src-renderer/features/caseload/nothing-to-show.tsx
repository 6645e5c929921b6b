import Button from '@mui/material/Button'
import { Link } from 'react-router'
import type { ListStatus } from '#shared/domain/caseload/list-status.ts'
import { EmptyState } from '../../components/page/empty-state.tsx'

interface Props {
  readonly isFiltered: boolean
  readonly status: ListStatus
  readonly onClear: () => void
}

/** Why the list is empty, and the next step. */
export function NothingToShow({ isFiltered, status, onClear }: Props) {
  if (isFiltered) {
    return (
      <EmptyState
        title="No referral matches the filters"
        action={
          <Button variant="contained" onClick={onClear}>
            Clear filters
          </Button>
        }
      >
        There are referrals, but the filters leave none of them.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={status === 'ended' ? 'No referral has ended' : 'No referral is recorded here'}
      action={
        <Button component={Link} to="/imports" variant="contained">
          Import a return
        </Button>
      }
    >
      Referrals come in with a regional return, or one by one with New referral.
    </EmptyState>
  )
}
