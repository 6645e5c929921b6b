import { useCallback, useMemo } from 'react'
import type {
  CaseloadColumn,
  CaseloadGroup,
  CaseloadPage,
  CaseloadRow,
  Density,
} from '#shared/contract/caseload.ts'
import { Late } from '../../components/page/late.tsx'
import { useViewing } from '../../components/page/viewing.tsx'
import { RecordTable } from '../../components/table/record-table.tsx'
import { useRowLeft } from '../../components/table/use-row-left.ts'
import { caseloadColumns } from './caseload-columns.tsx'
import { type CaseloadSearch, writeSearch } from './caseload-search.ts'
import { groupWords } from './caseload-words.ts'
import { groupedRows } from './grouped-rows.ts'

interface Props {
  readonly caption: string
  readonly search: CaseloadSearch
  readonly columns: readonly CaseloadColumn[]
  readonly density: Density
  readonly page: CaseloadPage | undefined
  /** The rows shown still answer the question before. */
  readonly isBehind: boolean
  readonly rowAt: (index: number) => CaseloadRow | undefined
  readonly onRange: (first: number, last: number) => void
  readonly onSort: (sort: CaseloadSearch['sort']) => void
}

const ROW_HEIGHTS: Readonly<Record<Density, number>> = { comfortable: 40, compact: 32 }
const NO_GROUPS: readonly CaseloadGroup[] = []

export function CaseloadTable(props: Props) {
  const { caption, search, columns: keys, density, page, isBehind, rowAt, onRange, onSort } = props
  const { clock } = useViewing()
  const { startAt, openReferral } = useRowLeft()
  const columns = useMemo(() => caseloadColumns(clock, keys), [clock, keys])
  const groups = page?.groups ?? NO_GROUPS
  const places = useMemo(() => groupedRows(groups), [groups])
  const onPlaces = useCallback(
    (first: number, last: number) => onRange(places.rowFrom(first), places.rowFrom(last)),
    [onRange, places],
  )
  const shown = {
    caption,
    columns,
    listKey: `${clock} ${writeSearch(search)}`,
    rowHeight: ROW_HEIGHTS[density],
    sort: search.sort,
    onSort,
    sortsFurther: true,
  }
  if (!page) {
    return (
      <Late>
        <RecordTable<CaseloadRow, CaseloadColumn>
          {...shown}
          isWaiting
          rowCount={12}
          rowAt={() => undefined}
        />
      </Late>
    )
  }
  return (
    <RecordTable
      // Rows of another height are measured anew.
      key={density}
      {...shown}
      isBehind={isBehind}
      rowCount={page.matching + places.headings}
      rowAt={(index) => {
        const place = places.placeAt(index)
        return 'row' in place ? rowAt(place.row) : undefined
      }}
      headingAt={(index) => {
        const place = places.placeAt(index)
        return 'heading' in place ? groupWords(place.heading, search.groupBy) : undefined
      }}
      onRange={onPlaces}
      startAt={startAt}
      onOpen={(row, index) => openReferral(row.id, index)}
    />
  )
}
