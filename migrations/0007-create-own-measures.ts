import { type Kysely, sql } from 'kysely'

const RECORDED = sql.raw('recorded_by text not null, recorded_at text not null')

/** Measures that cannot be worked out from referrals, and the values that people enter for them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table own_measure (
      id text not null primary key,
      name text not null check (length(name) between 1 and 200),
      kind text not null check (kind in ('values', 'proportion', 'count', 'rare_events')),
      unit text not null check (length(unit) <= 40),
      direction text not null check (direction in ('increase', 'decrease', 'neutral')),
      ${RECORDED}
    ) strict`.execute(db)

  await sql`
    create table own_value (
      id text not null primary key,
      measure_id text not null references own_measure (id),
      entered_on text not null check (length(entered_on) = 10),
      value real not null,
      denominator integer,
      ${RECORDED}
    ) strict`.execute(db)
  await sql`create index own_value_by_measure on own_value (measure_id)`.execute(db)
}
