import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bringUpToDate } from '#main/database/create-database.ts'
import { type Database, inTransaction, openDatabase } from '#main/database/database.ts'
import { newKey } from '#main/database/key-file.ts'
import { seedSite } from '#main/features/reference-data/seed-site.ts'

export const PASSPHRASE = 'correct horse battery'

export function aFolder(): string {
  return mkdtempSync(join(tmpdir(), 'pathway28-'))
}

/** A new, encrypted database with its site and establishments, in a folder of its own. */
export async function aDatabase(now = '2025-09-30T09:00:00.000Z'): Promise<Database> {
  const file = join(aFolder(), 'test.db')
  // By its key alone: wrapping that by a passphrase takes a third of a second, on purpose.
  const key = newKey()
  await bringUpToDate(file, key)
  const db = openDatabase(file, key, { name: 'tester', now: () => now })
  await inTransaction(db, 'site.create', (tx) =>
    seedSite(tx, { name: 'Test site', region: 'SW', isDemonstration: false }, now),
  )
  return db
}
