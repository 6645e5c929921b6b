/** What the database holds of the referrals that a file names, read many at a time. */

import type { PersonTable } from '../../database/schema.ts'
import type { Reader } from '../../database/writer.ts'
import { PERSON_FIELDS, REFERRAL_FIELDS } from './stored-columns.ts'

export type StoredReferral = Awaited<ReturnType<typeof listReferralRows>>[number]
export type StoredMilestone = Awaited<ReturnType<typeof listMilestoneRows>>[number]
export type StoredDelay = Awaited<ReturnType<typeof listDelayRows>>[number]

/** A referral with all the steps and delays it ever had, those that no longer count too. */
export interface StoredRecord {
  readonly referral: StoredReferral
  readonly milestones: readonly StoredMilestone[]
  readonly delays: readonly StoredDelay[]
}

export async function listStoredRecords(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredRecord>> {
  if (ids.length === 0) return new Map()
  const [referrals, milestoneRows, delayRows] = await Promise.all([
    listReferralRows(db, ids),
    listMilestoneRows(db, ids),
    listDelayRows(db, ids),
  ])
  const milestones = Map.groupBy(milestoneRows, (row) => row.referral_id)
  const delays = Map.groupBy(delayRows, (row) => row.referral_id)
  return new Map(
    referrals.map((referral) => [
      referral.id,
      {
        referral,
        milestones: milestones.get(referral.id) ?? [],
        delays: delays.get(referral.id) ?? [],
      },
    ]),
  )
}

function listReferralRows(db: Reader, ids: readonly string[]) {
  return db
    .selectFrom('referral')
    .innerJoin('person', 'person.id', 'referral.person_id')
    .leftJoin('establishment', 'establishment.id', 'referral.establishment_id')
    .leftJoin('organisation as commissioner', 'commissioner.id', 'referral.commissioner_id')
    .leftJoin('organisation as provider', 'provider.id', 'referral.provider_id')
    .leftJoin('unit', 'unit.id', 'referral.unit_id')
    .select(['referral.id', 'referral.person_id', 'referral.local_ref'])
    .select(['referral.provider_id', 'referral.age_at_referral'])
    .select(Object.values(REFERRAL_FIELDS))
    .select(Object.values(PERSON_FIELDS))
    .select(['person.prison_number', 'person.prison_number_hash'])
    .select(['person.nhs_number', 'person.nhs_number_hash', 'person.date_of_birth'])
    .select((of) =>
      of
        .selectFrom('referral as other')
        .whereRef('other.person_id', '=', 'person.id')
        .select((counted) => counted.fn.countAll<number>().as('count'))
        .as('referrals_of_person'),
    )
    .select(['establishment.code as establishment', 'commissioner.name as commissioner'])
    .select(['provider.name as provider', 'unit.name as unit'])
    .where('referral.id', 'in', ids)
    .execute()
}

/** Oldest first, so that the last of several is the latest. */
function listMilestoneRows(db: Reader, ids: readonly string[]) {
  return db
    .selectFrom('milestone')
    .select(['id', 'referral_id', 'type', 'ordinal', 'reached_on', 'source', 'state'])
    .where('referral_id', 'in', ids)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
}

function listDelayRows(db: Reader, ids: readonly string[]) {
  return db
    .selectFrom('delay')
    .select(['id', 'referral_id', 'stage', 'reason', 'attribution', 'source', 'state'])
    .where('referral_id', 'in', ids)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
}

/** What an import wrote and what anyone wrote, field by field, in the order in which it happened. */
export function listFieldChanges(db: Reader, rowIds: readonly string[]) {
  return db
    .selectFrom('change')
    .innerJoin('change_set', 'change_set.seq', 'change.set_seq')
    .select(['change.row_id', 'change.kind', 'change.field', 'change.after', 'change_set.act'])
    .where('change.row_id', 'in', rowIds)
    .orderBy('change.seq')
    .execute()
}

/** People with one of these numbers, whoever came first before the others. */
export async function listPeople(
  db: Reader,
  hashes: readonly string[],
): Promise<readonly PersonTable[]> {
  if (hashes.length === 0) return []
  return db
    .selectFrom('person')
    .selectAll()
    .where((where) =>
      where.or([where('prison_number_hash', 'in', hashes), where('nhs_number_hash', 'in', hashes)]),
    )
    .orderBy('id')
    .execute()
}

/** Referrals of people with one of these numbers, as far as tells whether they are the same. */
export async function listLikenesses(db: Reader, hashes: readonly string[]) {
  if (hashes.length === 0) return []
  return db
    .selectFrom('person')
    .innerJoin('referral', 'referral.person_id', 'person.id')
    .innerJoin('milestone', (join) =>
      join
        .onRef('milestone.referral_id', '=', 'referral.id')
        .on('milestone.state', '=', 'current')
        .on((on) =>
          on.or([
            on.and([
              on('referral.direction', '=', 'transfer'),
              on('milestone.type', '=', 'referral_made'),
            ]),
            on.and([
              on('referral.direction', '=', 'remission'),
              on('milestone.type', '=', 'remission_ready'),
            ]),
          ]),
        ),
    )
    .select(['referral.id', 'referral.local_ref', 'referral.direction', 'milestone.reached_on'])
    .select(['person.prison_number_hash', 'person.nhs_number_hash'])
    .where((where) =>
      where.or([
        where('person.prison_number_hash', 'in', hashes),
        where('person.nhs_number_hash', 'in', hashes),
      ]),
    )
    .execute()
}
