import Button from '@mui/material/Button'
import { Link } from 'react-router'
import { EmptyState } from '../components/page/empty-state.tsx'
import { Page } from '../components/page/page.tsx'

const toCaseload = (
  <Button component={Link} to="/caseload" variant="contained">
    Go to the caseload
  </Button>
)

/** A screen broke while it was drawn: a fault of ours. */
export function FaultScreen() {
  return (
    <Page title="Something went wrong">
      <EmptyState title="This screen could not be shown" action={toCaseload}>
        The records are as they were. Go back to the caseload; if it happens again, say what you did
        just before to the person who looks after the program.
      </EmptyState>
    </Page>
  )
}

export function NotFoundScreen() {
  return (
    <Page title="No such screen">
      <EmptyState title="There is nothing at this address" action={toCaseload}>
        The link may come from another version of the program.
      </EmptyState>
    </Page>
  )
}
