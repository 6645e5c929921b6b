import { CASELOAD_COLUMNS, type CaseloadColumn } from '#shared/contract/caseload.ts'
import { LIST_STATUSES, type ListStatus } from '#shared/domain/caseload/list-status.ts'
import { DIRECTIONS, type Direction } from '#shared/domain/referrals/code-lists.ts'
import { oneOf } from '../../components/page/use-address-search.ts'
import { SHOWN_STATES, type ShownState } from '../../components/words/state-words.ts'

/** What the caseload shows and in which order; it lives in the address, so that Back finds it. */
export interface CaseloadSearch {
  readonly status: ListStatus
  readonly direction: Direction | undefined
  readonly states: readonly ShownState[]
  readonly establishments: readonly string[]
  readonly securityLevels: readonly string[]
  readonly mhaSections: readonly string[]
  readonly text: string
  readonly sort: { readonly column: CaseloadColumn; readonly order: 'ascending' | 'descending' }
}

export const WHOLE_CASELOAD: CaseloadSearch = {
  status: 'open',
  direction: undefined,
  states: [],
  establishments: [],
  securityLevels: [],
  mhaSections: [],
  text: '',
  sort: { column: 'days', order: 'descending' },
}

export function readSearch(params: URLSearchParams): CaseloadSearch {
  return {
    status: oneOf(LIST_STATUSES, params.get('status')) ?? 'open',
    direction: oneOf(DIRECTIONS, params.get('direction')),
    states: params.getAll('state').flatMap((one) => oneOf(SHOWN_STATES, one) ?? []),
    establishments: params.getAll('establishment'),
    securityLevels: params.getAll('level'),
    mhaSections: params.getAll('section'),
    text: params.get('text') ?? '',
    sort: {
      column: oneOf(CASELOAD_COLUMNS, params.get('sort')) ?? 'days',
      order: params.get('order') === 'ascending' ? 'ascending' : 'descending',
    },
  }
}

/** Only what differs from the whole caseload, so that the plain address is the plain list. */
export function writeSearch(search: CaseloadSearch): URLSearchParams {
  const params = new URLSearchParams()
  if (search.status !== 'open') params.set('status', search.status)
  if (search.direction) params.set('direction', search.direction)
  for (const one of search.states) params.append('state', one)
  for (const one of search.establishments) params.append('establishment', one)
  for (const one of search.securityLevels) params.append('level', one)
  for (const one of search.mhaSections) params.append('section', one)
  if (search.text) params.set('text', search.text)
  if (search.sort.column !== 'days') params.set('sort', search.sort.column)
  if (search.sort.order !== 'descending') params.set('order', search.sort.order)
  return params
}

/** Whether anything is filtered away, beyond the choice of open or ended. */
export function isFiltered(search: CaseloadSearch): boolean {
  const { direction, states, establishments, securityLevels, mhaSections, text } = search
  const chosen = [...states, ...establishments, ...securityLevels, ...mhaSections]
  return chosen.length > 0 || direction !== undefined || text !== ''
}
