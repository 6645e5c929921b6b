import { closeSync, existsSync, mkdirSync, openSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { Kysely } from 'kysely'
import type { CreateFailure, OpenFailure } from '#shared/contract/security.ts'
import { type Result, refuse, succeed } from '#shared/domain/result.ts'
import type { Author } from './change-log.ts'
import { isNotADatabase, openConnection, TransactionalSqliteDialect } from './connection.ts'
import { type Database, openDatabase } from './database.ts'
import { keyFileOf, newKey, unwrapKey, wrapKey } from './key-file.ts'
import { migrate, NewerDatabaseError } from './migrate.ts'

export type Signer = Omit<Author, 'siteId'>

const SHORTEST_PASSPHRASE = 12

/** Make a new encrypted file with its key beside it, empty but for its tables. */
export async function createDatabase(
  file: string,
  passphrase: string,
  signer: Signer,
): Promise<Result<Database, CreateFailure>> {
  if (passphrase.length < SHORTEST_PASSPHRASE) {
    return refuse({ code: 'passphrase-too-short', atLeast: SHORTEST_PASSPHRASE })
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
  if (!existsSync(file)) return refuse({ code: 'file-missing', file })
  if (!existsSync(keyFileOf(file))) {
    return refuse({ code: 'key-file-missing', file: keyFileOf(file) })
  }
  const key = await unwrapKey(keyFileOf(file), passphrase).catch(() => undefined)
  if (!key) return refuse({ code: 'wrong-passphrase' })
  try {
    await bringUpToDate(file, key)
  } catch (error) {
    if (error instanceof NewerDatabaseError) return refuse({ code: 'made-by-newer-version', file })
    if (isNotADatabase(error)) return refuse({ code: 'not-a-database', file })
    throw error
  }
  return succeed(openDatabase(file, key, signer))
}

/** Wrap the same key by another passphrase; false where the present one does not fit. */
export async function changePassphrase(
  file: string,
  current: string,
  next: string,
): Promise<
  Result<
    null,
    Extract<CreateFailure | OpenFailure, { code: 'wrong-passphrase' | 'passphrase-too-short' }>
  >
> {
  if (next.length < SHORTEST_PASSPHRASE) {
    return refuse({ code: 'passphrase-too-short', atLeast: SHORTEST_PASSPHRASE })
  }
  const key = await unwrapKey(keyFileOf(file), current)
  if (!key) return refuse({ code: 'wrong-passphrase' })
  await wrapKey(keyFileOf(file), key, next)
  return succeed(null)
}

/** Bring a file to the present schema; a file of no bytes becomes an empty database. */
export async function bringUpToDate(file: string, key: Buffer): Promise<void> {
  const dialect = new TransactionalSqliteDialect({ database: openConnection(file, key) })
  const db = new Kysely<unknown>({ dialect })
  try {
    await migrate(db, file)
  } finally {
    await db.destroy()
  }
}
