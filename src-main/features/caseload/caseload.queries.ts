import { type RawBuilder, sql } from 'kysely'
import type { Input } from '#shared/contract/api.ts'
import type { CaseloadGrouping } from '#shared/contract/caseload.ts'
import type { ListStatus } from '#shared/domain/caseload/list-status.ts'
import type { Reader } from '../../database/writer.ts'
import { conditionsOf, type Filters } from './caseload-filters.ts'
import { GROUPED_BY, orderOf } from './caseload-order.ts'
import { type CaseloadView, columnsOf, type IsOpen } from './caseload-view.ts'
import type { TextSearch } from './text-search.ts'

/** A question to the caseload: what is looked at, what is left, and in which order. */
export interface Question {
  readonly view: CaseloadView
  readonly filters: Filters
  readonly search: TextSearch
  /** The name of each establishment by its code. */
  readonly names: ReadonlyMap<string, string>
}

type Paging = Pick<Input<'caseload.list'>, 'sort' | 'groupBy' | 'offset' | 'limit'>

/** One page of it, as the referrals' ids in their order. */
export function pageQuery(db: Reader, question: Question, paging: Paging) {
  const { sort, groupBy, offset, limit } = paging
  const order = orderOf(sort, groupBy, columnsOf(question.view))
  const kinds = kindsOf(question.filters.status)
  const [only] = kinds
  if (kinds.length === 1 && only !== undefined) {
    return part(db, question, only)
      .select(['referral_id'])
      .orderBy(sql.join(order.within(only)))
      .limit(limit)
      .offset(offset)
  }
  const [ended, open] = kinds.map((isOpen) => {
    const first = part(db, question, isOpen)
      .select(['referral_id', 'local_ref', 'seq'])
      .select(order.values(isOpen).map((value, at) => value.as(`k${at}`)))
      .orderBy(sql.join(order.within(isOpen)))
      .limit(offset + limit)
    return db.selectFrom(first.as('kind')).selectAll()
  })
  if (!ended || !open) throw new Error('A caseload is of one kind or of both')
  return db
    .selectFrom(ended.unionAll(open).as('both'))
    .select(['referral_id'])
    .orderBy(sql.join(order.together))
    .limit(limit)
    .offset(offset)
}

/** Whether a question leaves anything out, beyond the choice of open or ended. */
export function isNarrowed({ view, filters, search, names }: Question): boolean {
  const conditions = conditionsOf(filters, { columns: columnsOf(view), names }, 1)
  return conditions.length + search.conditions('counting').length > 0
}

/** How many rows the filters leave. */
export async function countMatching(db: Reader, question: Question): Promise<number> {
  const counts = kindsOf(question.filters.status).map((isOpen) =>
    part(db, question, isOpen, 'counting')
      .select(sql<number>`count(*)`.as('rows'))
      .executeTakeFirst(),
  )
  return (await Promise.all(counts)).reduce((sum, one) => sum + (one?.rows ?? 0), 0)
}

/** How many of the rows that the filters leave have each value of a column. */
export async function countGroups(db: Reader, question: Question, groupBy: CaseloadGrouping) {
  const column = sql.ref<string | number | null>(GROUPED_BY[groupBy])
  const counts = kindsOf(question.filters.status).map((isOpen) =>
    part(db, question, isOpen, 'counting')
      .select([column.as('value'), sql<number>`count(*)`.as('rows')])
      .groupBy(column)
      .execute(),
  )
  const byValue = new Map<string | number | null, number>()
  for (const { value, rows } of (await Promise.all(counts)).flat()) {
    byValue.set(value, (byValue.get(value) ?? 0) + rows)
  }
  return byValue
}

/** How many entries of a status are in each state, and how many of those give no reason. */
export async function countStates(db: Reader, view: CaseloadView, status: ListStatus) {
  const columns = columnsOf(view)
  const counts = kindsOf(status).map((isOpen) =>
    db
      .selectFrom((inner) =>
        inner
          .selectFrom('caseload_entry')
          .select([
            columns.state(isOpen).as('state'),
            sql<number>`count(*)`.as('count'),
            sql<number>`sum(has_reason = 0)`.as('missing'),
          ])
          .where('is_open', '=', isOpen)
          // In the order of the index: nothing is sorted but the few days that are left.
          .groupBy([sql`${columns.lastDay}`, sql`${columns.endState}`])
          .as('by_day'),
      )
      .select(['state', sql<number>`sum(count)`.as('rows')])
      .select(sql<number>`sum(missing)`.as('unexplained'))
      .groupBy('state')
      .execute(),
  )
  return (await Promise.all(counts)).flat()
}

/** The values of a column that occur, found by one step of its index for each. */
export async function listValues(
  db: Reader,
  status: ListStatus,
  column: string,
): Promise<readonly (string | number)[]> {
  const found = await Promise.all(
    kindsOf(status).map((isOpen) =>
      db.selectFrom(stepThrough(column, isOpen).as('found')).select('value').execute(),
    ),
  )
  return [...new Set(found.flat().map(({ value }) => value))]
}

function stepThrough(name: string, isOpen: IsOpen): RawBuilder<{ value: string | number }> {
  const column = sql.ref(name)
  const from = sql`from caseload_entry where is_open = ${sql.lit(isOpen)} and ${column}`
  return sql`(
    with recursive step (value) as (
      select (select min(${column}) ${from} is not null)
      union all
      select (select min(${column}) ${from} > step.value) from step where step.value is not null
    )
    select value from step where value is not null)`
}

function part(
  db: Reader,
  question: Question,
  isOpen: IsOpen,
  work: 'listing' | 'counting' = 'listing',
) {
  const { view, filters, search, names } = question
  const conditions = [
    ...conditionsOf(filters, { columns: columnsOf(view), names }, isOpen),
    ...search.conditions(work),
  ]
  // The sign keeps the engine from walking an index in order for the sake of a handful.
  const kind = search.isRare
    ? sql<boolean>`+is_open = ${isOpen}`
    : sql<boolean>`is_open = ${isOpen}`
  let query = db.selectFrom('caseload_entry').where(kind)
  for (const one of conditions) query = query.where(one)
  return query
}

function kindsOf(status: ListStatus): readonly IsOpen[] {
  if (status === 'all') return [0, 1]
  return status === 'open' ? [1] : [0]
}
