import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'

const PAGE_ROWS = 100

/** What one page of a long list answers: some of its rows, and what is said of all. */
interface Page {
  readonly rows: readonly unknown[]
}

type Numbered<Answer extends Page> = Answer & { readonly page: number }

/**
 * A long list whose rows are fetched by the hundred as they come into sight. `key` names the question:
 * while a new one is not answered, the first page of the one before stays.
 */
export function usePages<Answer extends Page>(
  key: readonly unknown[],
  fetchRows: (range: { readonly offset: number; readonly limit: number }) => Promise<Answer>,
) {
  const [pages, setPages] = useState<readonly number[]>([])
  const pageQuery = (page: number) => ({
    queryKey: [...key, page],
    queryFn: async (): Promise<Numbered<Answer>> => ({
      page,
      ...(await fetchRows({ offset: page * PAGE_ROWS, limit: PAGE_ROWS })),
    }),
  })

  const head = useQuery({ ...pageQuery(0), placeholderData: keepPreviousData })
  const others = useQueries({ queries: pages.filter((page) => page > 0).map(pageQuery) })
  const shown = [head, ...others].flatMap(({ data }) => data ?? [])

  const onRange = useCallback((first: number, last: number) => {
    const from = Math.floor(first / PAGE_ROWS)
    const to = Math.floor(last / PAGE_ROWS)
    const next = Array.from({ length: to - from + 1 }, (_, index) => from + index)
    setPages((before) => (before.join() === next.join() ? before : next))
  }, [])

  const rowAt = (index: number): Answer['rows'][number] | undefined =>
    shown.find(({ page }) => page === Math.floor(index / PAGE_ROWS))?.rows[index % PAGE_ROWS]

  return { head, rowAt, onRange }
}
