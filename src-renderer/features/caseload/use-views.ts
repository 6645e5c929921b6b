import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ApiName, Output, Request } from '#shared/contract/api.ts'
import { call } from '../../api/call.ts'

const VIEWS = ['caseload-views']

/** The saved views of the caseload, by name. */
export function useViews() {
  return useQuery({ queryKey: VIEWS, queryFn: () => call('caseload.listViews', {}) })
}

/** An act on the saved views, after which they are listed anew. */
export function useViewAct<Name extends ApiName>(name: Name) {
  const client = useQueryClient()
  return useMutation<Output<Name>, Error, Request<Name>>({
    mutationFn: (input) => call(name, input),
    onSuccess: () => client.invalidateQueries({ queryKey: VIEWS }),
  })
}
