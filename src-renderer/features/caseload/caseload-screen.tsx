import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { ListStatus } from '#shared/domain/caseload/list-status.ts'
import { EmptyState } from '../../components/page/empty-state.tsx'
import { FailureNotice } from '../../components/page/failure-notice.tsx'
import { Page } from '../../components/page/page.tsx'
import { useAddressSearch } from '../../components/page/use-address-search.ts'
import { useViewing } from '../../components/page/viewing.tsx'
import { CLOCK_NAMES } from '../../components/words/clock-words.ts'
import { longDay } from '../../components/words/day-words.ts'
import { number } from '../../components/words/number-words.ts'
import { CaseloadFilters } from './caseload-filters.tsx'
import { isFiltered, readSearch, WHOLE_CASELOAD, writeSearch } from './caseload-search.ts'
import { CaseloadTable } from './caseload-table.tsx'
import { summaryWords } from './caseload-words.ts'
import { StateCounts } from './state-counts.tsx'
import { useCaseload } from './use-caseload.ts'

interface Props {
  /** The primary action, which belongs to another feature. */
  readonly action: ReactNode
}

/** Who waits, how long and against which clock; the longest wait first. */
export function CaseloadScreen({ action }: Props) {
  const [search, change] = useAddressSearch(readSearch, writeSearch)
  const { head, rowAt, onRange } = useCaseload(search)
  const { clock, asAt } = useViewing()
  const page = head.data
  const clockWords = `${CLOCK_NAMES[page?.clock ?? clock]}, as at ${longDay(page?.asAt ?? asAt)}`

  const clear = () => change({ ...WHOLE_CASELOAD, status: search.status, sort: search.sort })

  return (
    <Page title="Caseload" summary={page ? summaryWords(page) : clockWords} action={action} fill>
      {head.error && (
        <FailureNotice error={head.error} while="reading" onRetry={() => void head.refetch()} />
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        {page && (
          <StateCounts
            counts={page.countsByState}
            chosen={search.states}
            onChange={(states) => change({ states })}
          />
        )}
        <Box sx={{ marginLeft: 'auto', display: 'flex', gap: 2, alignItems: 'center' }}>
          {isFiltered(search) && (
            <Button size="small" onClick={clear}>
              Clear filters
            </Button>
          )}
          <Typography sx={{ color: 'text.secondary' }}>{clockWords}</Typography>
          <Typography role="status" className="tabular">
            {page && countWords(page)}
          </Typography>
        </Box>
      </Box>
      <CaseloadFilters search={search} choices={page?.choices} onChange={change} />
      {page?.matching === 0 ? (
        <NothingToShow isFiltered={isFiltered(search)} status={page.status} onClear={clear} />
      ) : (
        <CaseloadTable
          caption={`Caseload, ${clockWords}`}
          search={search}
          page={page}
          isBehind={head.isPlaceholderData}
          rowAt={rowAt}
          onRange={onRange}
          onSort={(sort) => change({ sort })}
        />
      )}
    </Page>
  )
}

function countWords({ matching, total }: { readonly matching: number; readonly total: number }) {
  return `${number(matching)} of ${number(total)}`
}

interface NothingProps {
  readonly isFiltered: boolean
  readonly status: ListStatus
  readonly onClear: () => void
}

function NothingToShow({ isFiltered: filtered, status, onClear }: NothingProps) {
  if (filtered) {
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
