import {
  CASELOAD_COLUMNS,
  CASELOAD_GROUPINGS,
  type CaseloadGrouping,
  type CaseloadSort,
} from '#shared/contract/caseload.ts'
import { LIST_STATUSES, type ListStatus } from '#shared/domain/caseload/list-status.ts'
import { type LocalDate, parseLocalDate } from '#shared/domain/local-date.ts'
import { DIRECTIONS, type Direction } from '#shared/domain/referrals/code-lists.ts'
import { oneOf } from '../../components/page/use-address-search.ts'
import { SHOWN_STATES, type ShownState } from '../../components/words/state-words.ts'

/** What the caseload shows and in which order; it lives in the address, so that Back finds it. */
export interface CaseloadSearch {
  readonly status: ListStatus
  readonly direction: Direction | undefined
  readonly states: readonly ShownState[]
  readonly establishments: readonly string[]
  readonly providers: readonly string[]
  readonly securityLevels: readonly string[]
  readonly mhaSections: readonly string[]
  readonly urgencies: readonly string[]
  readonly stages: readonly string[]
  readonly outcomes: readonly string[]
  readonly daysFrom: number | undefined
  readonly daysTo: number | undefined
  readonly lastDayFrom: LocalDate | undefined
  readonly lastDayTo: LocalDate | undefined
  readonly reason: 'recorded' | 'missing' | undefined
  readonly text: string
  readonly sort: readonly CaseloadSort[]
  readonly groupBy: CaseloadGrouping | undefined
}

const LONGEST_FIRST: readonly CaseloadSort[] = [{ column: 'days', order: 'descending' }]

export const WHOLE_CASELOAD: CaseloadSearch = {
  status: 'open',
  direction: undefined,
  states: [],
  establishments: [],
  providers: [],
  securityLevels: [],
  mhaSections: [],
  urgencies: [],
  stages: [],
  outcomes: [],
  daysFrom: undefined,
  daysTo: undefined,
  lastDayFrom: undefined,
  lastDayTo: undefined,
  reason: undefined,
  text: '',
  sort: LONGEST_FIRST,
  groupBy: undefined,
}

/** Filters of which several values may be chosen, and their names in the address. */
const LISTS = {
  establishments: 'establishment',
  providers: 'provider',
  securityLevels: 'level',
  mhaSections: 'section',
  urgencies: 'urgency',
  stages: 'stage',
  outcomes: 'outcome',
} as const
type ListName = keyof typeof LISTS
const LIST_NAMES = Object.keys(LISTS) as readonly ListName[]

export function readSearch(params: URLSearchParams): CaseloadSearch {
  return {
    status: oneOf(LIST_STATUSES, params.get('status')) ?? 'open',
    direction: oneOf(DIRECTIONS, params.get('direction')),
    states: params.getAll('state').flatMap((one) => oneOf(SHOWN_STATES, one) ?? []),
    ...(Object.fromEntries(
      LIST_NAMES.map((name) => [name, params.getAll(LISTS[name])]),
    ) as unknown as Readonly<Record<ListName, readonly string[]>>),
    daysFrom: readDays(params.get('from')),
    daysTo: readDays(params.get('to')),
    lastDayFrom: parseLocalDate(params.get('last-from') ?? ''),
    lastDayTo: parseLocalDate(params.get('last-to') ?? ''),
    reason: oneOf(['recorded', 'missing'], params.get('reason')),
    text: params.get('text') ?? '',
    sort: params.has('sort') ? readSort(params.getAll('sort')) : LONGEST_FIRST,
    groupBy: oneOf(CASELOAD_GROUPINGS, params.get('group')),
  }
}

/** Only what differs from the whole caseload, so that the plain address is the plain list. */
export function writeSearch(search: CaseloadSearch): URLSearchParams {
  const params = new URLSearchParams()
  const put = (name: string, value: string | number | undefined) =>
    value !== undefined && value !== '' && params.set(name, String(value))
  if (search.status !== 'open') put('status', search.status)
  put('direction', search.direction)
  for (const one of search.states) params.append('state', one)
  for (const name of LIST_NAMES) for (const one of search[name]) params.append(LISTS[name], one)
  put('from', search.daysFrom)
  put('to', search.daysTo)
  put('last-from', search.lastDayFrom)
  put('last-to', search.lastDayTo)
  put('reason', search.reason)
  put('text', search.text)
  const sort = search.sort.map(({ column, order }) =>
    order === 'ascending' ? column : `-${column}`,
  )
  if (sort.join() !== '-days') for (const one of sort) params.append('sort', one)
  put('group', search.groupBy)
  return params
}

/** A column, after a minus where its largest comes first. */
function readSort(texts: readonly string[]): readonly CaseloadSort[] {
  const read = texts.flatMap((text): readonly CaseloadSort[] => {
    const column = oneOf(CASELOAD_COLUMNS, text.replace(/^-/, ''))
    return column ? [{ column, order: text.startsWith('-') ? 'descending' : 'ascending' }] : []
  })
  return read.length > 0 ? read : LONGEST_FIRST
}

function readDays(text: string | null): number | undefined {
  return text && /^\d{1,5}$/.test(text) ? Number(text) : undefined
}

/** How many filters are set that stand in the second row. */
export function countFurtherFilters(search: CaseloadSearch): number {
  const { urgencies, stages, providers, outcomes } = search
  const { daysFrom, daysTo, lastDayFrom, lastDayTo, reason } = search
  return [
    ...[urgencies, stages, providers, outcomes].map(({ length }) => length > 0),
    ...[daysFrom, daysTo, lastDayFrom, lastDayTo, reason].map((one) => one !== undefined),
  ].filter(Boolean).length
}

/** Whether anything is filtered away, beyond the choice of open or ended. */
export function isFiltered(search: CaseloadSearch): boolean {
  const { direction, states, text } = search
  return (
    states.length > 0 ||
    LIST_NAMES.some((name) => search[name].length > 0) ||
    direction !== undefined ||
    text !== '' ||
    countFurtherFilters(search) > 0
  )
}
