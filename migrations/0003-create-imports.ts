import { type Kysely, sql } from 'kysely'

/** Imports, with the rows that did not come in and all that was to be said of the others. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table mapping_recipe (
      id text not null primary key,
      name text not null unique,
      recipe text not null check (json_valid(recipe)),
      saved_at text not null
    ) strict`.execute(db)

  await sql`
    create table import_batch (
      id text not null primary key,
      source text not null,
      file_name text not null,
      file_sha256 text not null,
      rows_read integer not null,
      created integer not null,
      updated integer not null,
      unchanged integer not null,
      parked integer not null,
      rejected integer not null,
      ignored_columns text not null check (json_valid(ignored_columns)),
      imported_by text not null,
      imported_at text not null,
      undone_at text,
      check (rows_read = created + updated + unchanged + parked + rejected)
    ) strict`.execute(db)

  await sql`
    create table import_row (
      id text not null primary key,
      batch_id text not null references import_batch (id),
      row_number integer not null,
      state text not null check (state in ('rejected', 'parked')),
      cells text not null check (json_valid(cells))
    ) strict`.execute(db)
  await sql`create index import_row_by_batch on import_row (batch_id)`.execute(db)

  await sql`
    create table import_issue (
      id text not null primary key,
      batch_id text not null references import_batch (id),
      referral_id text references referral (id),
      row_number integer not null,
      column_name text not null,
      code text not null,
      severity text not null check (severity in ('error', 'warning')),
      value text not null,
      message text not null
    ) strict`.execute(db)
  await sql`create index import_issue_by_batch on import_issue (batch_id)`.execute(db)
  await sql`create index import_issue_by_referral on import_issue (referral_id)`.execute(db)
}
