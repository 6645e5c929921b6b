import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { Link } from 'react-router'
import type { FaultPage, FaultRow } from '#shared/contract/data-quality.ts'
import { SaveNumbers } from '../../components/chart/save-numbers.tsx'
import { FailureNotice } from '../../components/page/failure-notice.tsx'
import { Page } from '../../components/page/page.tsx'
import { useAddressSearch } from '../../components/page/use-address-search.ts'
import { useViewing } from '../../components/page/viewing.tsx'
import { CLOCK_NAMES } from '../../components/words/clock-words.ts'
import { longDay } from '../../components/words/day-words.ts'
import { number } from '../../components/words/number-words.ts'
import { ALL_FAULTS, isFiltered, readSearch, writeSearch } from './data-quality-search.ts'
import { summaryWords, waitingWords } from './data-quality-words.ts'
import { EstablishmentSection } from './establishment-section.tsx'
import { FaultFilters } from './fault-filters.tsx'
import { faultLines } from './fault-lines.ts'
import { FAULT_ROW_HEIGHT, FaultTable } from './fault-table.tsx'
import { NoFaults } from './no-faults.tsx'
import { useFaults } from './use-data-quality.ts'

/** What is missing, impossible or odd in the records, one row a fault, and where it gathers. */
export function DataQualityScreen() {
  const [search, change] = useAddressSearch(readSearch, writeSearch)
  const { head, rowAt, onRange, fetchAll } = useFaults(search)
  const { clock, asAt } = useViewing()
  const page = head.data
  const clockWords = `${CLOCK_NAMES[page?.clock ?? clock]}, as at ${longDay(page?.asAt ?? asAt)}`

  const clear = () => change({ ...ALL_FAULTS, status: search.status, sort: search.sort })

  return (
    <Page title="Data quality" summary={page ? summaryWords(page) : clockWords}>
      {head.error && (
        <FailureNotice error={head.error} while="reading" onRetry={() => void head.refetch()} />
      )}
      {page && <Waiting waiting={page.waiting} />}
      <FaultFilters search={search} page={page} onChange={change} />
      {page && (
        <Above
          page={page}
          isFiltered={isFiltered(search)}
          onClear={clear}
          fetchAll={fetchAll}
          fileName={`Data quality ${page.status} ${page.clock} clock as at ${page.asAt}`}
        />
      )}
      {page?.matching === 0 ? (
        <NoFaults page={page} onClear={clear} />
      ) : (
        <Box sx={{ display: 'flex', flexDirection: 'column', height: heightOf(page?.matching) }}>
          <FaultTable
            caption={`Faults, ${clockWords}`}
            search={search}
            page={page}
            isBehind={head.isPlaceholderData}
            rowAt={rowAt}
            onRange={onRange}
            onSort={(sort) => change({ sort })}
          />
        </Box>
      )}
      {page && page.establishments.length > 0 && (
        <EstablishmentSection page={page} viewWords={clockWords} />
      )}
    </Page>
  )
}

/** As high as its rows, or as the window leaves room for; the rest scrolls within it. */
function heightOf(rows = 7): string {
  return `min(${rows * FAULT_ROW_HEIGHT + 56}px, max(360px, 100vh - 380px))`
}

function Waiting({ waiting }: Pick<FaultPage, 'waiting'>) {
  const words = waitingWords(waiting)
  if (!words) return null
  return (
    <Alert
      severity="info"
      action={
        <Button component={Link} to="/imports" color="inherit" size="small">
          Go to Import
        </Button>
      }
    >
      {words}
    </Alert>
  )
}

interface AboveProps {
  readonly page: FaultPage
  readonly isFiltered: boolean
  readonly onClear: () => void
  readonly fetchAll: () => Promise<readonly FaultRow[]>
  readonly fileName: string
}

/** How many of how many, and what can be done with all of them. */
function Above({ page, isFiltered: filtered, onClear, fetchAll, fileName }: AboveProps) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
      <Typography role="status" className="tabular">
        {`${number(page.matching)} of ${number(page.total)} faults`}
      </Typography>
      {filtered && (
        <Button size="small" onClick={onClear}>
          Clear filters
        </Button>
      )}
      {page.matching > 0 && (
        <Box sx={{ marginLeft: 'auto' }}>
          <SaveNumbers
            name={fileName}
            label="Save the list as CSV"
            rows={async () => faultLines(await fetchAll())}
          />
        </Box>
      )}
    </Box>
  )
}
