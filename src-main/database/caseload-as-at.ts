/**
 * The caseload as it was on a day before the last one recorded. The kept entries know all that is
 * recorded; for an earlier day a copy in memory has, of those that it would change, what was known then.
 */
import Sqlite from 'better-sqlite3'
import { Kysely } from 'kysely'
import type { LocalDate } from '#shared/domain/local-date.ts'
import { hadBegun, knownAsAt } from '#shared/domain/referrals/referral.ts'
import { entryInsert } from './caseload-entries.ts'
import { type EntryRow, toEntryRow } from './caseload-entry-row.ts'
import { TransactionalSqliteDialect } from './connection.ts'
import { listEstablishmentNames } from './establishment-names.ts'
import { inChunks } from './in-chunks.ts'
import { type Database, getInside } from './inside.ts'
import { findLatestChange } from './latest-change.ts'
import { listReferralFacts } from './referral-facts.ts'
import type { Schema } from './schema.ts'
import type { Reader } from './writer.ts'

interface Copy {
  readonly key: string
  readonly sqlite: Sqlite.Database
  readonly reader: Reader
}

const copies = new WeakMap<Database, Copy>()

/** Where to read the entries of a caseload as at a day: the file itself wherever that is exact. */
export async function entriesAsAt(db: Database, asAt: LocalDate): Promise<Reader> {
  const { reader: file } = getInside(db)
  const settled = file.prepare('select max(settled_from) from caseload_entry').pluck().get()
  if (settled === null || String(settled) <= asAt) return db.read
  const key = `${await findLatestChange(db.read)} ${asAt}`
  const before = copies.get(db)
  if (before?.key === key) return before.reader
  const copy = { key, ...(await copyAsAt(file, db.read, asAt)) }
  before?.sqlite.close()
  copies.set(db, copy)
  return copy.reader
}

async function copyAsAt(file: Sqlite.Database, read: Reader, asAt: LocalDate) {
  const sqlite = new Sqlite(':memory:')
  // The referrals themselves are not in it.
  sqlite.pragma('foreign_keys=OFF')
  for (const statement of tablesOf(file)) sqlite.exec(statement)
  const [copy, insert] = [entryInsert(sqlite), entryInsert(sqlite)]
  sqlite.exec('begin')
  const settled = file.prepare<[string], EntryRow>(
    'select * from caseload_entry where settled_from is null or settled_from <= ? order by seq',
  )
  for (const row of settled.iterate(asAt)) copy(row)
  const names = await listEstablishmentNames(read)
  const others = file.prepare<[string], string>(
    'select referral_id from caseload_entry where settled_from > ?',
  )
  for (const chunk of inChunks(others.pluck().all(asAt))) {
    for (const referral of await listReferralFacts(read, chunk)) {
      if (hadBegun(referral, asAt)) insert(toEntryRow(knownAsAt(referral, asAt), names))
    }
  }
  sqlite.exec('commit')
  const dialect = new TransactionalSqliteDialect({ database: sqlite })
  return { sqlite, reader: new Kysely<Schema>({ dialect }) }
}

/** The statements that made the table, its indexes and its search; the engine makes the search's own. */
function tablesOf(file: Sqlite.Database): readonly string[] {
  return file
    .prepare<[], string>(
      `select sql from sqlite_master
       where tbl_name in ('caseload_entry', 'caseload_search') and sql is not null
       order by type = 'table' desc, name = 'caseload_entry' desc`,
    )
    .pluck()
    .all()
}
