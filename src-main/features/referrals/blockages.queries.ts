import type { RecordedBlockage, RecordedEntry } from '#shared/contract/blockages.ts'
import { compareText } from '#shared/domain/compare-text.ts'
import type { BlockageTable } from '../../database/schema.ts'
import type { Reader } from '../../database/writer.ts'

export function findDirection(db: Reader, referralId: string) {
  return db
    .selectFrom('referral')
    .select('direction')
    .where('id', '=', referralId)
    .executeTakeFirst()
}

export function findBlockage(db: Reader, id: string): Promise<BlockageTable | undefined> {
  return db
    .selectFrom('blockage')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'current')
    .executeTakeFirst()
}

export function findEntry(db: Reader, kind: 'chase' | 'note', id: string) {
  return db
    .selectFrom(kind)
    .select('id')
    .where('id', '=', id)
    .where('state', '=', 'current')
    .executeTakeFirst()
}

/** The blockages of a referral, the latest first, each with how often it was chased. */
export async function listBlockages(
  db: Reader,
  referralId: string,
): Promise<readonly RecordedBlockage[]> {
  const rows = await db
    .selectFrom('blockage')
    .leftJoin('chase', (join) =>
      join.onRef('chase.blockage_id', '=', 'blockage.id').on('chase.state', '=', 'current'),
    )
    .select(['blockage.id', 'stage', 'reason', 'holder', 'began_on', 'ended_on', 'blockage.note'])
    .select((select) => select.fn.count<number>('chase.id').as('chases'))
    .where('blockage.referral_id', '=', referralId)
    .where('blockage.state', '=', 'current')
    .groupBy('blockage.id')
    .orderBy('began_on', 'desc')
    .orderBy('blockage.recorded_at', 'desc')
    .execute()
  return rows.map(({ began_on: from, ended_on, ...blockage }) => ({
    ...blockage,
    from,
    to: ended_on ?? undefined,
  }))
}

/** The chases and notes of a referral, the latest first. */
export async function listEntries(
  db: Reader,
  referralId: string,
): Promise<readonly RecordedEntry[]> {
  const chases = await db
    .selectFrom('chase')
    .select(['id', 'chased_on as on', 'organisation', 'answer as text'])
    .select(['recorded_by as recordedBy', 'recorded_at as recordedAt'])
    .where('referral_id', '=', referralId)
    .where('state', '=', 'current')
    .execute()
  const notes = await db
    .selectFrom('note')
    .select(['id', 'written_on as on', 'text'])
    .select(['recorded_by as recordedBy', 'recorded_at as recordedAt'])
    .where('referral_id', '=', referralId)
    .where('state', '=', 'current')
    .execute()
  return [
    ...chases.map((chase) => ({ ...chase, kind: 'chase' as const })),
    ...notes.map((note) => ({ ...note, kind: 'note' as const, organisation: undefined })),
  ]
    .sort((a, b) => compareText(b.on, a.on) || compareText(b.recordedAt, a.recordedAt))
    .map(({ recordedAt: _, ...entry }) => entry)
}
