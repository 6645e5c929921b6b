import { useMutation } from '@tanstack/react-query'
import type { ApiName, Output, Request } from '#shared/contract/api.ts'
import { call } from './call.ts'

/**
 * Something done to a record. Main tells of the change, and every list and record that shows it is
 * asked for again.
 */
export function useAct<Name extends ApiName>(name: Name) {
  return useMutation<Output<Name>, Error, Request<Name>>({
    mutationFn: (input) => call(name, input),
  })
}
