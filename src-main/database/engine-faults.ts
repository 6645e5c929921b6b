import Sqlite from 'better-sqlite3'

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

/** The error that all the others were made of. */
export function deepest(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error))
  return error.cause instanceof Error ? deepest(error.cause) : error
}
