import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import { Link, useParams } from 'react-router'
import { EmptyState } from '../../components/page/empty-state.tsx'
import { FailureNotice } from '../../components/page/failure-notice.tsx'
import { Late } from '../../components/page/late.tsx'
import { Page } from '../../components/page/page.tsx'
import { ReferralRecord } from './referral-record.tsx'
import { useReferral } from './use-referral.ts'

/** One referral: where it stands, how it came there, and what can be recorded. */
export function ReferralScreen() {
  const { id = '' } = useParams()
  const referral = useReferral(id)
  if (referral.isPending) {
    return (
      <Page title="Referral">
        <Late>
          <LinearProgress aria-label="Opening the referral" />
        </Late>
      </Page>
    )
  }
  if (referral.isError) {
    return (
      <Page title="Referral">
        <FailureNotice
          error={referral.error}
          while="reading"
          onRetry={() => void referral.refetch()}
        />
      </Page>
    )
  }
  if (!referral.data.ok) return <NotThere />
  return <ReferralRecord referral={referral.data.value} />
}

function NotThere() {
  return (
    <Page title="Referral">
      <EmptyState
        title="This referral is not there"
        action={
          <Button component={Link} to="/caseload" variant="contained">
            Go to the caseload
          </Button>
        }
      >
        It may have come with an import that was undone meanwhile.
      </EmptyState>
    </Page>
  )
}
