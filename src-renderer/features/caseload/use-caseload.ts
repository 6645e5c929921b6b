import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Request } from '#shared/contract/api.ts'
import type { CaseloadLayout } from '#shared/contract/caseload.ts'
import { call } from '../../api/call.ts'
import { usePages } from '../../api/use-pages.ts'
import { useViewing } from '../../components/page/viewing.tsx'
import type { CaseloadSearch } from './caseload-search.ts'

/** The caseload as it is searched for. */
export function useCaseload(search: CaseloadSearch) {
  const { clock, chosenAsAt } = useViewing()
  const { sort, groupBy, ...filters } = search
  const question = {
    clock,
    ...(chosenAsAt ? { asAt: chosenAsAt } : {}),
    filters,
    sort,
    groupBy,
    // The contract's lists can be written to, ours cannot.
  } as unknown as Request<'caseload.list'>
  return usePages(['caseload', 'list', question], (range) =>
    call('caseload.list', { ...question, ...range }),
  )
}

/** Its own name, not the feature's: no change of a record changes how the screen was left. */
const LAYOUT = ['caseload-layout']

/** How the caseload was left last; `null` where it never was. */
export function useLayoutLeft() {
  return useQuery({
    queryKey: LAYOUT,
    queryFn: async () => (await call('caseload.findLayout', {})) ?? null,
  })
}

export function useKeepLayout() {
  const client = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: (layout: CaseloadLayout) => {
      client.setQueryData(LAYOUT, layout)
      return call('caseload.keepLayout', layout)
    },
  })
  return mutate
}
