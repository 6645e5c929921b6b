import { closeSync, existsSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Kysely } from 'kysely'
import type { CreateFailure, OpenFailure } from '#shared/contract/security.ts'
import { type Result, refuse, succeed } from '#shared/domain/result.ts'
import { bringEntriesUpToDate } from './caseload-entries.ts'
import type { Author } from './change-log.ts'
import { openConnection, TransactionalSqliteDialect } from './connection.ts'
import { type Database, openDatabase } from './database.ts'
import { damageSaid } from './engine-faults.ts'
import { KeyFileDamagedError, keyFileOf, newKey, unwrapKey, wrapKey } from './key-file.ts'
import { migrate, NewerDatabaseError } from './migrate.ts'
import type { Schema } from './schema.ts'

export type Signer = Omit<Author, 'siteId'>

/** What the screens ask of a passphrase; a script that gives a shorter one is warned. */
export const SHORTEST_PASSPHRASE = 12

interface Maker extends Signer {
  readonly shortestPassphrase?: number
}

/** Make a new encrypted file with its key beside it, empty but for its tables. */
export async function createDatabase(
  file: string,
  passphrase: string,
  { shortestPassphrase = SHORTEST_PASSPHRASE, ...signer }: Maker,
): Promise<Result<Database, CreateFailure>> {
  if (passphrase.length < shortestPassphrase) {
    return refuse({ code: 'passphrase-too-short', atLeast: shortestPassphrase })
  }
  const taken = [file, keyFileOf(file)].find((one) => existsSync(one))
  if (taken) return refuse({ code: 'file-exists', file: taken })
  try {
    mkdirSync(dirname(file), { recursive: true })
    // Claims the name: whoever comes second is refused, and nothing of theirs is written over.
    closeSync(openSync(file, 'wx', 0o600))
  } catch {
    return refuse({ code: 'cannot-write', file })
  }
  try {
    const key = newKey()
    await wrapKey(keyFileOf(file), key, passphrase)
    await bringUpToDate(file, key)
    return succeed(openDatabase(file, key, signer))
  } catch (error) {
    removeDatabase(file)
    throw error
  }
}

/** Do the first work on a database just made, or, where that fails, leave nothing of it. */
export async function fillOrRemove<Value>(
  db: Database,
  work: (db: Database) => Promise<Value>,
): Promise<Value> {
  try {
    return await work(db)
  } catch (error) {
    await db.close()
    removeDatabase(db.file)
    throw error
  }
}

/** Remove a database with all that lies beside it. For those only that hold no record of anyone. */
export function removeDatabase(file: string): void {
  for (const one of [file, `${file}-wal`, `${file}-shm`, keyFileOf(file)]) {
    rmSync(one, { force: true })
  }
}

/** Open a file with its passphrase, upgraded where this program is newer. */
export async function unlockDatabase(
  file: string,
  passphrase: string,
  signer: Signer,
): Promise<Result<Database, OpenFailure>> {
  const refusal = lookAt(file)
  if (refusal) return refuse(refusal)
  const keyFile = keyFileOf(file)
  try {
    const key = await unwrapKey(keyFile, passphrase)
    if (!key) return refuse({ code: 'wrong-passphrase' })
    if (!isOurs(file, key)) {
      return refuse({ code: 'not-a-database', file, said: 'it holds no site of this program' })
    }
    await bringUpToDate(file, key)
    return succeed(openDatabase(file, key, signer))
  } catch (error) {
    if (error instanceof KeyFileDamagedError) {
      return refuse({ code: 'key-file-damaged', file: keyFile })
    }
    if (error instanceof NewerDatabaseError) return refuse({ code: 'made-by-newer-version', file })
    const said = damageSaid(error)
    if (said === undefined) throw error
    return refuse({ code: 'not-a-database', file, said })
  }
}

/** What can be said of a file before it is opened. */
function lookAt(file: string): OpenFailure | undefined {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) return { code: 'file-missing', file }
  if (found.isDirectory()) return { code: 'is-a-folder', file }
  const keyFile = keyFileOf(file)
  if (!existsSync(keyFile)) return { code: 'key-file-missing', file: keyFile }
  // A file of no bytes is to the engine an empty database, and would be made into one.
  return found.size === 0 ? { code: 'not-a-database', file, said: 'the file is empty' } : undefined
}

/** Whether a file that the key opens has been filled by this program: its tables and its site. */
function isOurs(file: string, key: Buffer): boolean {
  const sqlite = openConnection(file, key)
  try {
    const tables = sqlite
      .prepare("select count(*) from sqlite_master where name in ('kysely_migration', 'site')")
      .pluck()
      .get()
    return tables === 2 && sqlite.prepare('select count(*) from site').pluck().get() !== 0
  } finally {
    sqlite.close()
  }
}

/** Wrap the same key by another passphrase; false where the present one does not fit. */
export async function changePassphrase(
  file: string,
  current: string,
  next: string,
): Promise<
  Result<
    null,
    Extract<
      CreateFailure | OpenFailure,
      { code: 'wrong-passphrase' | 'key-file-damaged' | 'passphrase-too-short' }
    >
  >
> {
  if (next.length < SHORTEST_PASSPHRASE) {
    return refuse({ code: 'passphrase-too-short', atLeast: SHORTEST_PASSPHRASE })
  }
  try {
    const key = await unwrapKey(keyFileOf(file), current)
    if (!key) return refuse({ code: 'wrong-passphrase' })
    await wrapKey(keyFileOf(file), key, next)
    return succeed(null)
  } catch (error) {
    if (!(error instanceof KeyFileDamagedError)) throw error
    return refuse({ code: 'key-file-damaged', file: keyFileOf(file) })
  }
}

/** Bring a file to the present schema; a file of no bytes becomes an empty database. */
export async function bringUpToDate(file: string, key: Buffer): Promise<void> {
  const sqlite = openConnection(file, key)
  const dialect = new TransactionalSqliteDialect({ database: sqlite })
  const db = new Kysely<Schema>({ dialect })
  try {
    await migrate(db as Kysely<unknown>, file)
    await bringEntriesUpToDate(sqlite, db)
  } finally {
    await db.destroy()
  }
}
