import { Kysely } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { refreshEntries } from './caseload-entries.ts'
import { type Act, type Author, ChangeSet } from './change-log.ts'
import { openConnection, TransactionalSqliteDialect } from './connection.ts'
import { type Database, enqueue, getInside, type Inside, insides } from './inside.ts'
import type { Schema } from './schema.ts'
import { TouchedReferrals } from './touched-referrals.ts'
import { createWriter, type Writer } from './writer.ts'

export type { Database }

/** Open a file that exists and is up to date; see `migrate` and `createDatabase`. */
export function openDatabase(file: string, key: Buffer, author: Omit<Author, 'siteId'>): Database {
  const sqlite = openConnection(file, key)
  const reader = openConnection(file, key)
  const reading = kyselyOn(reader)
  const writing = kyselyOn(sqlite)
  const siteId = () =>
    sqlite.prepare<[], { id: string }>('select id from site').get()?.id ?? NO_SITE_YET
  const db: Database = {
    file,
    read: reading,
    close: async () => {
      await insides.get(db)?.queue
      await reading.destroy()
      await writing.destroy()
      // Kysely closes only a connection that it has used; one left open would keep the last writes in
      // the file beside the database, and a copy of the database alone would lack them.
      reader.close()
      sqlite.close()
    },
  }
  insides.set(db, {
    sqlite,
    reader,
    writing,
    author: () => ({ ...author, siteId: siteId() }),
    queue: Promise.resolve(),
  })
  return db
}

const NO_SITE_YET = '00000000-0000-7000-8000-000000000000'

/**
 * Do some work and keep all of it, or, when it throws, none of it. `act` names in the log what the
 * person did, by the name of the call, and why where that was asked. A second transaction waits for the first.
 */
export function inTransaction<Value>(
  db: Database,
  act: string | Act,
  work: (tx: Writer) => Promise<Value>,
): Promise<Value> {
  const inside = getInside(db)
  return enqueue(inside, () =>
    transact(inside, typeof act === 'string' ? { name: act, reason: '' } : act, work),
  )
}

async function transact<Value>(
  { sqlite, writing, author }: Inside,
  act: Act,
  work: (tx: Writer) => Promise<Value>,
): Promise<Value> {
  // Immediate: a reader that only then turned writer could not wait for another process's write.
  sqlite.exec('begin immediate')
  try {
    const changes = new ChangeSet(sqlite, { id: uuidv7(), act, author: author() })
    const touched = new TouchedReferrals(sqlite)
    const value = await work(createWriter({ sqlite, reader: writing, changes, touched }))
    await refreshEntries(sqlite, writing, touched.ids)
    changes.close()
    sqlite.exec('commit')
    return value
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('rollback')
    throw error
  }
}

function kyselyOn(database: ReturnType<typeof openConnection>): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: new TransactionalSqliteDialect({ database }) })
}
