import { type Kysely, sql } from 'kysely'

/**
 * The append-only log of every change, chained by hash from one set to the next, and the log of who
 * saw an identifiable record. See ADR-0010.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table change_set (
      seq integer not null primary key,
      id text not null unique,
      act text not null,
      reason text not null,
      clock text not null,
      author text not null,
      site_id text not null,
      changes integer not null,
      previous_hash text not null,
      hash text not null unique
    ) strict`.execute(db)

  // For an insert, "after" is the whole row; for a removal "before" is: that entry is its tombstone.
  await sql`
    create table change (
      seq integer not null primary key,
      set_seq integer not null references change_set (seq) deferrable initially deferred,
      kind text not null check (kind in ('insert', 'update', 'remove')),
      entity text not null,
      row_id text not null,
      field text,
      before text,
      after text,
      check ((kind = 'update') = (field is not null))
    ) strict`.execute(db)
  await sql`create index change_by_set on change (set_seq)`.execute(db)
  await sql`create index change_by_row on change (row_id)`.execute(db)

  await sql`
    create table view_log (
      id text not null primary key,
      referral_id text not null,
      viewed_by text not null,
      viewed_at text not null
    ) strict`.execute(db)

  for (const table of ['change_set', 'change', 'view_log']) {
    for (const verb of ['update', 'delete']) {
      await sql`
        create trigger ${sql.id(`${table}_no_${verb}`)} before ${sql.raw(verb)} on ${sql.id(table)}
        begin select raise(abort, 'this log is append-only'); end`.execute(db)
    }
  }
}
