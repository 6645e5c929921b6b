import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MuiLink from '@mui/material/Link'
import { useState } from 'react'
import { Link } from 'react-router'
import type { IssuedReport } from '#shared/contract/issued-reports.ts'
import { ChoiceField, choicesOf } from '../../../components/form/choice-field.tsx'
import { Awaited } from '../../../components/page/awaited.tsx'
import { Below } from '../../../components/page/below.tsx'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { Page } from '../../../components/page/page.tsx'
import { Section } from '../../../components/page/section.tsx'
import { PlainTable } from '../../../components/table/plain-table.tsx'
import { CLOCK_NAMES } from '../../../components/words/clock-words.ts'
import { momentWords, shortDay } from '../../../components/words/day-words.ts'
import { AUDIENCE_NAMES } from '../report-words.ts'
import { templateName } from './issued-words.ts'
import { SigningKeyNote } from './signing-key-note.tsx'
import { useIssuedReports } from './use-issued-reports.ts'

const SHOWN = { all: 'All reports', valid: 'Only those not replaced' } as const
type Shown = keyof typeof SHOWN

/** The reports that were issued here, the newest first. */
export function IssuedReportsScreen() {
  const reports = useIssuedReports()
  const toReport = (
    <Button component={Link} to="/reports" variant="contained">
      Go to the board report
    </Button>
  )
  return (
    <Page
      title="Issued reports"
      summary="Frozen as they were issued, whatever was corrected since. None can be changed or taken back; a correction is a new report that replaces the older one."
      action={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
          <Button component={Link} to="/reports/combine" variant="outlined">
            Combine packs
          </Button>
          {reports.data?.length ? toReport : undefined}
        </Box>
      }
    >
      <Awaited answer={reports} doing="Reading the issued reports" />
      {reports.data?.length === 0 && (
        <EmptyState title="No report has been issued yet" action={toReport}>
          A report that is issued is frozen with its figures, its words and the fingerprint of each
          file, so that it can be opened and made again years later.
        </EmptyState>
      )}
      {reports.data && reports.data.length > 0 && <ReportTable reports={reports.data} />}
      <SigningKeyNote />
    </Page>
  )
}

function ReportTable({ reports }: { readonly reports: readonly IssuedReport[] }) {
  const [shown, setShown] = useState<Shown>('all')
  const rows = reports.filter(({ replacedBy }) => shown === 'all' || replacedBy === null)
  const issuedAt = new Map(reports.map((one) => [one.id, one.issuedAt]))
  return (
    <Section
      title="Reports"
      summary={`${rows.length} of ${reports.length}, the newest first.`}
      action={
        <Box sx={{ flex: '0 1 15rem' }}>
          <ChoiceField
            label="Show"
            value={shown}
            choices={choicesOf<Shown>(['all', 'valid'], SHOWN)}
            onChange={setShown}
          />
        </Box>
      }
    >
      <Below>
        <PlainTable<IssuedReport>
          caption="Issued reports"
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            { key: 'issued', name: 'Issued', minWidth: 120, cell: (one) => <Opens report={one} /> },
            { key: 'by', name: 'By', minWidth: 80, cell: ({ issuedBy }) => issuedBy },
            { key: 'what', name: 'Report', minWidth: 110, cell: templateName },
            {
              key: 'period',
              name: 'Period',
              minWidth: 150,
              cell: ({ scope }) => `${shortDay(scope.from)} to ${shortDay(scope.to)}`,
            },
            { key: 'as-at', name: 'As at', minWidth: 92, cell: (one) => shortDay(one.scope.asAt) },
            {
              key: 'clock',
              name: 'Clock',
              minWidth: 110,
              cell: (one) => CLOCK_NAMES[one.scope.clock],
            },
            {
              key: 'audience',
              name: 'Audience',
              minWidth: 84,
              cell: ({ scope }) => AUDIENCE_NAMES[scope.audience],
            },
            {
              key: 'replaced',
              name: 'Replaced by',
              minWidth: 150,
              cell: ({ replacedBy }) =>
                replacedBy === null ? (
                  'Not replaced'
                ) : (
                  <MuiLink component={Link} to={`/reports/issued/${replacedBy}`}>
                    {`That of ${momentWords(issuedAt.get(replacedBy) ?? '')}`}
                  </MuiLink>
                ),
            },
          ]}
        />
      </Below>
    </Section>
  )
}

function Opens({ report: { id, issuedAt } }: { readonly report: IssuedReport }) {
  return (
    <MuiLink component={Link} to={`/reports/issued/${id}`}>
      {momentWords(issuedAt)}
    </MuiLink>
  )
}
