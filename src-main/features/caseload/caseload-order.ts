import { type RawBuilder, sql } from 'kysely'
import type { CaseloadColumn, CaseloadGrouping, CaseloadSort } from '#shared/contract/caseload.ts'
import type { IsOpen, ViewColumns } from './caseload-view.ts'

type Term = RawBuilder<unknown>

/** How the rows follow each other: within those that wait or have ended, and where both are put together. */
export interface Order {
  /** The values that both are put together by, to be selected as `k0`, `k1` and so on. */
  readonly values: (isOpen: IsOpen) => readonly Term[]
  readonly within: (isOpen: IsOpen) => readonly Term[]
  readonly together: readonly Term[]
}

const KEPT: Partial<Readonly<Record<CaseloadColumn, string>>> = {
  localRef: 'local_ref',
  direction: 'direction',
  establishment: 'establishment_name',
  provider: 'provider',
  mhaSection: 'mha_section',
  urgency: 'urgency',
  securityLevel: 'security_level',
  stage: 'stage',
  outcome: 'outcome',
}

/** The column that each grouping goes by. */
export const GROUPED_BY: Readonly<Record<CaseloadGrouping, string>> = {
  establishment: 'establishment_name',
  provider: 'provider',
  stage: 'stage',
}

/** An order by some columns, missing values last in either direction, the longest wait first among equals. */
export function orderOf(
  sort: readonly CaseloadSort[],
  groupBy: CaseloadGrouping | undefined,
  columns: ViewColumns,
): Order {
  const group: readonly CaseloadSort[] = groupBy ? [{ column: groupBy, order: 'ascending' }] : []
  const keys = [...group, ...sort.filter(({ column }) => column !== groupBy)]
  const { order } = columns
  return {
    values: (isOpen) => [
      ...keys.map(({ column }) => sortValue(column, columns, isOpen)),
      columns.days(isOpen),
    ],
    within: (isOpen) => [
      ...keys.flatMap((key) => termsWithin(key, columns, isOpen)),
      ...[order, sql`local_ref`, sql`seq`],
    ],
    together: [
      ...keys.map((key, at) => directed(sql.ref(`k${at}`), key.order)),
      directed(sql.ref(`k${keys.length}`), 'descending'),
      ...[sql`local_ref`, sql`seq`],
    ],
  }
}

function sortValue(column: CaseloadColumn, columns: ViewColumns, isOpen: IsOpen): Term {
  if (column === 'days') return columns.days(isOpen)
  if (column === 'lastDay') return columns.lastDay
  if (column === 'state') return columns.state(isOpen)
  return sql.ref(KEPT[column] ?? column)
}

/** By days: the order itself, which an index holds, and which runs the other way. */
function termsWithin(key: CaseloadSort, columns: ViewColumns, isOpen: IsOpen): readonly Term[] {
  if (key.column !== 'days') return [directed(sortValue(key.column, columns, isOpen), key.order)]
  const { order, isStarted } = columns
  return key.order === 'descending' ? [order] : [sql`${isStarted} desc`, sql`${order} desc`]
}

/** The engine holds a missing value for the smallest. */
function directed(value: Term, order: CaseloadSort['order']): Term {
  return order === 'descending' ? sql`${value} desc` : sql`${value} asc nulls last`
}
