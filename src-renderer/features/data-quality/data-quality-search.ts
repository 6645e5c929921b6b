import { FAULT_COLUMNS, type FaultColumn } from '#shared/contract/data-quality.ts'
import { LIST_STATUSES, type ListStatus } from '#shared/domain/caseload/list-status.ts'
import { FAULT_KINDS, type FaultKind } from '#shared/domain/data-quality/fault.ts'
import { DIRECTIONS, type Direction } from '#shared/domain/referrals/code-lists.ts'
import { oneOf } from '../../components/page/use-address-search.ts'

/** Which faults are shown and in which order; it lives in the address, so that Back finds it. */
export interface FaultSearch {
  readonly status: ListStatus
  readonly direction: Direction | undefined
  readonly kinds: readonly FaultKind[]
  /** Codes; empty text stands for no establishment. */
  readonly establishments: readonly string[]
  readonly text: string
  readonly sort: { readonly column: FaultColumn; readonly order: 'ascending' | 'descending' }
}

export const ALL_FAULTS: FaultSearch = {
  status: 'open',
  direction: undefined,
  kinds: [],
  establishments: [],
  text: '',
  sort: { column: 'kind', order: 'ascending' },
}

export function readSearch(params: URLSearchParams): FaultSearch {
  return {
    status: oneOf(LIST_STATUSES, params.get('status')) ?? 'open',
    direction: oneOf(DIRECTIONS, params.get('direction')),
    kinds: params.getAll('kind').flatMap((one) => oneOf(FAULT_KINDS, one) ?? []),
    establishments: params.getAll('establishment'),
    text: params.get('text') ?? '',
    sort: {
      column: oneOf(FAULT_COLUMNS, params.get('sort')) ?? 'kind',
      order: params.get('order') === 'descending' ? 'descending' : 'ascending',
    },
  }
}

/** Only what differs from the whole list, so that the plain address is the plain list. */
export function writeSearch(search: FaultSearch): URLSearchParams {
  const params = new URLSearchParams()
  if (search.status !== 'open') params.set('status', search.status)
  if (search.direction) params.set('direction', search.direction)
  for (const one of search.kinds) params.append('kind', one)
  for (const one of search.establishments) params.append('establishment', one)
  if (search.text) params.set('text', search.text)
  if (search.sort.column !== 'kind') params.set('sort', search.sort.column)
  if (search.sort.order !== 'ascending') params.set('order', search.sort.order)
  return params
}

/** Whether anything is filtered away, beyond the choice of open or ended. */
export function isFiltered({ direction, kinds, establishments, text }: FaultSearch): boolean {
  return kinds.length + establishments.length > 0 || direction !== undefined || text !== ''
}
