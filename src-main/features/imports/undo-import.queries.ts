import type { Reader } from '../../database/writer.ts'

/** The rows that an import touched, joined with what was done to them after it and still counts. */
function laterChanges(db: Reader, batchId: string) {
  return (
    db
      .selectFrom('change_set as own_set')
      .innerJoin('change as own', 'own.set_seq', 'own_set.seq')
      .innerJoin('change as later', 'later.row_id', 'own.row_id')
      .innerJoin('change_set as later_set', 'later_set.seq', 'later.set_seq')
      .leftJoin('import_batch as later_batch', 'later_batch.id', 'later_set.id')
      .where('own_set.id', '=', batchId)
      .whereRef('later.set_seq', '>', 'own.set_seq')
      // An import that was taken back, and the taking back, leave things as they were between them.
      .where('later_batch.undone_at', 'is', null)
      .where('later_set.act', '!=', 'imports.undo')
  )
}

/** The references of an import's records that were changed after it, other than by what was undone. */
export async function listReferencesChangedSince(
  db: Reader,
  batchId: string,
): Promise<readonly string[]> {
  const found = await Promise.all([
    laterChanges(db, batchId)
      .innerJoin('referral', 'referral.id', 'own.row_id')
      .select('referral.local_ref')
      .distinct()
      .execute(),
    laterChanges(db, batchId)
      .innerJoin('referral', 'referral.person_id', 'own.row_id')
      .select('referral.local_ref')
      .distinct()
      .execute(),
    laterChanges(db, batchId)
      .innerJoin('milestone', 'milestone.id', 'own.row_id')
      .innerJoin('referral', 'referral.id', 'milestone.referral_id')
      .select('referral.local_ref')
      .distinct()
      .execute(),
    laterChanges(db, batchId)
      .innerJoin('delay', 'delay.id', 'own.row_id')
      .innerJoin('referral', 'referral.id', 'delay.referral_id')
      .select('referral.local_ref')
      .distinct()
      .execute(),
    listReferencesOfItsPeople(db, batchId),
    listReferencesWithNewMilestones(db, batchId),
    listReferencesWithNewDelays(db, batchId),
    ...BY_HAND_ONLY.map((table) => listReferencesWith(db, batchId, table)),
  ])
  return [...new Set(found.flat().map(({ local_ref }) => local_ref))].toSorted()
}

/** Referrals of people who came with an import, that came with another: without them they would be of nobody. */
function listReferencesOfItsPeople(db: Reader, batchId: string) {
  return db
    .selectFrom('change_set as own_set')
    .innerJoin('change as own', 'own.set_seq', 'own_set.seq')
    .innerJoin('referral', 'referral.person_id', 'own.row_id')
    .leftJoin('change as mine', (join) =>
      join.onRef('mine.row_id', '=', 'referral.id').onRef('mine.set_seq', '=', 'own.set_seq'),
    )
    .where('own_set.id', '=', batchId)
    .where('own.kind', '=', 'insert')
    .where('mine.seq', 'is', null)
    .select('referral.local_ref')
    .distinct()
    .execute()
}

/** Referrals that came with an import and to which a step was added after it. */
function listReferencesWithNewMilestones(db: Reader, batchId: string) {
  return createdReferrals(db, batchId)
    .innerJoin('milestone as added', 'added.referral_id', 'referral.id')
    .leftJoin('change as mine', (join) =>
      join.onRef('mine.row_id', '=', 'added.id').onRef('mine.set_seq', '=', 'own.set_seq'),
    )
    .where('mine.seq', 'is', null)
    .select('referral.local_ref')
    .distinct()
    .execute()
}

function listReferencesWithNewDelays(db: Reader, batchId: string) {
  return createdReferrals(db, batchId)
    .innerJoin('delay as added', 'added.referral_id', 'referral.id')
    .leftJoin('change as mine', (join) =>
      join.onRef('mine.row_id', '=', 'added.id').onRef('mine.set_seq', '=', 'own.set_seq'),
    )
    .where('mine.seq', 'is', null)
    .select('referral.local_ref')
    .distinct()
    .execute()
}

/** What no import brings: whatever stands there was recorded after it. */
const BY_HAND_ONLY = ['blockage', 'chase', 'note'] as const

async function listReferencesWith(
  db: Reader,
  batchId: string,
  table: (typeof BY_HAND_ONLY)[number],
) {
  const recorded = db.selectFrom(table).select('referral_id')
  return createdReferrals(db, batchId)
    .where('referral.id', 'in', recorded)
    .select('referral.local_ref')
    .distinct()
    .execute()
}

function createdReferrals(db: Reader, batchId: string) {
  return db
    .selectFrom('change_set as own_set')
    .innerJoin('change as own', 'own.set_seq', 'own_set.seq')
    .innerJoin('referral', 'referral.id', 'own.row_id')
    .where('own_set.id', '=', batchId)
    .where('own.kind', '=', 'insert')
}

/** What one import did to the rows of one table. */
export function listOwnChanges(db: Reader, batchId: string, entity: 'referral' | 'import_issue') {
  return db
    .selectFrom('change')
    .innerJoin('change_set', 'change_set.seq', 'change.set_seq')
    .select(['change.kind', 'change.row_id', 'change.before'])
    .where('change_set.id', '=', batchId)
    .where('change.entity', '=', entity)
    .orderBy('change.seq', 'desc')
    .execute()
}

/** What was said of an import's rows, or later of the referrals it made, and still stands. */
export async function listStandingIssues(
  db: Reader,
  batchId: string,
): Promise<readonly { readonly id: string }[]> {
  const own = await db
    .selectFrom('import_issue')
    .select('id')
    .where('batch_id', '=', batchId)
    .where('referral_id', 'is not', null)
    .execute()
  const later = await createdReferrals(db, batchId)
    .innerJoin('import_issue', 'import_issue.referral_id', 'referral.id')
    .select('import_issue.id')
    .where('import_issue.batch_id', '!=', batchId)
    .execute()
  return [...own, ...later]
}

/** Entries of the reference data that an import made which was taken back, this one or another. */
export function listOrphanedEntries(db: Reader) {
  return db
    .selectFrom('import_batch')
    .innerJoin('change_set', 'change_set.id', 'import_batch.id')
    .innerJoin('change', 'change.set_seq', 'change_set.seq')
    .leftJoin('organisation', 'organisation.id', 'change.row_id')
    .leftJoin('unit', 'unit.id', 'change.row_id')
    .select(['organisation.id as organisationId', 'unit.id as unitId'])
    .where('import_batch.undone_at', 'is not', null)
    .where('change.kind', '=', 'insert')
    .where('change.entity', 'in', ['organisation', 'unit'])
    .execute()
}

/** The units and organisations that some referral, or some unit, still names. */
export async function listNamedReferences(db: Reader): Promise<ReadonlySet<string>> {
  const referrals = await db
    .selectFrom('referral')
    .select(['commissioner_id', 'provider_id', 'unit_id'])
    .distinct()
    .execute()
  return new Set(
    referrals.flatMap(({ commissioner_id, provider_id, unit_id }) =>
      [commissioner_id, provider_id, unit_id].filter((id) => id !== null),
    ),
  )
}

export function listUnitOwners(db: Reader) {
  return db.selectFrom('unit').select('organisation_id').distinct().execute()
}
