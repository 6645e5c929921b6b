import type { FrozenCohort } from '#shared/contract/cohorts.ts'
import type { FrozenMember } from '#shared/domain/quality-improvement/frozen-cohort.ts'
import type { CohortTable } from '../../database/schema-of-projects.ts'
import type { Reader } from '../../database/writer.ts'

/** The cohorts of a project, the first frozen first. */
export async function listCohorts(db: Reader, projectId: string): Promise<readonly FrozenCohort[]> {
  const rows = await cohortRows(db).where('project_id', '=', projectId).execute()
  return rows.map(toCohort)
}

export async function findCohort(db: Reader, id: string): Promise<FrozenCohort | undefined> {
  const row = await cohortRows(db).where('cohort.id', '=', id).executeTakeFirst()
  return row && toCohort(row)
}

export async function listMembers(db: Reader, cohortId: string): Promise<readonly FrozenMember[]> {
  const rows = await db
    .selectFrom('cohort_member')
    .select(['referral_id', 'snapshot'])
    .where('cohort_id', '=', cohortId)
    .orderBy('id')
    .execute()
  return rows.map(({ referral_id, snapshot }) => ({
    referralId: referral_id,
    snapshot: JSON.parse(snapshot),
  }))
}

export async function listMemberIds(db: Reader, cohortId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('cohort_member')
    .select('id')
    .where('cohort_id', '=', cohortId)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

function cohortRows(db: Reader) {
  return db
    .selectFrom('cohort')
    .leftJoin('cohort_member', 'cohort_member.cohort_id', 'cohort.id')
    .selectAll('cohort')
    .select((select) => select.fn.count<number>('cohort_member.id').as('members'))
    .groupBy('cohort.id')
    .orderBy('cohort.id')
}

function toCohort(row: CohortTable & { readonly members: number }): FrozenCohort {
  const { id, name, members } = row
  return {
    ...{ id, name, members },
    projectId: row.project_id,
    from: row.from_on,
    to: row.to_on,
    followUpMonths: row.follow_up_months,
    followUpTo: row.follow_up_to ?? undefined,
    filters: JSON.parse(row.filters),
    frozenAsAt: row.frozen_as_at,
    frozenBy: row.recorded_by,
  }
}
