import { checkChain } from './change-log.ts'
import type { Database } from './database.ts'
import { getInside } from './inside.ts'
import { SCHEMA_VERSION } from './migrate.ts'

/** What `verify` says of a file: `ok` is that all of it is. */
export interface Verification {
  readonly ok: boolean
  readonly integrity: string
  readonly foreignKeys: string
  readonly auditChain: {
    readonly ok: boolean
    readonly entries: number
    readonly firstBad?: number
  }
  readonly schemaVersion: number
}

/** Read the whole file: is it sound, does every row have its parent, does the chain of changes hold? */
export async function verifyDatabase(db: Database): Promise<Verification> {
  const { sqlite } = getInside(db)
  const integrity = String(sqlite.pragma('integrity_check', { simple: true }))
  const orphans = sqlite.pragma('foreign_key_check') as readonly { table: string }[]
  const foreignKeys =
    orphans.length === 0
      ? 'ok'
      : `${orphans.length} rows without parent, first in ${orphans[0]?.table}`
  const { ok, entries, firstBad } = checkChain(sqlite)
  return {
    ok: integrity === 'ok' && foreignKeys === 'ok' && ok,
    integrity,
    foreignKeys,
    auditChain: firstBad === undefined ? { ok, entries } : { ok, entries, firstBad },
    schemaVersion: SCHEMA_VERSION,
  }
}
