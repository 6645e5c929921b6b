import { useQuery } from '@tanstack/react-query'
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
