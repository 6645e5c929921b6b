import Typography from '@mui/material/Typography'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { CaseloadLayout } from '#shared/contract/caseload.ts'
import { FailureNotice } from '../../components/page/failure-notice.tsx'
import { Page } from '../../components/page/page.tsx'
import { useAddressSearch } from '../../components/page/use-address-search.ts'
import { useViewing } from '../../components/page/viewing.tsx'
import { CLOCK_NAMES } from '../../components/words/clock-words.ts'
import { longDay } from '../../components/words/day-words.ts'
import { CaseloadFilters } from './caseload-filters.tsx'
import {
  countFurtherFilters,
  isFiltered,
  readSearch,
  WHOLE_CASELOAD,
  writeSearch,
} from './caseload-search.ts'
import { CaseloadTable } from './caseload-table.tsx'
import { CaseloadToolbar } from './caseload-toolbar.tsx'
import { summaryWords } from './caseload-words.ts'
import { ColumnPanel } from './column-panel.tsx'
import { FurtherFilters } from './further-filters.tsx'
import { NothingToShow } from './nothing-to-show.tsx'
import { useCaseload, useKeepLayout } from './use-caseload.ts'
import { ViewPanel } from './view-panel.tsx'

interface Props {
  readonly action: ReactNode
  /** How the list was left. */
  readonly left: CaseloadLayout
}

/** The list with all that narrows and arranges it; how it stands is kept for the next time. */
export function CaseloadList({ action, left }: Props) {
  const [search, change] = useAddressSearch(readSearch, writeSearch)
  const [layout, setLayout] = useState({ columns: left.columns, density: left.density })
  const [panel, setPanel] = useState<'columns' | 'views'>()
  const [showsFurther, setShowsFurther] = useState(countFurtherFilters(search) > 0)
  const { head, rowAt, onRange } = useCaseload(search)
  const { clock, asAt } = useViewing()
  const page = head.data
  const clockWords = `${CLOCK_NAMES[page?.clock ?? clock]}, as at ${longDay(page?.asAt ?? asAt)}`
  const { status, sort, groupBy } = search
  const clear = () => change({ ...WHOLE_CASELOAD, status, sort, groupBy })

  const keep = useKeepLayout()
  // What somebody typed to find one referral is not how they left the list.
  const kept = writeSearch({ ...search, text: '' }).toString()
  const now = useMemo(() => ({ search: kept, ...layout }), [kept, layout])
  useEffect(() => keep(now), [keep, now])

  function open({ search: saved, columns, density }: CaseloadLayout) {
    change(readSearch(new URLSearchParams(saved)))
    setLayout({ columns, density })
  }

  return (
    <Page title="Caseload" summary={page ? summaryWords(page) : clockWords} action={action} fill>
      {head.error && (
        <FailureNotice error={head.error} while="reading" onRetry={() => void head.refetch()} />
      )}
      <CaseloadToolbar
        page={page}
        search={search}
        showsFurther={showsFurther}
        onFurther={() => setShowsFurther(!showsFurther)}
        onColumns={() => setPanel('columns')}
        onViews={() => setPanel('views')}
        onChange={change}
        onClear={clear}
      />
      <CaseloadFilters search={search} choices={page?.choices} onChange={change} />
      {showsFurther && <FurtherFilters search={search} choices={page?.choices} onChange={change} />}
      {page?.matching === 0 ? (
        <NothingToShow isFiltered={isFiltered(search)} status={page.status} onClear={clear} />
      ) : (
        <CaseloadTable
          caption={`Caseload, ${clockWords}`}
          search={search}
          {...layout}
          page={page}
          isBehind={head.isPlaceholderData}
          rowAt={rowAt}
          onRange={onRange}
          onSort={(sorted) => change({ sort: sorted })}
        />
      )}
      <Typography sx={{ color: 'text.secondary' }}>{clockWords}</Typography>
      {panel === 'views' && (
        <ViewPanel
          layout={now}
          onOpen={(view) => {
            open(view.layout)
            setPanel(undefined)
          }}
          onClose={() => setPanel(undefined)}
        />
      )}
      {panel === 'columns' && (
        <ColumnPanel
          {...layout}
          onChange={(columns, density) => setLayout({ columns: [...columns], density })}
          onClose={() => setPanel(undefined)}
        />
      )}
    </Page>
  )
}
