import { type Result, refuse, succeed } from '#shared/domain/result.ts'
import { type Database, inTransaction } from '../../database/database.ts'
import { reverseChangeSet } from '../../database/reverse.ts'
import type { Writer } from '../../database/writer.ts'
import { findBatch } from './imports.queries.ts'
import {
  listNamedReferences,
  listOrphanedEntries,
  listOwnChanges,
  listReferencesChangedSince,
  listStandingIssues,
  listUnitOwners,
} from './undo-import.queries.ts'

export type UndoRefusal =
  | { readonly code: 'not-there' }
  | { readonly code: 'already-undone' }
  | { readonly code: 'changed-since'; readonly references: readonly string[] }

/** What is taken back; the account of the import itself stays. */
const TAKEN_BACK = ['person', 'referral', 'milestone', 'delay']

/** Take a whole import back, unless someone has worked on its records since. */
export function undoImport(
  db: Database,
  batchId: string,
  undoneAt: string,
): Promise<Result<{ readonly removed: number }, UndoRefusal>> {
  return inTransaction(db, 'imports.undo', async (tx) => {
    const batch = await findBatch(tx, batchId)
    if (!batch) return refuse({ code: 'not-there' })
    if (batch.undone_at !== null) return refuse({ code: 'already-undone' })
    const references = await listReferencesChangedSince(tx, batchId)
    if (references.length > 0) return refuse({ code: 'changed-since', references })

    await takeIssuesBack(tx, batchId)
    await reverseChangeSet(tx, batchId, (entity) => TAKEN_BACK.includes(entity))
    tx.update('import_batch', batchId, { undone_at: undoneAt })
    await removeUnnamedEntries(tx)
    const referrals = await listOwnChanges(tx, batchId, 'referral')
    return succeed({ removed: referrals.filter(({ kind }) => kind === 'insert').length })
  })
}

/** What the import said of referrals no longer stands, and what it had replaced stands again. */
async function takeIssuesBack(tx: Writer, batchId: string): Promise<void> {
  for (const { id } of await listStandingIssues(tx, batchId)) {
    tx.update('import_issue', id, { referral_id: null })
  }
  for (const { kind, row_id, before } of await listOwnChanges(tx, batchId, 'import_issue')) {
    if (kind !== 'update' || before === null) continue
    tx.update('import_issue', row_id, { referral_id: JSON.parse(before) })
  }
}

/** Entries of the reference data that it made go too, unless something else names them now. */
async function removeUnnamedEntries(tx: Writer): Promise<void> {
  const named = await listNamedReferences(tx)
  const orphaned = await listOrphanedEntries(tx)
  for (const { unitId } of orphaned) {
    if (unitId && !named.has(unitId)) tx.remove('unit', unitId)
  }
  const owners = new Set((await listUnitOwners(tx)).map(({ organisation_id }) => organisation_id))
  for (const { organisationId: id } of orphaned) {
    if (id && !named.has(id) && !owners.has(id)) tx.remove('organisation', id)
  }
}
