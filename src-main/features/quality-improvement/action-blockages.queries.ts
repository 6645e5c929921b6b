import type { ActionBlockage, BlockageChoice } from '#shared/contract/projects.ts'
import type { Reader } from '../../database/writer.ts'

/** The blockages that some actions answer, also those that were withdrawn since. */
export async function listActionBlockages(
  db: Reader,
  ids: readonly string[],
): Promise<readonly ActionBlockage[]> {
  const rows = await blockageRows(db).where('blockage.id', 'in', ids).execute()
  return rows.map(toActionBlockage)
}

/**
 * The blockages that an action of a project can answer: those of referrals of its cohorts first, those
 * that still stand before those that were cleared, the latest first.
 */
export async function listBlockageChoices(
  db: Reader,
  projectId: string,
): Promise<readonly BlockageChoice[]> {
  const members = await db
    .selectFrom('cohort_member')
    .innerJoin('cohort', 'cohort.id', 'cohort_member.cohort_id')
    .select('referral_id')
    .where('cohort.project_id', '=', projectId)
    .execute()
  const followed = new Set(members.map(({ referral_id }) => referral_id))
  const rows = await blockageRows(db)
    .where('blockage.state', '=', 'current')
    .orderBy('began_on', 'desc')
    .orderBy('blockage.id')
    .execute()
  return rows
    .map(toActionBlockage)
    .map((one) => ({ ...one, isOfCohort: followed.has(one.referralId) }))
    .sort((a, b) => rankOf(a) - rankOf(b))
}

function rankOf({ isOfCohort, state }: BlockageChoice): number {
  return (isOfCohort ? 0 : 2) + (state === 'stands' ? 0 : 1)
}

function blockageRows(db: Reader) {
  return db
    .selectFrom('blockage')
    .innerJoin('referral', 'referral.id', 'blockage.referral_id')
    .select(['blockage.id', 'blockage.referral_id', 'referral.local_ref'])
    .select(['blockage.stage', 'blockage.reason', 'blockage.holder', 'blockage.state'])
    .select(['blockage.began_on', 'blockage.ended_on'])
}

type Row = Awaited<ReturnType<ReturnType<typeof blockageRows>['execute']>>[number]

function toActionBlockage(row: Row): ActionBlockage {
  const { id, stage, reason, holder, state, ended_on } = row
  return {
    ...{ id, stage, reason, holder },
    referralId: row.referral_id,
    localRef: row.local_ref,
    from: row.began_on,
    to: ended_on ?? undefined,
    state: state === 'withdrawn' ? 'withdrawn' : ended_on === null ? 'stands' : 'cleared',
  }
}
