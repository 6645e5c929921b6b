import type { Request } from '#shared/contract/api.ts'
import { call } from '../../api/call.ts'
import { usePages } from '../../api/use-pages.ts'
import { useViewing } from '../../components/page/viewing.tsx'
import type { CaseloadSearch } from './caseload-search.ts'

/** The caseload as it is searched for. */
export function useCaseload(search: CaseloadSearch) {
  const { clock, chosenAsAt } = useViewing()
  const { sort, ...filters } = search
  const question: Request<'caseload.list'> = {
    clock,
    ...(chosenAsAt ? { asAt: chosenAsAt } : {}),
    filters: {
      ...filters,
      states: [...filters.states],
      establishments: [...filters.establishments],
      securityLevels: [...filters.securityLevels],
      mhaSections: [...filters.mhaSections],
    },
    sort: [sort],
  }
  return usePages(['caseload', 'list', question], (range) =>
    call('caseload.list', { ...question, ...range }),
  )
}
