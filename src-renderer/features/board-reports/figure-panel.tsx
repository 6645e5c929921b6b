import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useEffect } from 'react'
import { Link as RouterLink } from 'react-router'
import type { BehindRow } from '#shared/contract/board-reports.ts'
import type { TracedFigure } from '#shared/domain/board-reports/traced-figures.ts'
import { type LongCall, useLongCall } from '../../api/use-long-call.ts'
import { Below } from '../../components/page/below.tsx'
import { FailureNotice } from '../../components/page/failure-notice.tsx'
import { ProgressNotice } from '../../components/page/progress-notice.tsx'
import { SidePanel } from '../../components/page/side-panel.tsx'
import type { Column } from '../../components/table/column.ts'
import { PlainTable } from '../../components/table/plain-table.tsx'
import { clockInSentence } from '../../components/words/clock-words.ts'
import { longDay } from '../../components/words/day-words.ts'
import { explainBehindFailure } from './report-words.ts'
import type { ReportQuestion } from './use-board-report.ts'

interface Props {
  readonly figure: TracedFigure
  readonly question: ReportQuestion
  readonly onClose: () => void
}

/** What a figure counts, by which rules, and the referrals that it is made of. */
export function FigurePanel({ figure, question, onClose }: Props) {
  const { from, to, asAt, clock, audience, ruleSet } = question
  const rules = audience === 'internal' ? 'Nothing is hidden inside the region.' : ruleSet
  return (
    <SidePanel
      title={figure.figure}
      about="Where this figure comes from"
      width={640}
      onClose={onClose}
    >
      <Below gap={4}>
        <Box
          component="dl"
          sx={{
            display: 'grid',
            gridTemplateColumns: '9rem minmax(0, 1fr)',
            gap: 2,
            margin: 0,
            '& dt': { color: 'text.secondary' },
            '& dd': { margin: 0 },
          }}
        >
          <dt>Shown</dt>
          <dd>{figure.isHidden ? `${figure.shown} (hidden)` : figure.shown || 'no figure'}</dd>
          <dt>Definition</dt>
          <dd>{figure.meaning}</dd>
          <dt>Period</dt>
          <dd>{`${longDay(from)} to ${longDay(to)}, as at ${longDay(asAt)}`}</dd>
          <dt>Clock</dt>
          <dd>{`The ${clockInSentence(clock)}, unless the definition names another`}</dd>
          <dt>Rule set</dt>
          <dd>{rules}</dd>
          <dt>Data</dt>
          <dd>Referrals recorded in this database, as they are now</dd>
        </Box>
        {audience === 'external' ? (
          <Alert severity="info">
            A report that leaves the region shows nobody. Choose Internal to see the referrals
            behind its figures.
          </Alert>
        ) : (
          <Behind figure={figure} question={question} />
        )}
      </Below>
    </SidePanel>
  )
}

function Behind({ figure, question }: Pick<Props, 'figure' | 'question'>) {
  const listing = useLongCall('boardReports.listBehind')
  useListing(listing, { figure, question })
  if (!figure.isTraceable) {
    return (
      <Typography>
        No list of referrals stands behind this figure: it is not of referrals.
      </Typography>
    )
  }
  const { output } = listing
  return (
    <>
      {listing.isRunning && (
        <ProgressNotice
          label="Finding the referrals"
          progress={listing.progress}
          onCancel={listing.cancel}
        />
      )}
      {listing.wasCancelled && <Alert severity="info">Stopped. Nothing was listed.</Alert>}
      {output?.ok === false && (
        <Alert severity="warning">{explainBehindFailure(output.failure)}</Alert>
      )}
      {listing.error && <FailureNotice error={listing.error} while="reading" />}
      {output?.ok && <BehindTable rows={output.value} />}
    </>
  )
}

/** Asks once, when the panel opens; closing it stops the work. */
function useListing(
  { start, cancel }: LongCall<'boardReports.listBehind'>,
  { figure, question }: Pick<Props, 'figure' | 'question'>,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a panel is of one figure of one report
  useEffect(() => {
    if (figure.isTraceable) start({ ...question, figure: figure.figure })
    return cancel
  }, [])
}

function BehindTable({ rows }: { readonly rows: readonly BehindRow[] }) {
  const counted = rows.filter((one) => one.counted > 0).length
  return (
    <>
      <Typography>
        {rows.length === 0
          ? 'No referral is behind it.'
          : `${counted} counted, of ${rows.length} that it is out of.`}
      </Typography>
      {rows.length > 0 && (
        <PlainTable<BehindRow>
          caption="Referrals behind the figure"
          rows={rows.slice(0, MOST_ROWS)}
          keyOf={({ referralId }) => referralId}
          columns={COLUMNS}
        />
      )}
      {rows.length > MOST_ROWS && (
        <Typography>{`The first ${MOST_ROWS} of ${rows.length} are shown.`}</Typography>
      )}
    </>
  )
}

const MOST_ROWS = 500

const COLUMNS: readonly Column<BehindRow>[] = [
  {
    ...{ key: 'localRef', name: 'Reference', minWidth: 160 },
    cell: ({ referralId, localRef }) => (
      <Link component={RouterLink} to={`/referrals/${referralId}`}>
        {localRef}
      </Link>
    ),
  },
  {
    ...{ key: 'establishment', name: 'Establishment', minWidth: 120 },
    cell: ({ establishment }) => establishment ?? 'not recorded',
  },
  {
    ...{ key: 'counted', name: 'Counted', minWidth: 90, isNumber: true },
    cell: ({ counted }) => counted,
  },
]
