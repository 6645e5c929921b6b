import { type Kysely, sql } from 'kysely'

/** The site, its settings, and the organisations that a referral names. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table site (
      id text not null primary key,
      name text not null check (length(name) between 1 and 200),
      region text not null check (region in ('NEY', 'NW', 'MID', 'EE', 'LON', 'SE', 'SW')),
      is_demonstration integer not null check (is_demonstration in (0, 1)),
      created_at text not null
    ) strict`.execute(db)

  await sql`
    create table setting (
      id text not null primary key,
      value text not null check (json_valid(value))
    ) strict`.execute(db)

  await sql`
    create table statutory_regime (
      id text not null primary key,
      effective_from text not null unique check (length(effective_from) = 10),
      regime text not null check (regime in ('OFF', 'SHADOW', 'ON'))
    ) strict`.execute(db)

  await sql`
    create table establishment (
      id text not null primary key,
      code text not null unique check (code not glob '*[^A-Z0-9]*' and length(code) between 2 and 6),
      name text not null,
      kind text not null check (kind in ('prison', 'irc')),
      country text not null check (country in ('England', 'Wales')),
      region text check (region in ('NEY', 'NW', 'MID', 'EE', 'LON', 'SE', 'SW')),
      is_region_verified integer not null check (is_region_verified in (0, 1)),
      is_active integer not null check (is_active in (0, 1)),
      holds_men integer not null check (holds_men in (0, 1)),
      holds_women integer not null check (holds_women in (0, 1)),
      types text not null,
      categories text not null,
      operator text not null,
      postcode text not null,
      gp_ods_code text not null
    ) strict`.execute(db)

  await sql`
    create table organisation (
      id text not null primary key,
      role text not null check (role in ('commissioner', 'provider')),
      name text not null check (length(name) between 1 and 200),
      is_provisional integer not null check (is_provisional in (0, 1)),
      unique (role, name)
    ) strict`.execute(db)

  await sql`
    create table unit (
      id text not null primary key,
      organisation_id text references organisation (id),
      name text not null check (length(name) between 1 and 200),
      is_provisional integer not null check (is_provisional in (0, 1)),
      unique (organisation_id, name)
    ) strict`.execute(db)
}
