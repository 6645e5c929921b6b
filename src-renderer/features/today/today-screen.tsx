import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import MuiLink from '@mui/material/Link'
import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { TodaySummary } from '#shared/contract/today.ts'
import { EmptyState } from '../../components/page/empty-state.tsx'
import { FailureNotice } from '../../components/page/failure-notice.tsx'
import { Late } from '../../components/page/late.tsx'
import { Page } from '../../components/page/page.tsx'
import { clockInSentence } from '../../components/words/clock-words.ts'
import { longDay } from '../../components/words/day-words.ts'
import { ListButtons } from './list-buttons.tsx'
import { ListSection } from './list-section.tsx'
import {
  changesWords,
  LIST_WORDS,
  SHOWN_LISTS,
  type ShownList,
  summaryWords,
} from './today-words.ts'
import { useToday } from './use-today.ts'

/** What asks for something today; every number opens its list. */
export function TodayScreen() {
  const today = useToday()
  const found = today.data
  return (
    <Page title="Today" summary={found && found.recorded > 0 ? summaryWords(found) : undefined}>
      {today.isPending && (
        <Late>
          <LinearProgress aria-label="Reading the caseload" />
        </Late>
      )}
      {today.isError && (
        <FailureNotice error={today.error} while="reading" onRetry={() => void today.refetch()} />
      )}
      {found && (found.recorded === 0 ? <NothingRecorded /> : <Lists found={found} />)}
    </Page>
  )
}

function NothingRecorded() {
  return (
    <EmptyState
      title="No referral is recorded yet"
      action={
        <Button component={Link} to="/imports" variant="contained">
          Import a return
        </Button>
      }
    >
      This screen will say what asks for something today. Referrals come in with a regional return,
      or one by one with New referral on the caseload.
    </EmptyState>
  )
}

function Lists({ found }: { readonly found: TodaySummary }) {
  const [params, setParams] = useSearchParams()
  const lists = SHOWN_LISTS.map((list) =>
    list === 'changes'
      ? { list, ...changesWords(found.changes), rows: found.changes.rows }
      : { list, ...LIST_WORDS[list], rows: found.lists[list] },
  )
  const asked = lists.find(({ list }) => list === params.get('list'))
  const chosen = asked ?? lists.find(({ rows }) => rows.length > 0) ?? lists[0]
  if (!chosen) return null
  const viewWords = `${clockInSentence(found.clock)}, remissions by their own; as at ${longDay(found.asAt)}`
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 4,
        alignItems: 'start',
        gridTemplateColumns: 'minmax(0, 1fr)',
        '@media (min-width: 1100px)': { gridTemplateColumns: '300px minmax(0, 1fr)' },
      }}
    >
      <ListButtons
        lists={lists.map(({ list, name, rows }) => ({ list, name, count: rows.length }))}
        chosen={chosen.list}
        onChoose={(list) => setParams({ list }, { replace: true })}
      />
      <ListSection key={chosen.list} {...chosen} viewWords={viewWords} more={MORE[chosen.list]} />
    </Box>
  )
}

/** Where a list leads on to a screen of its own. */
const MORE: Partial<Readonly<Record<ShownList, ReactNode>>> = {
  due_soon: (
    <MoreLink to="/breaches-next">The chance of admission in time: Who breaches next</MoreLink>
  ),
  faults: <MoreLink to="/data-quality">Each fault and what to do about it: Data quality</MoreLink>,
}

function MoreLink({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <MuiLink component={Link} to={to} sx={{ justifySelf: 'start' }}>
      {children}
    </MuiLink>
  )
}
