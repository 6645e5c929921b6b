import type { Request } from '#shared/contract/api.ts'
import { call } from '../../api/call.ts'
import { usePages } from '../../api/use-pages.ts'
import { useViewing } from '../../components/page/viewing.tsx'
import type { FaultSearch } from './data-quality-search.ts'

/** As many as a file of numbers takes, but for its heading. */
const MOST_SAVED = 199_999

/** The faults that are searched for. */
export function useFaults(search: FaultSearch) {
  const { clock, chosenAsAt } = useViewing()
  const { sort, kinds, establishments, ...filters } = search
  const question: Request<'dataQuality.listFaults'> = {
    clock,
    ...(chosenAsAt ? { asAt: chosenAsAt } : {}),
    filters: { ...filters, kinds: [...kinds], establishments: [...establishments] },
    sort,
  }
  const pages = usePages(['dataQuality', question], (range) =>
    call('dataQuality.listFaults', { ...question, ...range }),
  )
  return {
    ...pages,
    /** All rows that match, for a file. */
    fetchAll: async () =>
      (await call('dataQuality.listFaults', { ...question, limit: MOST_SAVED })).rows,
  }
}
