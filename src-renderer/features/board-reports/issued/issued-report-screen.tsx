import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MuiLink from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import type { IssuedReport } from '#shared/contract/issued-reports.ts'
import { Awaited } from '../../../components/page/awaited.tsx'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { Page } from '../../../components/page/page.tsx'
import { Section } from '../../../components/page/section.tsx'
import { CLOCK_NAMES } from '../../../components/words/clock-words.ts'
import { longDay, momentWords } from '../../../components/words/day-words.ts'
import { ReportPreview } from '../report-preview.tsx'
import { AUDIENCE_NAMES } from '../report-words.ts'
import { HashField } from './hash-field.tsx'
import { IssuedFiles } from './issued-files.tsx'
import { explainFindFailure, periodWords, templateName } from './issued-words.ts'
import { useIssuedReport } from './use-issued-reports.ts'

interface Props {
  /** What lets the styles of the preview through the page's policy. */
  readonly nonce: string | undefined
}

const toList = (
  <Button component={Link} to="/reports/issued" variant="outlined">
    All issued reports
  </Button>
)

/** A report as it was issued: its page, its files, and a way to make them again. */
export function IssuedReportScreen({ nonce }: Props) {
  const { id = '' } = useParams()
  const answer = useIssuedReport(id)
  if (!answer.data?.ok) {
    return (
      <Page title="Issued report">
        <Awaited answer={answer} doing="Opening the issued report" />
        {answer.data && (
          <EmptyState title="This report cannot be opened" action={toList}>
            {explainFindFailure(answer.data.failure)}
          </EmptyState>
        )}
      </Page>
    )
  }
  const { report, html } = answer.data.value
  return (
    <Page
      title="Issued report"
      summary={`${templateName(report)} for ${periodWords(report.scope)}, as it was issued, whatever was corrected since.`}
      action={toList}
    >
      {report.replacedBy !== null && (
        <Alert severity="warning">
          {'A later report replaces this one: '}
          <MuiLink component={Link} to={`/reports/issued/${report.replacedBy}`}>
            open the report that replaces it
          </MuiLink>
          . This one is kept as it was issued.
        </Alert>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 4,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '340px minmax(0, 1fr)' },
        }}
      >
        <Section title="What was issued">
          <Facts report={report} />
        </Section>
        <ReportPreview
          title={`Issued on ${momentWords(report.issuedAt)} · frozen`}
          html={html}
          nonce={nonce}
          isStale={answer.isPlaceholderData}
          error={null}
          onRetry={() => {}}
        />
      </Box>
      <IssuedFiles key={report.id} report={report} />
    </Page>
  )
}

function Facts({ report }: { readonly report: IssuedReport }) {
  const { scope, replaces } = report
  return (
    <Box component="dl" sx={{ margin: 0, display: 'grid', gap: 2 }}>
      <Fact name="Issued">{`${momentWords(report.issuedAt)}, by ${report.issuedBy}`}</Fact>
      <Fact name="Report">{report.title}</Fact>
      <Fact name="Period">{periodWords(scope)}</Fact>
      <Fact name="As at">{longDay(scope.asAt)}</Fact>
      <Fact name="Clock">{CLOCK_NAMES[scope.clock]}</Fact>
      <Fact name="Audience">{AUDIENCE_NAMES[scope.audience]}</Fact>
      <Fact name="Rule set">{scope.ruleSet}</Fact>
      <Fact name="Version of the program">{scope.version}</Fact>
      <Fact name="Number of the report">{report.id}</Fact>
      <Fact name="Replaces">
        {replaces === null ? (
          'No earlier report'
        ) : (
          <MuiLink component={Link} to={`/reports/issued/${replaces}`}>
            {replaces}
          </MuiLink>
        )}
      </Fact>
      <Fact name="SHA-256 of the frozen document">
        <HashField of="the frozen document" hash={report.documentSha256} />
      </Fact>
    </Box>
  )
}

interface FactProps {
  readonly name: string
  readonly children: ReactNode
}

function Fact({ name, children }: FactProps) {
  return (
    <div>
      <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
        {name}
      </Typography>
      <Typography component="dd" sx={{ margin: 0, overflowWrap: 'anywhere' }}>
        {children}
      </Typography>
    </div>
  )
}
