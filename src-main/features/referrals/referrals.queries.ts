import type { HistoryEntry, RecordedDelay, RecordedMilestone } from '#shared/contract/referrals.ts'
import { instantOf } from '#shared/domain/site-exchange/hybrid-clock.ts'
import type { DelayTable, MilestoneTable } from '../../database/schema.ts'
import type { Reader } from '../../database/writer.ts'

export function findReferralRow(db: Reader, id: string) {
  return db
    .selectFrom('referral')
    .innerJoin('person', 'person.id', 'referral.person_id')
    .leftJoin('establishment', 'establishment.id', 'referral.establishment_id')
    .leftJoin('organisation as commissioner', 'commissioner.id', 'referral.commissioner_id')
    .leftJoin('organisation as provider', 'provider.id', 'referral.provider_id')
    .leftJoin('unit', 'unit.id', 'referral.unit_id')
    .select([
      'referral.id as id',
      'referral.person_id as personId',
      'referral.local_ref as localRef',
      'referral.direction as direction',
      'referral.legal_status as legalStatus',
      'referral.mha_section as mhaSection',
      'referral.urgency as urgency',
      'referral.security_level as securityLevel',
      'referral.age_at_referral as ageAtReferral',
      'referral.outcome as outcome',
      'referral.outcome_on as outcomeOn',
      'establishment.code as establishmentCode',
      'establishment.name as establishmentName',
      'commissioner.name as commissioner',
      'provider.name as provider',
      'unit.name as unit',
      'person.gender as gender',
      'person.ethnicity as ethnicity',
      'person.learning_disability as learningDisability',
      'person.autism as autism',
      'person.prison_number as prisonNumber',
      'person.nhs_number as nhsNumber',
      'person.date_of_birth as dateOfBirth',
    ])
    .where('referral.id', '=', id)
    .executeTakeFirst()
}
export type ReferralRow = NonNullable<Awaited<ReturnType<typeof findReferralRow>>>

export function findMilestone(db: Reader, id: string): Promise<MilestoneTable | undefined> {
  return db
    .selectFrom('milestone')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'current')
    .executeTakeFirst()
}

export function findDelay(db: Reader, id: string): Promise<DelayTable | undefined> {
  return db
    .selectFrom('delay')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'current')
    .executeTakeFirst()
}

export async function listMilestones(
  db: Reader,
  referralId: string,
): Promise<readonly RecordedMilestone[]> {
  const rows = await db
    .selectFrom('milestone')
    .select(['id', 'type', 'ordinal', 'reached_on', 'reached_precision'])
    .select(['source', 'recorded_by', 'recorded_at'])
    .where('referral_id', '=', referralId)
    .where('state', '=', 'current')
    .orderBy('reached_on')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    milestone: row.type,
    ordinal: row.ordinal,
    on: row.reached_on,
    precision: row.reached_precision,
    source: row.source,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  }))
}

export async function listDelays(
  db: Reader,
  referralId: string,
): Promise<readonly RecordedDelay[]> {
  const rows = await db
    .selectFrom('delay')
    .select(['id', 'stage', 'reason', 'attribution', 'note', 'recorded_by', 'recorded_at'])
    .where('referral_id', '=', referralId)
    .where('state', '=', 'current')
    .orderBy('stage')
    .orderBy('recorded_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    stage: row.stage,
    reason: row.reason,
    attribution: row.attribution ?? undefined,
    note: row.note,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  }))
}

/** What the change log knows of a referral, its person, and all that hangs on it; newest first. */
export async function listHistory(
  db: Reader,
  { id, personId }: Pick<ReferralRow, 'id' | 'personId'>,
): Promise<readonly HistoryEntry[]> {
  const children = await Promise.all([
    db.selectFrom('milestone').select('id').where('referral_id', '=', id).execute(),
    db.selectFrom('delay').select('id').where('referral_id', '=', id).execute(),
    db.selectFrom('blockage').select('id').where('referral_id', '=', id).execute(),
    db.selectFrom('chase').select('id').where('referral_id', '=', id).execute(),
    db.selectFrom('note').select('id').where('referral_id', '=', id).execute(),
  ])
  const rows = await db
    .selectFrom('change')
    .innerJoin('change_set', 'change_set.seq', 'change.set_seq')
    .select(['change_set.seq', 'change_set.act', 'change_set.clock', 'change_set.author'])
    .select('change_set.reason')
    .select(['change.entity', 'change.row_id', 'change.field', 'change.before', 'change.after'])
    .where('change.row_id', 'in', [id, personId, ...children.flat().map((row) => row.id)])
    .orderBy('change.seq', 'desc')
    .execute()
  const sets = Map.groupBy(rows, (row) => row.seq)
  return [...sets.values()].flatMap((changes): HistoryEntry[] => {
    const [first] = changes
    if (!first) return []
    return [
      {
        at: instantOf(first.clock),
        by: first.author,
        act: first.act,
        reason: first.reason,
        changes: changes.toReversed().map(({ entity, row_id, field, before, after }) => ({
          entity,
          row: row_id,
          field: field ?? '',
          before: before === null ? undefined : JSON.parse(before),
          after: after === null ? undefined : JSON.parse(after),
        })),
      },
    ]
  })
}

/** How many of a repeating step are recorded, withdrawn ones included: ordinals are never reused. */
export async function countOrdinals(
  db: Reader,
  referralId: string,
  milestone: MilestoneTable['type'],
): Promise<number> {
  const row = await db
    .selectFrom('milestone')
    .select((select) => select.fn.max('ordinal').as('last'))
    .where('referral_id', '=', referralId)
    .where('type', '=', milestone)
    .executeTakeFirst()
  return row?.last ?? 0
}

export async function isReferenceTaken(db: Reader, localRef: string): Promise<boolean> {
  const row = await db
    .selectFrom('referral')
    .select('id')
    .where('local_ref', '=', localRef)
    .executeTakeFirst()
  return row !== undefined
}

export async function findEstablishmentId(db: Reader, code: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('establishment')
    .select('id')
    .where('code', '=', code)
    .executeTakeFirst()
  return row?.id
}
