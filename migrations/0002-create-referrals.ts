import { type Kysely, sql } from 'kysely'

/** People, their referrals, the dated steps of a referral and the reasons for its delays. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table person (
      id text not null primary key,
      prison_number text,
      nhs_number text,
      date_of_birth text check (length(date_of_birth) = 10),
      prison_number_hash text,
      nhs_number_hash text,
      gender text check (gender in ('1', '2', '3', '4', '9', 'X')),
      ethnicity text check (ethnicity in
        ('A','B','C','D','E','F','G','H','J','K','L','M','N','P','R','S','Z','99')),
      learning_disability text check (learning_disability in
        ('Y', 'N', '1', '2', '3', '4', '5', 'U', 'X', 'Z')),
      autism text check (autism in ('Y', 'N', '1', '2', '3', '4', '5', 'U', 'X', 'Z'))
    ) strict`.execute(db)
  await sql`create index person_by_prison_number on person (prison_number_hash)`.execute(db)
  await sql`create index person_by_nhs_number on person (nhs_number_hash)`.execute(db)

  await sql`
    create table referral (
      id text not null primary key,
      person_id text not null references person (id),
      source text not null check (length(source) between 1 and 200),
      local_ref text not null check (length(local_ref) between 1 and 200),
      direction text not null check (direction in ('transfer', 'remission')),
      establishment_id text references establishment (id),
      legal_status text check (legal_status in ('RECALL', 'DEAD', 'INDETERMINATE_SENTENCE',
        'SENTENCED', 'CONVICTED_UNSENTENCED', 'CIVIL_PRISONER', 'IMMIGRATION_DETAINEE', 'REMAND',
        'UNKNOWN', 'OTHER')),
      mha_section text check (mha_section in
        ('35', '36', '37', '37/41', '38', '45A', '47', '47/49', '48', '48/49')),
      urgency text check (urgency in ('routine', 'urgent', 'emergency')),
      security_level text check (security_level in ('acute', 'picu', 'low', 'medium', 'high')),
      commissioner_id text references organisation (id),
      provider_id text references organisation (id),
      unit_id text references unit (id),
      age_at_referral integer check (age_at_referral between 0 and 130),
      outcome text check (outcome in ('admitted', 'withdrawn', 'no_longer_meets_criteria',
        'released', 'released_detained_civil', 'released_to_community', 'removed',
        'court_disposal', 'died', 'returned')),
      outcome_on text check (length(outcome_on) in (7, 10)),
      release_on text check (length(release_on) in (7, 10)),
      unique (source, local_ref)
    ) strict`.execute(db)
  await sql`create index referral_by_person on referral (person_id)`.execute(db)

  await sql`
    create table milestone (
      id text not null primary key,
      referral_id text not null references referral (id),
      type text not null check (type in ('need_identified', 'referral_made', 'initial_request',
        'notice_given', 'referral_accepted', 'first_psychiatric_assessment', 'access_assessment',
        'medical_report_1', 'medical_report_2', 'bed_identified', 'mhcs_application',
        'warrant_issued', 'admitted', 'remission_ready', 's117_meeting',
        'mhcs_remission_request', 'prison_agreed', 'returned')),
      ordinal integer not null check (ordinal >= 1),
      reached_on text not null check (length(reached_on) = iif(reached_precision = 'day', 10, 7)),
      reached_precision text not null check (reached_precision in ('day', 'month')),
      source text not null,
      state text not null check (state in ('current', 'corrected', 'withdrawn')),
      reason text not null,
      recorded_by text not null,
      recorded_at text not null
    ) strict`.execute(db)
  // A step stands once for each referral; what was corrected or withdrawn stays beside it.
  await sql`
    create unique index milestone_current on milestone (referral_id, type, ordinal)
    where state = 'current'`.execute(db)
  await sql`create index milestone_by_referral on milestone (referral_id)`.execute(db)
  await sql`
    create index milestone_by_day on milestone (type, reached_on) where state = 'current'`.execute(
    db,
  )

  await sql`
    create table delay (
      id text not null primary key,
      referral_id text not null references referral (id),
      stage integer not null check (stage in (1, 2)),
      reason text not null check (length(reason) = 2 and reason glob '[A-G][1-9]'),
      attribution text check (attribution in ('PRISON', 'PRISON_MH', 'RECEIVING', 'COMMISSIONER',
        'MHCS', 'HOME_OFFICE', 'COURT', 'NONE')),
      note text not null check (length(note) <= 4000),
      source text not null,
      state text not null check (state in ('current', 'corrected', 'withdrawn')),
      recorded_by text not null,
      recorded_at text not null
    ) strict`.execute(db)
  await sql`create index delay_by_referral on delay (referral_id)`.execute(db)
}
