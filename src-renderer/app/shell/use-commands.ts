import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { type Command, commandsFor } from './commands.ts'

const MOST_REFERRALS = 8

/** What the words that were typed may mean: referrals first, then screens, lists and actions. */
export function useCommands(text: string): readonly Command[] {
  const wanted = text.trim()
  const { data } = useQuery({
    queryKey: ['caseload', 'palette', wanted],
    queryFn: () =>
      call('caseload.list', {
        filters: { status: 'all', text: wanted },
        limit: MOST_REFERRALS,
      }),
    enabled: wanted !== '',
  })
  const referrals = (wanted === '' ? [] : (data?.rows ?? [])).map(
    ({ id, localRef, establishmentName }): Command => ({
      group: 'Referrals',
      name: localRef,
      about: establishmentName ?? '',
      to: `/referrals/${id}`,
    }),
  )
  return [...referrals, ...commandsFor(wanted)]
}
