import type { Reader } from '../../database/writer.ts'

/** What a set of changes was done by, by the name of the call. */
export async function findActOf(db: Reader, changeSetId: string): Promise<string | undefined> {
  const set = await db
    .selectFrom('change_set')
    .select('act')
    .where('id', '=', changeSetId)
    .executeTakeFirst()
  return set?.act
}

/** Something that was done later to a row of a set of changes. */
export function findLaterChange(db: Reader, changeSetId: string) {
  return db
    .selectFrom('change_set as own_set')
    .innerJoin('change as own', 'own.set_seq', 'own_set.seq')
    .innerJoin('change as later', 'later.row_id', 'own.row_id')
    .select('later.seq')
    .where('own_set.id', '=', changeSetId)
    .whereRef('later.set_seq', '>', 'own.set_seq')
    .executeTakeFirst()
}

/** Whether something leans on a project, a driver or a measure that a set of changes made. */
export async function hasPartsSince(db: Reader, changeSetId: string): Promise<boolean> {
  const made = await db
    .selectFrom('change_set')
    .innerJoin('change', 'change.set_seq', 'change_set.seq')
    .select('row_id')
    .where('change_set.id', '=', changeSetId)
    .where('change.kind', '=', 'insert')
    .execute()
  const ids = made.map(({ row_id }) => row_id)
  const leaning = await Promise.all([
    ...PART_TABLES.map((table) =>
      db.selectFrom(table).select('id').where('project_id', 'in', ids).executeTakeFirst(),
    ),
    db.selectFrom('project_driver').select('id').where('parent_id', 'in', ids).executeTakeFirst(),
    db.selectFrom('own_value').select('id').where('measure_id', 'in', ids).executeTakeFirst(),
    db.selectFrom('project_measure').select('id').where('measure', 'in', ids).executeTakeFirst(),
  ])
  return leaning.some((one) => one !== undefined)
}

const PART_TABLES = [
  'project_driver',
  'project_measure',
  'pdsa_cycle',
  'project_action',
  'project_member',
  'project_entry',
  'cohort',
] as const
