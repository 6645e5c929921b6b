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
