import { instantOf } from '#shared/domain/site-exchange/hybrid-clock.ts'
import type { Reader } from '../../database/writer.ts'

/** Which database this is, wherever its file lies. */
export async function getSiteId(db: Reader): Promise<string> {
  return (await db.selectFrom('site').select('id').executeTakeFirstOrThrow()).id
}

export interface ReferralChange {
  readonly referralId: string
  readonly changeSet: number
  readonly by: string
  readonly at: string
}

/**
 * Every act after a change set on every referral that is still there, the latest first: on the
 * referral itself, its person, or what hangs on it. One act on one referral is one row.
 */
export async function listReferralChanges(
  db: Reader,
  after: number,
): Promise<readonly ReferralChange[]> {
  const rows = await db
    .selectFrom('change')
    .innerJoin('change_set', 'change_set.seq', 'change.set_seq')
    .leftJoin('milestone', 'milestone.id', 'change.row_id')
    .leftJoin('delay', 'delay.id', 'change.row_id')
    .leftJoin('blockage', 'blockage.id', 'change.row_id')
    .leftJoin('chase', 'chase.id', 'change.row_id')
    .leftJoin('note', 'note.id', 'change.row_id')
    .leftJoin('referral as ofPerson', 'ofPerson.person_id', 'change.row_id')
    .innerJoin('referral', (join) =>
      join.on('referral.id', '=', ({ fn, ref }) =>
        fn.coalesce(
          fn.coalesce('milestone.referral_id', 'delay.referral_id', 'blockage.referral_id'),
          fn.coalesce('chase.referral_id', 'note.referral_id'),
          'ofPerson.id',
          ref('change.row_id'),
        ),
      ),
    )
    .select(['referral.id', 'change_set.seq', 'change_set.author', 'change_set.clock'])
    .distinct()
    .where('change.set_seq', '>', after)
    .orderBy('change_set.seq', 'desc')
    .orderBy('referral.local_ref')
    .execute()
  return rows.map(({ id, seq, author, clock }) => ({
    referralId: id,
    changeSet: seq,
    by: author,
    at: instantOf(clock),
  }))
}
