import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Request } from '#shared/contract/api.ts'
import type { CaseloadPage, CaseloadRow } from '#shared/contract/caseload.ts'
import { call } from '../../api/call.ts'
import { useViewing } from '../../components/page/viewing.tsx'
import type { CaseloadSearch } from './caseload-search.ts'

const PAGE_ROWS = 100

/** The caseload as it is searched for, its rows fetched by the hundred as they come into sight. */
export function useCaseload(search: CaseloadSearch) {
  const { clock, chosenAsAt } = useViewing()
  const [pages, setPages] = useState<readonly number[]>([])
  const { sort, ...filters } = search
  const question: Request<'caseload.list'> = {
    clock,
    ...(chosenAsAt ? { asAt: chosenAsAt } : {}),
    filters: {
      ...filters,
      states: [...filters.states],
      establishments: [...filters.establishments],
      securityLevels: [...filters.securityLevels],
      mhaSections: [...filters.mhaSections],
    },
    sort,
  }

  const head = useQuery({ ...pageQuery(question, 0), placeholderData: keepPreviousData })
  const others = useQueries({
    queries: pages.filter((page) => page > 0).map((page) => pageQuery(question, page)),
  })
  const shown = [head, ...others].flatMap(({ data }) => data ?? [])

  const onRange = useCallback((first: number, last: number) => {
    const from = Math.floor(first / PAGE_ROWS)
    const to = Math.floor(last / PAGE_ROWS)
    const next = Array.from({ length: to - from + 1 }, (_, index) => from + index)
    setPages((before) => (before.join() === next.join() ? before : next))
  }, [])

  return { head, rowAt: (index: number) => rowIn(shown, index), onRange }
}

interface Numbered extends CaseloadPage {
  readonly page: number
}

function pageQuery(question: Request<'caseload.list'>, page: number) {
  return {
    queryKey: ['caseload', 'list', question, page],
    queryFn: async (): Promise<Numbered> => ({
      page,
      ...(await call('caseload.list', {
        ...question,
        offset: page * PAGE_ROWS,
        limit: PAGE_ROWS,
      })),
    }),
  }
}

function rowIn(pages: readonly Numbered[], index: number): CaseloadRow | undefined {
  const page = Math.floor(index / PAGE_ROWS)
  return pages.find((one) => one.page === page)?.rows[index % PAGE_ROWS]
}
