import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Link as RouterLink } from 'react-router'
import type { PackFormat } from '#shared/contract/board-reports.ts'
import type { LongCall } from '../../../api/use-long-call.ts'
import { DoneNotice } from '../../../components/page/done-notice.tsx'
import { FailureNotice } from '../../../components/page/failure-notice.tsx'
import { ProgressNotice } from '../../../components/page/progress-notice.tsx'
import type { ReportQuestion } from '../use-board-report.ts'
import { IssueDialog } from './issue-dialog.tsx'
import { explainIssueFailure } from './issued-words.ts'
import { useIssuedReports } from './use-issued-reports.ts'

interface Props {
  /** Nothing while the form is not complete. */
  readonly question: ReportQuestion | undefined
  readonly formats: readonly PackFormat[]
  readonly issuing: LongCall<'boardReports.issue'>
  readonly isDisabled: boolean
}

/** Freezes the report with its files, after saying what that means. */
export function IssueAct({ question, formats, issuing, isDisabled }: Props) {
  const [asks, setAsks] = useState(false)
  const [replaces, setReplaces] = useState<string | null>(null)
  const issued = useIssuedReports()
  const earlier = (issued.data ?? []).filter(
    ({ replacedBy, scope }) => replacedBy === null && scope.audience === question?.audience,
  )
  const { output } = issuing
  return (
    <>
      <Button
        variant="outlined"
        disabled={isDisabled || !question || formats.length === 0 || issuing.isRunning}
        onClick={() => {
          setReplaces(null)
          setAsks(true)
        }}
      >
        Issue this report
      </Button>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        An exported report is a draft. An issued one is frozen and kept.
      </Typography>
      {asks && question && (
        <IssueDialog
          {...{ question, formats, earlier, replaces }}
          onReplaces={setReplaces}
          onCancel={() => setAsks(false)}
          onIssue={() => {
            setAsks(false)
            issuing.start({ ...question, formats: [...formats], replaces })
          }}
        />
      )}
      {issuing.isRunning && (
        <ProgressNotice
          label="Issuing the report"
          progress={issuing.progress}
          onCancel={issuing.cancel}
        />
      )}
      {issuing.wasCancelled && (
        <Alert severity="info">Stopped. Nothing was issued, and no file was kept.</Alert>
      )}
      {output?.ok === false && (
        <Alert severity="error">{explainIssueFailure(output.failure)}</Alert>
      )}
      {issuing.error && <FailureNotice error={issuing.error} while="saving" />}
      <DoneNotice>
        {output?.ok && (
          <Box sx={{ overflowWrap: 'anywhere' }}>
            {'Issued and kept. '}
            <Link component={RouterLink} to={`/reports/issued/${output.value.report.id}`}>
              Open the issued report
            </Link>
            {`. Its ${output.value.report.files.length} files are in ${output.value.folder}.`}
          </Box>
        )}
      </DoneNotice>
    </>
  )
}
