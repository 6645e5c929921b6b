import { useMutation, useQuery } from '@tanstack/react-query'
import type { ApiName, Output, Request } from '#shared/contract/api.ts'
import { call } from '../../api/call.ts'
import { useViewing } from '../../components/page/viewing.tsx'

/** One record, as it was known on the as-at date. */
export function useReferral(id: string) {
  const { chosenAsAt } = useViewing()
  return useQuery({
    queryKey: ['referrals', 'open', id, chosenAsAt],
    queryFn: () => call('referrals.open', { id, ...(chosenAsAt ? { asAt: chosenAsAt } : {}) }),
  })
}

export type Act = Exclude<Extract<ApiName, `referrals.${string}`>, 'referrals.open'>

/**
 * Something done to a referral. Main tells of the change, and every list and record that shows it
 * is asked for again.
 */
export function useAct<Name extends Act>(name: Name) {
  return useMutation<Output<Name>, Error, Request<Name>>({
    mutationFn: (input) => call(name, input),
  })
}
