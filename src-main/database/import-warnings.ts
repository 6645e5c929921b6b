import { sql } from 'kysely'
import type { ImportWarning } from '#shared/domain/data-quality/import-warning.ts'
import type { Reader } from './writer.ts'

/** Columns of the template that are not kept under their own name. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  nhs_number: ['nhs_number_hash'],
  prison_number: ['prison_number_hash'],
  date_of_birth: ['date_of_birth', 'age_at_referral'],
  release_date: ['release_on'],
}

/**
 * What imports warned of, by the referral it is said of, each once: of every referral, or of one.
 * Whether a warning still holds is for the domain to say: `stands`.
 */
export async function listImportWarnings(
  db: Reader,
  referralId?: string,
): Promise<ReadonlyMap<string, readonly ImportWarning[]>> {
  const rows = await db
    .selectFrom('import_issue')
    .select(['id', 'referral_id', 'column_name', 'code', 'value', 'message'])
    .where('referral_id', 'is not', null)
    .where('severity', '=', 'warning')
    .$if(referralId !== undefined, (query) => query.where('referral_id', '=', String(referralId)))
    .orderBy('id')
    .execute()
  const written = rows.length === 0 ? new Map() : await listWrittenSince(db, referralId)
  const latest = new Map(
    rows.map(({ id, referral_id, column_name: column, code, value, message }) => {
      const fields = FIELDS[column] ?? [column]
      const isAnswered = fields.some((field) => written.get(id)?.has(field) ?? false)
      const warning = { code, column, value, message, isAnswered }
      return [`${referral_id} ${code} ${column} ${message}`, { of: String(referral_id), warning }]
    }),
  )
  const groups = Map.groupBy(latest.values(), (one) => one.of)
  return new Map([...groups].map(([id, found]) => [id, found.map(({ warning }) => warning)]))
}

/**
 * What was written after the import of each warning: fields of its referral and its person, and the
 * delays of its stages under the columns that they fill.
 */
async function listWrittenSince(
  db: Reader,
  referralId: string | undefined,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const fields = await warningsWithImport(db, referralId)
    .innerJoin('change', (join) =>
      join.on('change.row_id', 'in', sql`(referral.id, referral.person_id)`),
    )
    .select(['import_issue.id as id', 'change.field as field', 'change.before', 'change.after'])
    .whereRef('change.set_seq', '>', 'change_set.seq')
    .where('change.kind', '=', 'update')
    .orderBy('change.seq')
    .execute()
  const fieldsById = Map.groupBy(fields, ({ id, field }) => `${id} ${field}`)
  const delays = await warningsWithImport(db, referralId)
    .innerJoin('delay', 'delay.referral_id', 'referral.id')
    .innerJoin('change', 'change.row_id', 'delay.id')
    .select(['import_issue.id as id', 'delay.stage as stage', 'delay.attribution as attribution'])
    .whereRef('change.set_seq', '>', 'change_set.seq')
    .where('change.kind', '=', 'insert')
    .where('delay.state', '=', 'current')
    .execute()
  const written = [
    ...[...fieldsById.values()].flatMap((changes) => {
      const [first, last] = [changes[0], changes.at(-1)]
      // An import that was taken back wrote twice, and left all as it was.
      const isAsBefore = first?.before === last?.after
      return first && !isAsBefore ? [{ id: first.id, field: String(first.field) }] : []
    }),
    ...delays.flatMap(({ id, stage, attribution }) => [
      { id, field: `delay_stage_${stage}_reason` },
      ...(attribution ? [{ id, field: `delay_stage_${stage}_attribution` }] : []),
    ]),
  ]
  const byIssue = Map.groupBy(written, ({ id }) => id)
  return new Map([...byIssue].map(([id, all]) => [id, new Set(all.map(({ field }) => field))]))
}

/** An import is one change set, by its own id. */
function warningsWithImport(db: Reader, referralId: string | undefined) {
  return db
    .selectFrom('import_issue')
    .innerJoin('referral', 'referral.id', 'import_issue.referral_id')
    .innerJoin('change_set', 'change_set.id', 'import_issue.batch_id')
    .where('import_issue.severity', '=', 'warning')
    .$if(referralId !== undefined, (query) => query.where('referral.id', '=', String(referralId)))
}
