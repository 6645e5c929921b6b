import Sqlite from 'better-sqlite3'
import { SqliteAdapter, SqliteDialect } from 'kysely'

/**
 * One connection to the encrypted file, with the settings that keep it safe. The order matters: the
 * key comes before the first read. Two are not obvious. The driver is compiled so that WAL alone
 * means synchronous=NORMAL, which loses the last commits on a power cut; and temporary files are not
 * encrypted, so they stay in memory.
 */
export function openConnection(file: string, key: Buffer): Sqlite.Database {
  const sqlite = new Sqlite(file)
  try {
    sqlite.pragma(`cipher='sqlcipher'`)
    sqlite.pragma('legacy=4')
    sqlite.pragma(`key="x'${key.toString('hex')}'"`)
    sqlite.pragma('journal_mode=WAL')
    sqlite.pragma('synchronous=FULL')
    sqlite.pragma('temp_store=MEMORY')
    sqlite.pragma('foreign_keys=ON')
    sqlite.pragma('secure_delete=ON')
    sqlite.pragma('trusted_schema=OFF')
    sqlite.pragma('cell_size_check=ON')
    sqlite.pragma('checkpoint_fullfsync=ON')
    sqlite.pragma('cache_size=-262144')
    sqlite.pragma('busy_timeout=5000')
  } catch (error) {
    sqlite.close()
    throw error
  }
  return sqlite
}

const DAMAGE = ['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_IOERR']

/**
 * What the engine says where it met damage: a page that is not what was written, a file that ends too
 * soon, or no database at all. `undefined` for every other error.
 */
export function damageSaid(error: unknown): string | undefined {
  const code = engineCode(error)
  if (code === undefined || !DAMAGE.some((one) => code.startsWith(one))) return undefined
  return `${deepest(error).message} (${code})`
}

/** The engine's own code of an error, also of one that another error was made of. */
export function engineCode(error: unknown): string | undefined {
  const cause = deepest(error)
  return cause instanceof Sqlite.SqliteError ? cause.code : undefined
}

function deepest(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error))
  return error.cause instanceof Error ? deepest(error.cause) : error
}

/**
 * Kysely does not wrap SQLite migrations in a transaction, so one that failed half way would leave
 * half its tables. SQLite can roll table definitions back; this says so.
 */
export class TransactionalSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter()
  }
}

class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
