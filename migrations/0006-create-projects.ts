import { type Kysely, sql } from 'kysely'

const RECORDED = sql.raw('recorded_by text not null, recorded_at text not null')

/** Quality improvement: projects with all that belongs to them, their cohorts, and marks on charts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table improvement_project (
      id text not null primary key,
      name text not null check (length(name) between 1 and 200),
      aim text not null check (length(aim) between 1 and 4000),
      aim_by text check (length(aim_by) = 10),
      state text not null check (state in ('running', 'closed')),
      ${RECORDED}
    ) strict`.execute(db)

  await sql`
    create table project_driver (
      id text not null primary key,
      project_id text not null references improvement_project (id),
      parent_id text references project_driver (id),
      kind text not null check (kind in ('primary', 'secondary', 'change_idea')),
      text text not null check (length(text) between 1 and 4000),
      ${RECORDED},
      check ((kind = 'primary') = (parent_id is null))
    ) strict`.execute(db)
  await sql`create index driver_by_project on project_driver (project_id)`.execute(db)

  await sql`
    create table project_measure (
      id text not null primary key,
      project_id text not null references improvement_project (id),
      role text not null check (role in ('outcome', 'process', 'balancing')),
      measure text not null,
      establishment text,
      target real,
      ${RECORDED}
    ) strict`.execute(db)
  await sql`create index measure_by_project on project_measure (project_id)`.execute(db)

  await sql`
    create table pdsa_cycle (
      id text not null primary key,
      project_id text not null references improvement_project (id),
      title text not null check (length(title) between 1 and 200),
      theory text not null,
      prediction text not null,
      plan text not null,
      began_on text not null check (length(began_on) = 10),
      ended_on text check (length(ended_on) = 10 and ended_on >= began_on),
      done text not null,
      data text not null,
      learning text not null,
      decision text check (decision in ('adopt', 'adapt', 'abandon')),
      ${RECORDED},
      check (decision is null or ended_on is not null)
    ) strict`.execute(db)
  await sql`create index cycle_by_project on pdsa_cycle (project_id)`.execute(db)

  await sql`
    create table project_action (
      id text not null primary key,
      project_id text not null references improvement_project (id),
      text text not null check (length(text) between 1 and 4000),
      owner text not null check (length(owner) between 1 and 200),
      due_on text check (length(due_on) = 10),
      state text not null check (state in ('open', 'done', 'dropped')),
      stage text,
      reason text,
      ${RECORDED}
    ) strict`.execute(db)
  await sql`create index action_by_project on project_action (project_id)`.execute(db)

  await sql`
    create table project_member (
      id text not null primary key,
      project_id text not null references improvement_project (id),
      name text not null check (length(name) between 1 and 200),
      role text not null,
      organisation text not null,
      ${RECORDED}
    ) strict`.execute(db)
  await sql`create index member_by_project on project_member (project_id)`.execute(db)

  await sql`
    create table project_entry (
      id text not null primary key,
      project_id text not null references improvement_project (id),
      written_on text not null check (length(written_on) = 10),
      text text not null check (length(text) between 1 and 4000),
      ${RECORDED}
    ) strict`.execute(db)
  await sql`create index entry_by_project on project_entry (project_id)`.execute(db)

  await createCohorts(db)
  await createMarks(db)
}

async function createCohorts(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table cohort (
      id text not null primary key,
      project_id text not null references improvement_project (id),
      name text not null check (length(name) between 1 and 200),
      from_on text not null check (length(from_on) = 10),
      to_on text not null check (length(to_on) = 10 and to_on >= from_on),
      follow_up_months integer not null check (follow_up_months between 1 and 36),
      follow_up_to text check (length(follow_up_to) = 10),
      filters text not null,
      frozen_as_at text not null check (length(frozen_as_at) = 10),
      ${RECORDED}
    ) strict`.execute(db)
  await sql`create index cohort_by_project on cohort (project_id)`.execute(db)

  // A member stays one when its referral is taken away again, so that the loss can be shown.
  await sql`
    create table cohort_member (
      id text not null primary key,
      cohort_id text not null references cohort (id),
      referral_id text not null,
      snapshot text not null,
      unique (cohort_id, referral_id)
    ) strict`.execute(db)
}

async function createMarks(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table chart_mark (
      id text not null primary key,
      measure text not null,
      establishment text,
      kind text not null check (kind in ('rebase', 'baseline', 'target', 'note')),
      marked_on text not null check (length(marked_on) = 10),
      value real,
      words text not null check (length(words) <= 4000),
      ${RECORDED},
      check ((kind in ('target', 'baseline')) = (value is not null)),
      check (kind = 'target' or length(words) > 0)
    ) strict`.execute(db)
  await sql`create index mark_by_measure on chart_mark (measure)`.execute(db)
}
