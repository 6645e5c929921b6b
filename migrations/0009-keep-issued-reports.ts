import { type Kysely, sql } from 'kysely'

/**
 * Reports as they were issued: what each is of, the document it was made from, kept once under its
 * own SHA-256, and its files with theirs. None is ever changed or taken away. See ADR-0018.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table issued_document (
      id text not null primary key check (length(id) = 64),
      content text not null
    ) strict`.execute(db)

  // A report is replaced once at most: whoever corrects it again replaces the newer one.
  await sql`
    create table issued_report (
      id text not null primary key,
      issued_at text not null,
      issued_by text not null,
      title text not null,
      template text not null,
      audience text not null check (audience in ('internal', 'external')),
      rule_set text not null,
      from_on text not null check (length(from_on) = 10),
      to_on text not null check (length(to_on) = 10 and to_on >= from_on),
      as_at text not null check (length(as_at) = 10),
      clock text not null,
      scope text not null,
      version text not null,
      document_id text not null references issued_document (id),
      replaces text unique references issued_report (id)
    ) strict`.execute(db)

  await sql`
    create table issued_file (
      id text not null primary key,
      report_id text not null references issued_report (id),
      name text not null,
      format text not null,
      sha256 text not null check (length(sha256) = 64),
      bytes integer not null,
      unique (report_id, name)
    ) strict`.execute(db)

  for (const table of ['issued_document', 'issued_report', 'issued_file']) {
    for (const verb of ['update', 'delete']) {
      await sql`
        create trigger ${sql.id(`${table}_no_${verb}`)} before ${sql.raw(verb)} on ${sql.id(table)}
        begin select raise(abort, 'what was issued stays as it is'); end`.execute(db)
    }
  }
}
