import Button from '@mui/material/Button'
import { Link } from 'react-router'
import type { ImportSummary } from '#shared/contract/imports.ts'
import { Below } from '../../components/page/below.tsx'
import { DoneNotice } from '../../components/page/done-notice.tsx'
import { Section } from '../../components/page/section.tsx'
import { BatchActions } from './batch-actions.tsx'
import { Counts } from './counts.tsx'
import { referralsWords } from './import-words.ts'
import { IssueTable } from './issue-table.tsx'
import { useBatches } from './use-imports.ts'

/** What the import did, and what can still be done about it. */
export function ResultSection({ result }: { readonly result: ImportSummary }) {
  const batch = useBatches().data?.find(({ batchId }) => batchId === result.batchId)
  return (
    <Section
      title="Imported"
      action={
        <Button component={Link} to="/caseload" variant="contained">
          Go to the caseload
        </Button>
      }
    >
      <Below>
        <DoneNotice>
          {`${referralsWords(result.created)} added, ${result.updated.toLocaleString('en-GB')} changed; ${result.parked} parked and ${result.rejected} rejected rows are kept to be corrected.`}
        </DoneNotice>
        {batch && <BatchActions batch={batch} />}
        <Counts counts={result} />
        <IssueTable issues={result.issues} />
      </Below>
    </Section>
  )
}
