import { type Kysely, sql } from 'kysely'

/**
 * The key by which this database signs the packs that it issues, its secret half apart so that no log
 * holds it; and the keys of other regions that a person confirmed, one for each. See ADR-0019.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table signing_key (
      id text not null primary key check (id = 'own'),
      public_key text not null,
      fingerprint text not null,
      made_at text not null
    ) strict`.execute(db)

  await sql`
    create table signing_secret (
      id text not null primary key references signing_key (id),
      private_key text not null
    ) strict`.execute(db)

  // Its id is the code of the region.
  await sql`
    create table confirmed_key (
      id text not null primary key,
      site_name text not null,
      public_key text not null,
      fingerprint text not null,
      confirmed_at text not null,
      confirmed_by text not null
    ) strict`.execute(db)

  for (const table of ['signing_key', 'signing_secret']) {
    for (const verb of ['update', 'delete']) {
      await sql`
        create trigger ${sql.id(`${table}_no_${verb}`)} before ${sql.raw(verb)} on ${sql.id(table)}
        begin select raise(abort, 'the key that signed packs stays as it is'); end`.execute(db)
    }
  }
}
