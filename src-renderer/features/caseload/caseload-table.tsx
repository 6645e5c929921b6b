import { useMemo } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { CaseloadColumn, CaseloadPage, CaseloadRow } from '#shared/contract/caseload.ts'
import { Late } from '../../components/page/late.tsx'
import { useViewing } from '../../components/page/viewing.tsx'
import { RecordTable } from '../../components/table/record-table.tsx'
import { caseloadColumns } from './caseload-columns.tsx'
import { type CaseloadSearch, writeSearch } from './caseload-search.ts'

/** On which row someone left a list, by the history entry of the list. */
const leftAt = new Map<string, number>()

interface Props {
  readonly caption: string
  readonly search: CaseloadSearch
  readonly page: CaseloadPage | undefined
  /** The rows shown still answer the question before. */
  readonly isBehind: boolean
  readonly rowAt: (index: number) => CaseloadRow | undefined
  readonly onRange: (first: number, last: number) => void
  readonly onSort: (sort: CaseloadSearch['sort']) => void
}

export function CaseloadTable({ caption, search, page, isBehind, rowAt, onRange, onSort }: Props) {
  const { clock } = useViewing()
  const { key } = useLocation()
  const navigate = useNavigate()
  const columns = useMemo(() => caseloadColumns(clock), [clock])
  const shown = {
    caption,
    columns,
    listKey: `${clock} ${writeSearch(search)}`,
    sort: search.sort,
    onSort,
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
      {...shown}
      isBehind={isBehind}
      rowCount={page.matching}
      rowAt={rowAt}
      onRange={onRange}
      startAt={leftAt.get(key)}
      onOpen={(row, index) => {
        leftAt.set(key, index)
        void navigate(`/referrals/${row.id}`)
      }}
    />
  )
}
