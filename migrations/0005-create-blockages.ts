import { type Kysely, sql } from 'kysely'

const STAGES = sql.raw(
  [
    'need_to_referral',
    'referral_to_assessment',
    'assessment_to_bed',
    'bed_to_application',
    'application_to_warrant',
    'warrant_to_admission',
    'assessment_to_admission',
  ]
    .map((stage) => `'${stage}'`)
    .join(', '),
)
const HOLDERS = sql.raw(
  "'PRISON', 'PRISON_MH', 'RECEIVING', 'COMMISSIONER', 'MHCS', 'HOME_OFFICE', 'COURT', 'NONE'",
)

/** What stood in the way of a referral, whom somebody chased, and what was noted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table blockage (
      id text not null primary key,
      referral_id text not null references referral (id),
      stage text not null check (stage in (${STAGES})),
      reason text not null check (length(reason) = 2 and reason glob '[A-G][1-9]'),
      holder text not null check (holder in (${HOLDERS})),
      began_on text not null check (length(began_on) = 10),
      ended_on text check (length(ended_on) = 10 and ended_on >= began_on),
      note text not null check (length(note) <= 4000),
      source text not null,
      state text not null check (state in ('current', 'withdrawn')),
      recorded_by text not null,
      recorded_at text not null
    ) strict`.execute(db)
  await sql`create index blockage_by_referral on blockage (referral_id)`.execute(db)

  await sql`
    create table chase (
      id text not null primary key,
      referral_id text not null references referral (id),
      blockage_id text references blockage (id),
      chased_on text not null check (length(chased_on) = 10),
      organisation text not null check (organisation in (${HOLDERS})),
      answer text not null check (length(answer) <= 4000),
      source text not null,
      state text not null check (state in ('current', 'withdrawn')),
      recorded_by text not null,
      recorded_at text not null
    ) strict`.execute(db)
  await sql`create index chase_by_referral on chase (referral_id)`.execute(db)

  await sql`
    create table note (
      id text not null primary key,
      referral_id text not null references referral (id),
      written_on text not null check (length(written_on) = 10),
      text text not null check (length(text) between 1 and 4000),
      source text not null,
      state text not null check (state in ('current', 'withdrawn')),
      recorded_by text not null,
      recorded_at text not null
    ) strict`.execute(db)
  await sql`create index note_by_referral on note (referral_id)`.execute(db)
}
