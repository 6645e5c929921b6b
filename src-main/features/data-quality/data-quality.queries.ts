import type { Reader } from '../../database/writer.ts'

/** The rows that imports kept apart, with their source; those of an import taken back wait no longer. */
export function listKeptRows(db: Reader) {
  return db
    .selectFrom('import_row')
    .innerJoin('import_batch', 'import_batch.id', 'import_row.batch_id')
    .innerJoin('change_set', 'change_set.id', 'import_batch.id')
    .select(['import_row.state as state', 'import_row.cells as cells'])
    .select(['import_batch.source as source', 'change_set.seq as importedIn'])
    .where('import_batch.undone_at', 'is', null)
    .execute()
}

/** Every referral that an import brought in, with its source, and the number of that change. */
export function listArrivals(db: Reader) {
  return db
    .selectFrom('referral')
    .innerJoin('change', 'change.row_id', 'referral.id')
    .select(['referral.source as source', 'referral.local_ref as localRef'])
    .select('change.set_seq as cameIn')
    .where('change.entity', '=', 'referral')
    .where('change.kind', '=', 'insert')
    .execute()
}

/** The recipes that are kept: under its name, each has the source's headings. */
export function listRecipes(db: Reader) {
  return db.selectFrom('mapping_recipe').select(['name', 'recipe']).execute()
}
