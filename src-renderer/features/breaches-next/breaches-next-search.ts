import {
  BREACH_COLUMNS,
  type BreachColumn,
  HISTORY_MONTHS,
  type HistoryMonths,
} from '#shared/contract/breaches-next.ts'
import { STAGES, type Stage } from '#shared/domain/referrals/referral.ts'
import { oneOf } from '../../components/page/use-address-search.ts'

/** Who is shown, in which order and from which history; it lives in the address, so that Back finds it. */
export interface BreachSearch {
  /** Codes; empty text stands for no establishment. */
  readonly establishments: readonly string[]
  readonly stages: readonly Stage[]
  /** `undefined` for all of the history. */
  readonly historyMonths: HistoryMonths | undefined
  readonly sort: { readonly column: BreachColumn; readonly order: 'ascending' | 'descending' }
}

export const ALL_BREACHES: BreachSearch = {
  establishments: [],
  stages: [],
  historyMonths: undefined,
  sort: { column: 'change', order: 'descending' },
}

export function readSearch(params: URLSearchParams): BreachSearch {
  return {
    establishments: params.getAll('establishment'),
    stages: params.getAll('stage').flatMap((one) => oneOf(STAGES, one) ?? []),
    historyMonths: HISTORY_MONTHS.find((one) => `${one}` === params.get('months')),
    sort: {
      column: oneOf(BREACH_COLUMNS, params.get('sort')) ?? 'change',
      order: params.get('order') === 'ascending' ? 'ascending' : 'descending',
    },
  }
}

/** Only what differs from the whole list, so that the plain address is the plain list. */
export function writeSearch(search: BreachSearch): URLSearchParams {
  const params = new URLSearchParams()
  for (const one of search.establishments) params.append('establishment', one)
  for (const one of search.stages) params.append('stage', one)
  if (search.historyMonths) params.set('months', `${search.historyMonths}`)
  if (search.sort.column !== 'change') params.set('sort', search.sort.column)
  if (search.sort.order !== 'descending') params.set('order', search.sort.order)
  return params
}

/** Whether anybody is filtered away. */
export function isFiltered({ establishments, stages }: BreachSearch): boolean {
  return establishments.length + stages.length > 0
}
