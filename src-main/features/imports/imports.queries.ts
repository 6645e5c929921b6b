import { v7 as uuidv7 } from 'uuid'
import type { ImportBatch } from '#shared/contract/imports.ts'
import type { ImportIssue } from '#shared/domain/imports/issue.ts'
import { isTemplateColumn } from '#shared/domain/imports/template.ts'
import type {
  ImportBatchTable,
  ImportIssueTable,
  ImportRowTable,
} from '../../database/schema-of-imports.ts'
import type { Reader, Writer } from '../../database/writer.ts'

export function listEstablishmentCodes(db: Reader) {
  return db.selectFrom('establishment').select(['id', 'code']).execute()
}

export function listOrganisations(db: Reader) {
  return db.selectFrom('organisation').select(['id', 'role', 'name']).execute()
}

export function listUnits(db: Reader) {
  return db.selectFrom('unit').select(['id', 'organisation_id', 'name']).execute()
}

/** Every reference of a source, with the referral it belongs to. */
export function listReferences(db: Reader, source: string) {
  return db
    .selectFrom('referral')
    .select(['id', 'local_ref as localRef'])
    .where('source', '=', source)
    .execute()
}

export function findBatch(db: Reader, id: string): Promise<ImportBatchTable | undefined> {
  return db.selectFrom('import_batch').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function listBatches(db: Reader): Promise<readonly ImportBatch[]> {
  const rows = await db
    .selectFrom('import_batch')
    .select(['id', 'source', 'file_name', 'imported_at', 'imported_by', 'undone_at'])
    .select(['rows_read', 'created', 'updated', 'unchanged', 'parked', 'rejected'])
    .orderBy('imported_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    batchId: row.id,
    source: row.source,
    fileName: row.file_name,
    importedAt: row.imported_at,
    importedBy: row.imported_by,
    undoneAt: row.undone_at ?? undefined,
    rowsRead: row.rows_read,
    created: row.created,
    updated: row.updated,
    unchanged: row.unchanged,
    parked: row.parked,
    rejected: row.rejected,
  }))
}

export async function listIssues(db: Reader, batchId: string): Promise<readonly ImportIssue[]> {
  const rows = await db
    .selectFrom('import_issue')
    .select(['row_number', 'column_name', 'code', 'severity', 'value', 'message'])
    .where('batch_id', '=', batchId)
    .orderBy('row_number')
    .orderBy('id')
    .execute()
  return rows.map(toIssue)
}

function toIssue(
  row: Pick<
    ImportIssueTable,
    'row_number' | 'column_name' | 'code' | 'severity' | 'value' | 'message'
  >,
): ImportIssue {
  return {
    row: row.row_number,
    column: row.column_name,
    // Only an import writes this table, and writes no other code.
    code: row.code as ImportIssue['code'],
    severity: row.severity,
    value: row.value,
    message: row.message,
  }
}

export function listKeptRows(
  db: Reader,
  batchId: string,
): Promise<readonly Pick<ImportRowTable, 'row_number' | 'state' | 'cells'>[]> {
  return db
    .selectFrom('import_row')
    .select(['row_number', 'state', 'cells'])
    .where('batch_id', '=', batchId)
    .orderBy('row_number')
    .execute()
}

/** The warnings that still stand against referrals, by the column they are about. */
export async function listStandingWarnings(db: Reader, referralIds: readonly string[]) {
  const rows = await db
    .selectFrom('import_issue')
    .select(['id', 'referral_id', 'column_name'])
    .where('referral_id', 'in', referralIds)
    .execute()
  return rows.flatMap(({ id, referral_id, column_name }) =>
    referral_id && isTemplateColumn(column_name)
      ? [{ id, referralId: referral_id, column: column_name }]
      : [],
  )
}

export async function listSavedRecipes(db: Reader): Promise<readonly unknown[]> {
  const rows = await db.selectFrom('mapping_recipe').select('recipe').orderBy('name').execute()
  return rows.map(({ recipe }) => JSON.parse(recipe))
}

export async function saveRecipe(
  tx: Writer,
  recipe: { readonly name: string },
  savedAt: string,
): Promise<void> {
  const fields = { recipe: JSON.stringify(recipe), saved_at: savedAt }
  const existing = await tx
    .selectFrom('mapping_recipe')
    .select('id')
    .where('name', '=', recipe.name)
    .executeTakeFirst()
  if (existing) tx.update('mapping_recipe', existing.id, fields)
  else tx.insert('mapping_recipe', { id: uuidv7(), name: recipe.name, ...fields })
}
