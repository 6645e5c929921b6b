import { existsSync, globSync, rmSync } from 'node:fs'
import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { migrations } from '#migrations/index.ts'
import { compareText } from '#shared/domain/compare-text.ts'

const BACKUPS_KEPT = 3

/** A file that a newer version of the program has already changed in ways this one does not know. */
export class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError'
}

/**
 * Bring the file up to date, all or nothing, with a copy beside it first.
 *
 * Foreign keys are off meanwhile, because SQLite has to drop a table to change it, and with them on
 * that drop would delete the children too. It cannot be switched inside a transaction.
 */
export async function migrate(
  db: Kysely<unknown>,
  file: string,
  steps: Record<string, Migration> = migrations,
): Promise<void> {
  const done = await listApplied(db)
  if (done.some((name) => !Object.hasOwn(steps, name))) throw new NewerDatabaseError()
  if (done.length === Object.keys(steps).length) return
  if (done.length > 0) await backUp(db, `${file}.before-${Object.keys(steps).length}`)

  await sql`pragma foreign_keys = off`.execute(db)
  const migrator = new Migrator({ db, provider: { getMigrations: async () => steps } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw new Error('The database could not be upgraded', { cause: error })

  const orphans = await sql`pragma foreign_key_check`.execute(db)
  if (orphans.rows.length > 0) throw new Error('The upgrade left rows without their parent')
  await sql`pragma foreign_keys = on`.execute(db)
}

async function listApplied(db: Kysely<unknown>): Promise<readonly string[]> {
  const { rows: tables } = await sql`
    select name from sqlite_master where name = 'kysely_migration'`.execute(db)
  if (tables.length === 0) return []
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name`.execute(db)
  return rows.map((row) => row.name)
}

/** `VACUUM INTO` keeps the key; the driver's own backup refuses encrypted files. */
async function backUp(db: Kysely<unknown>, prefix: string): Promise<void> {
  const stamp = new Date().toISOString().replaceAll(/[-:.]/g, '')
  const copy = `${prefix}-${stamp}.bak`
  if (!existsSync(copy)) await sql`vacuum into ${copy}`.execute(db)
  const older = globSync(`${prefix.replace(/\.before-\d+$/, '')}.before-*.bak`)
    .sort((a, b) => compareText(stampOf(a), stampOf(b)))
    .slice(0, -BACKUPS_KEPT)
  for (const one of older) rmSync(one)
}

/** The time of a copy, the last part of its name: "before-10" would sort before "before-9". */
function stampOf(copy: string): string {
  return copy.split('-').at(-1) ?? ''
}
