/**
 * Keeps what the caseload is read from in step with the records: whoever writes a referral writes its
 * entry in the same transaction, and a file whose entries were derived by an older rule derives them anew.
 */
import type Sqlite from 'better-sqlite3'
import { type EntryRow, RULE_VERSION, toEntryRow } from './caseload-entry-row.ts'
import { listEstablishmentNames } from './establishment-names.ts'
import { inChunks } from './in-chunks.ts'
import { listReferralFacts } from './referral-facts.ts'
import type { Reader } from './writer.ts'

/** Derive the entries of these referrals again; one whose referral is gone goes too. */
export async function refreshEntries(
  sqlite: Sqlite.Database,
  reader: Reader,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const remove = sqlite.prepare<[string]>('delete from caseload_entry where referral_id = ?')
  const insert = entryInsert(sqlite)
  const names = await listEstablishmentNames(reader)
  for (const chunk of inChunks(ids)) {
    for (const id of chunk) remove.run(id)
    for (const one of await listReferralFacts(reader, chunk)) insert(toEntryRow(one, names))
  }
}

/** Write entries as they are into a table of this shape. */
export function entryInsert(sqlite: Sqlite.Database): (row: EntryRow) => void {
  let statement: Sqlite.Statement<[EntryRow]> | undefined
  return (row) => {
    statement ??= sqlite.prepare(insertInto(Object.keys(row)))
    statement.run(row)
  }
}

function insertInto(columns: readonly string[]): string {
  const values = columns.map((column) => `@${column}`)
  return `insert into caseload_entry (${columns.join(', ')}) values (${values.join(', ')})`
}

/** Derive every entry, where this file's were derived by another rule or never. */
export async function bringEntriesUpToDate(sqlite: Sqlite.Database, reader: Reader): Promise<void> {
  const version = sqlite.prepare('select version from caseload_rule').pluck().get()
  if (version === RULE_VERSION) return
  sqlite.exec('begin immediate')
  try {
    sqlite.exec('delete from caseload_entry')
    const ids = sqlite.prepare<[], string>('select id from referral order by local_ref').pluck()
    await refreshEntries(sqlite, reader, ids.all())
    sqlite
      .prepare('insert or replace into caseload_rule (id, version) values (1, ?)')
      .run(RULE_VERSION)
    sqlite.exec('commit')
  } catch (error) {
    sqlite.exec('rollback')
    throw error
  }
}

/** The first referral whose entry is not what the rule derives from its records, or the entry without a referral. */
export async function findOddEntry(
  sqlite: Sqlite.Database,
  reader: Reader,
): Promise<string | undefined> {
  const names = await listEstablishmentNames(reader)
  const find = sqlite.prepare<[string], EntryRow & { seq: number }>(
    'select * from caseload_entry where referral_id = ?',
  )
  const ids = sqlite.prepare<[], string>('select id from referral order by id').pluck().all()
  for (const chunk of inChunks(ids)) {
    for (const referral of await listReferralFacts(reader, chunk)) {
      const kept = find.get(referral.id)
      if (!kept || !isSame(toEntryRow(referral, names), kept)) return referral.id
    }
  }
  return sqlite
    .prepare<[], string>(
      'select referral_id from caseload_entry where referral_id not in (select id from referral)',
    )
    .pluck()
    .get()
}

function isSame(derived: EntryRow, kept: EntryRow): boolean {
  return Object.entries(derived).every(
    ([column, value]) => kept[column as keyof EntryRow] === value,
  )
}

/** Whether the search finds what the entries hold; the engine compares the two. */
export function isSearchSound(sqlite: Sqlite.Database): boolean {
  try {
    sqlite.exec("insert into caseload_search (caseload_search, rank) values ('integrity-check', 1)")
    return true
  } catch {
    return false
  }
}
