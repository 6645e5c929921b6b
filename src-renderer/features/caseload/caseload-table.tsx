import { useMemo } from 'react'
import type { CaseloadColumn, CaseloadPage, CaseloadRow } from '#shared/contract/caseload.ts'
import { Late } from '../../components/page/late.tsx'
import { useViewing } from '../../components/page/viewing.tsx'
import { RecordTable } from '../../components/table/record-table.tsx'
import { useRowLeft } from '../../components/table/use-row-left.ts'
import { caseloadColumns } from './caseload-columns.tsx'
import { type CaseloadSearch, writeSearch } from './caseload-search.ts'

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
  const { startAt, openReferral } = useRowLeft()
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
      startAt={startAt}
      onOpen={(row, index) => openReferral(row.id, index)}
    />
  )
}
