import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Request } from '#shared/contract/api.ts'
import type { FaultPage, FaultRow } from '#shared/contract/data-quality.ts'
import { call } from '../../api/call.ts'
import { useViewing } from '../../components/page/viewing.tsx'
import type { FaultSearch } from './data-quality-search.ts'

type Question = Request<'dataQuality.listFaults'>

const PAGE_ROWS = 100
/** As many as a file of numbers takes, but for its heading. */
const MOST_SAVED = 199_999

/** The faults that are searched for, their rows fetched by the hundred as they come into sight. */
export function useFaults(search: FaultSearch) {
  const { clock, chosenAsAt } = useViewing()
  const [pages, setPages] = useState<readonly number[]>([])
  const { sort, kinds, establishments, ...filters } = search
  const question: Question = {
    clock,
    ...(chosenAsAt ? { asAt: chosenAsAt } : {}),
    filters: { ...filters, kinds: [...kinds], establishments: [...establishments] },
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

  return {
    head,
    rowAt: (index: number) => rowIn(shown, index),
    onRange,
    /** All rows that match, for a file. */
    fetchAll: async () =>
      (await call('dataQuality.listFaults', { ...question, limit: MOST_SAVED })).rows,
  }
}

interface Numbered extends FaultPage {
  readonly page: number
}

function pageQuery(question: Question, page: number) {
  return {
    queryKey: ['dataQuality', question, page],
    queryFn: async (): Promise<Numbered> => ({
      page,
      ...(await call('dataQuality.listFaults', {
        ...question,
        offset: page * PAGE_ROWS,
        limit: PAGE_ROWS,
      })),
    }),
  }
}

function rowIn(pages: readonly Numbered[], index: number): FaultRow | undefined {
  const page = Math.floor(index / PAGE_ROWS)
  return pages.find((one) => one.page === page)?.rows[index % PAGE_ROWS]
}
