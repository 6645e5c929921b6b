import { type RawBuilder, sql } from 'kysely'
import type { Input } from '#shared/contract/api.ts'
import { NOT_RECORDED } from '#shared/contract/caseload.ts'
import { CLOCK_STATES } from '#shared/domain/referrals/clocks.ts'
import { SECURITY_LEVELS, URGENCIES } from '#shared/domain/referrals/code-lists.ts'
import { STAGES } from '#shared/domain/referrals/referral.ts'
import type { IsOpen, ViewColumns } from './caseload-view.ts'

export type Filters = Input<'caseload.list'>['filters']

type Condition = RawBuilder<boolean>

/** What the filters ask of an entry, but for the text that is searched for. */
export function conditionsOf(
  filters: Filters,
  {
    columns,
    names,
  }: { readonly columns: ViewColumns; readonly names: ReadonlyMap<string, string> },
  isOpen: IsOpen,
): readonly Condition[] {
  const { establishments, direction, reason } = filters
  const byName = establishments.map((code) => names.get(code) ?? code)
  return [
    direction && sql<boolean>`direction = ${direction}`,
    reason && sql<boolean>`has_reason = ${reason === 'recorded' ? 1 : 0}`,
    // By name for the index, and by code because two may have one name.
    isAmong('establishment_name', byName),
    isAmong('establishment', establishments),
    isAmong('provider', filters.providers),
    isAmong('mha_section', filters.mhaSections),
    isAmong('outcome', filters.outcomes),
    isAmong('urgency', places(URGENCIES, filters.urgencies)),
    isAmong('security_level', places(SECURITY_LEVELS, filters.securityLevels)),
    isAmong('stage', places(STAGES, filters.stages)),
    ...daysBetween(filters, columns, isOpen),
    filters.lastDayFrom && sql<boolean>`${columns.lastDay} >= ${filters.lastDayFrom}`,
    filters.lastDayTo && sql<boolean>`${columns.lastDay} <= ${filters.lastDayTo}`,
    filters.states.length > 0 && hasState(filters.states, columns, isOpen),
    filters.overdue && hasState(['breached'], columns, isOpen),
  ].filter((one): one is Condition => typeof one === 'object')
}

/** Codes that are kept as their place in a list; one that is on no list is nowhere. */
function places(codes: readonly string[], chosen: readonly string[]): readonly (string | number)[] {
  return chosen.map((one) => (one === NOT_RECORDED ? one : codes.indexOf(one)))
}

function isAmong(
  column: string,
  chosen: readonly (string | number | undefined)[],
): Condition | undefined {
  if (chosen.length === 0) return undefined
  const values = chosen.filter((one) => one !== NOT_RECORDED)
  const conditions = [
    ...(values.length > 0 ? [sql`${sql.ref(column)} in (${sql.join(values)})`] : []),
    ...(chosen.includes(NOT_RECORDED) ? [sql`${sql.ref(column)} is null`] : []),
  ]
  return anyOf(conditions)
}

function anyOf(conditions: readonly RawBuilder<unknown>[]): Condition {
  return sql<boolean>`(${sql.join(conditions, sql` or `)})`
}

/** Asked of the order itself, which an index holds: the longer the wait, the smaller it is. */
function daysBetween(
  { daysFrom, daysTo }: Filters,
  { order, today, isStarted }: ViewColumns,
  isOpen: IsOpen,
): readonly Condition[] {
  const now = isOpen * today
  return [
    ...(daysFrom === undefined ? [] : [sql<boolean>`${order} <= ${now - daysFrom}`]),
    ...(daysTo === undefined ? [] : [sql<boolean>`${order} >= ${now - daysTo} and ${isStarted}`]),
  ]
}

function hasState(
  states: Filters['states'],
  { lastDay, endState, asAt, soon, isStarted }: ViewColumns,
  isOpen: IsOpen,
): Condition {
  const open = {
    breached: sql`${lastDay} < ${asAt}`,
    due_soon: sql`${lastDay} between ${asAt} and ${soon}`,
    running: sql`${lastDay} > ${soon}`,
    not_started: sql`${lastDay} is null`,
  }
  const ended = {
    ...Object.fromEntries(CLOCK_STATES.map((state) => [state, sql`${endState} = ${state}`])),
    not_started: sql`not (${isStarted})`,
  }
  const asked: Readonly<Record<string, RawBuilder<unknown>>> = isOpen ? open : ended
  const conditions = states.flatMap((state) => asked[state] ?? [])
  return conditions.length === 0 ? sql<boolean>`0` : anyOf(conditions)
}
