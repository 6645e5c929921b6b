import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { BreachesNext } from '#shared/contract/breaches-next.ts'
import { FEWEST_PAST } from '#shared/domain/breaches-next/admission-history.ts'
import { SaveNumbers } from '../../components/chart/save-numbers.tsx'
import { FailureNotice } from '../../components/page/failure-notice.tsx'
import { Page } from '../../components/page/page.tsx'
import { useAddressSearch } from '../../components/page/use-address-search.ts'
import { useViewing } from '../../components/page/viewing.tsx'
import { CLOCK_NAMES } from '../../components/words/clock-words.ts'
import { longDay } from '../../components/words/day-words.ts'
import { number } from '../../components/words/number-words.ts'
import { BreachFilters } from './breach-filters.tsx'
import { breachLines } from './breach-lines.ts'
import { BREACH_ROW_HEIGHT, BreachTable } from './breach-table.tsx'
import {
  ALL_BREACHES,
  type BreachSearch,
  isFiltered,
  readSearch,
  writeSearch,
} from './breaches-next-search.ts'
import { historyWords, leftOutWords, summaryWords } from './breaches-next-words.ts'
import { NobodyListed } from './nobody-listed.tsx'
import { useBreachesNext } from './use-breaches-next.ts'

/** Open transfers within their limit, each with its chance of admission in time. */
export function BreachesNextScreen() {
  const [search, change] = useAddressSearch(readSearch, writeSearch)
  const answer = useBreachesNext(search)
  const { clock, asAt } = useViewing()
  const found = answer.data
  const viewWords = `${CLOCK_NAMES[found?.clock ?? clock]}, as at ${longDay(found?.asAt ?? asAt)}`
  const clear = () => {
    const { establishments, stages } = ALL_BREACHES
    change({ establishments, stages })
  }
  return (
    <Page title="Who breaches next" summary={found ? summaryWords(found) : viewWords}>
      {answer.error && (
        <FailureNotice error={answer.error} while="reading" onRetry={() => void answer.refetch()} />
      )}
      <BreachFilters search={search} found={found} onChange={change} />
      {found && found.total > 0 && <Above found={found} search={search} onClear={clear} />}
      {found?.rows.length === 0 ? (
        <NobodyListed found={found} onClear={clear} />
      ) : (
        <Box
          sx={{ display: 'flex', flexDirection: 'column', height: heightOf(found?.rows.length) }}
        >
          <BreachTable
            caption={`Who breaches next, ${viewWords}`}
            search={search}
            found={found}
            isBehind={answer.isPlaceholderData}
            onSort={(sort) => change({ sort })}
          />
        </Box>
      )}
      {found && found.rows.length > 0 && <Notes found={found} />}
    </Page>
  )
}

/** As high as its rows, or as the window leaves room for; the rest scrolls within it. */
function heightOf(rows = 7): string {
  return `min(${rows * BREACH_ROW_HEIGHT + 56}px, max(360px, 100vh - 400px))`
}

interface AboveProps {
  readonly found: BreachesNext
  readonly search: BreachSearch
  readonly onClear: () => void
}

/** How the list is ordered, how many of how many it shows, and its file. */
function Above({ found, search, onClear }: AboveProps) {
  const { rows, total, clock, asAt } = found
  const hasNoChance = rows.length > 0 && rows.every(({ chance }) => chance.kind !== 'known')
  return (
    <>
      {search.sort.column === 'change' && rows.length > 0 && (
        <Typography sx={{ maxWidth: '110ch' }}>
          First stand those whose chance would rise most if their present stage ended today; then,
          the fewest days left first, those for whom that is not known; last those for whom it would
          change little.
        </Typography>
      )}
      {hasNoChance && (
        <Alert severity="info">
          {`None of those listed has ${FEWEST_PAST} past referrals like it that were followed to their last day, so no chance is given.`}
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <Typography role="status" className="tabular">
          {`${number(rows.length)} of ${number(total)} open transfers within the limit`}
        </Typography>
        {isFiltered(search) && (
          <Button size="small" onClick={onClear}>
            Clear filters
          </Button>
        )}
        {rows.length > 0 && (
          <Box sx={{ marginLeft: 'auto' }}>
            <SaveNumbers
              name={`Who breaches next ${clock} clock as at ${asAt} ${historyWords(found)}`}
              label="Save the list as CSV"
              rows={() => breachLines(rows)}
            />
          </Box>
        )}
      </Box>
    </>
  )
}

/** What the figures are of, and what they are not. */
function Notes({ found }: { readonly found: BreachesNext }) {
  const leftOut = leftOutWords(found.leftOut)
  return (
    <Box sx={{ typography: 'caption', color: 'text.secondary', maxWidth: '110ch' }}>
      <p style={{ margin: 0 }}>
        {`A chance is that of past transfers of this site that were open and in the same stage on the same day, with a 95% interval and how many they were (n). Under ${FEWEST_PAST} it is not given. `}
        {`A gain compares them with those one step further on that day, and promises nothing. Where beds have become scarcer or more, all of the history misleads: take the last months.`}
      </p>
      {leftOut && <p style={{ margin: 0 }}>{leftOut}</p>}
    </Box>
  )
}
