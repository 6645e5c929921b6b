import { useQuery } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { useViewing } from '../../../components/page/viewing.tsx'

/** A frozen cohort as it stands on the as-at date. */
export function useFrozenCohort(id: string) {
  const { asAt } = useViewing()
  return useQuery({
    queryKey: ['qualityImprovement', 'frozenCohort', id, asAt],
    queryFn: () => call('qualityImprovement.summariseFrozenCohort', { id, asAt }),
  })
}
