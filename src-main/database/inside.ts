/**
 * What an open database keeps to itself. Only this folder may import this file (a wall sees to it):
 * whoever holds the connection could write around the log.
 */
import type Sqlite from 'better-sqlite3'
import type { Kysely } from 'kysely'
import type { Author } from './change-log.ts'
import type { Schema } from './schema.ts'
import type { Reader } from './writer.ts'

/** An open database. It reads by `read`; it is written only by `inTransaction`. */
export interface Database {
  readonly file: string
  readonly read: Reader
  close(): Promise<void>
}

export interface Inside {
  /** The only connection that writes. A read on it would wait for a whole import. */
  readonly sqlite: Sqlite.Database
  /** The connection that reads, for what Kysely cannot ask of it. */
  readonly reader: Sqlite.Database
  readonly writing: Kysely<Schema>
  readonly author: () => Author
  /** Settles when the transaction before has ended: SQLite has one writer. */
  queue: Promise<unknown>
}

export const insides = new WeakMap<Database, Inside>()

export function getInside(db: Database): Inside {
  const inside = insides.get(db)
  if (!inside) throw new Error('Not a database that openDatabase opened')
  return inside
}

/** Run some work once the transaction before it has ended, and let the next one wait for it. */
export function enqueue<Value>(inside: Inside, work: () => Value | Promise<Value>): Promise<Value> {
  const run = inside.queue.then(work)
  inside.queue = run.catch(() => {})
  return run
}
