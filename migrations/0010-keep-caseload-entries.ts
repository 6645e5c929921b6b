import { type Kysely, sql } from 'kysely'

/**
 * What a caseload shows of each referral, derived from its records so that it can be sorted, counted
 * and searched without reading them. The rows are filled in by the program, under the number of the
 * rule that they were derived by: see docs/architecture.md.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table caseload_entry (
      seq integer not null primary key,
      referral_id text not null unique references referral (id) deferrable initially deferred,
      local_ref text not null,
      direction text not null,
      is_open integer not null check (is_open in (0, 1)),
      stage integer not null,
      establishment text,
      establishment_name text,
      provider text,
      mha_section text,
      urgency integer,
      security_level integer,
      outcome text,
      has_reason integer not null check (has_reason in (0, 1)),
      settled_from text,
      search_text text not null,
      guidance_order integer not null,
      guidance_last_day text,
      guidance_end_state text,
      need_order integer not null,
      need_last_day text,
      need_end_state text,
      statutory_order integer not null,
      statutory_last_day text,
      statutory_end_state text
    ) strict`.execute(db)

  await index(db, 'settled', 'settled_from')
  for (const clock of ['guidance', 'need', 'statutory']) {
    await index(db, `${clock}_wait`, `is_open, ${clock}_order, local_ref`)
    await index(
      db,
      `${clock}_state`,
      `is_open, ${clock}_last_day, ${clock}_end_state, has_reason, ${clock}_order, local_ref`,
    )
  }
  await index(db, 'reference', 'is_open, local_ref')
  for (const column of [
    ...['establishment_name', 'stage', 'mha_section'],
    ...['urgency', 'security_level', 'provider', 'direction', 'outcome'],
  ]) {
    await index(db, column, `is_open, ${column}, guidance_order, local_ref`)
  }

  // Three letters anywhere in a reference find it; the text is in small letters already.
  await sql`
    create virtual table caseload_search using fts5 (
      search_text, content = 'caseload_entry', content_rowid = 'seq',
      tokenize = 'trigram case_sensitive 1', detail = 'full'
    )`.execute(db)
  await sql`
    create trigger caseload_search_insert after insert on caseload_entry begin
      insert into caseload_search (rowid, search_text) values (new.seq, new.search_text);
    end`.execute(db)
  await sql`
    create trigger caseload_search_delete after delete on caseload_entry begin
      insert into caseload_search (caseload_search, rowid, search_text)
      values ('delete', old.seq, old.search_text);
    end`.execute(db)

  await sql`
    create table caseload_rule (
      id integer not null primary key check (id = 1),
      version integer not null
    ) strict`.execute(db)

  // A way of looking at the caseload under a name: a record like any other.
  await sql`
    create table caseload_view (
      id text not null primary key,
      name text not null unique check (length(name) between 1 and 100),
      layout text not null check (json_valid(layout))
    ) strict`.execute(db)

  // How a screen was left, so that it is found as it was: no record, and not in the log of changes.
  await sql`
    create table screen_state (
      id text not null primary key,
      value text not null check (json_valid(value))
    ) strict`.execute(db)
}

function index(db: Kysely<unknown>, name: string, columns: string) {
  return sql`
    create index ${sql.id(`caseload_by_${name}`)} on caseload_entry (${sql.raw(columns)})`.execute(
    db,
  )
}
