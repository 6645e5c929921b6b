import type Sqlite from 'better-sqlite3'
import type { OpenFailure } from '#shared/contract/security.ts'
import { type Result, succeed } from '#shared/domain/result.ts'
import { findOddEntry, isSearchSound } from './caseload-entries.ts'
import { type ChainCheck, checkChain } from './change-log.ts'
import { documentFaults } from './check-documents.ts'
import { type RecordFault, recordFaults } from './check-records.ts'
import { signingKeyFaults } from './check-signing-key.ts'
import { type Signer, unlockDatabase } from './create-database.ts'
import type { Database } from './database.ts'
import { damageSaid } from './engine-faults.ts'
import { getInside } from './inside.ts'
import type { Reader } from './writer.ts'

/** What `verify` says of a file: `ok` is that all of it is. */
export interface Verification {
  readonly ok: boolean
  /** `ok`, or what the engine says of the damage. */
  readonly integrity: string
  readonly foreignKeys: string
  readonly auditChain: AuditChain
  /** The migrations that the file has had; `null` where that cannot be read. */
  readonly schemaVersion: number | null
}

interface AuditChain {
  readonly ok: boolean
  readonly entries: number
  /** The first set of changes that does not fit the chain. */
  readonly firstBad?: number
  /** The first entry of that set that is missing or contradicts the others, where one can be told. */
  readonly firstBadEntry?: number
  /** The first row that is not what the log says last of it. */
  readonly firstBadRow?: RecordFault
}

/** Open a file and read all of it. Damage met on the way is an answer; a wrong passphrase is a refusal. */
export async function verifyFile(
  file: string,
  passphrase: string,
  signer: Signer,
): Promise<Result<Verification, OpenFailure>> {
  const opened = await unlockDatabase(file, passphrase, signer)
  if (!opened.ok) {
    const { failure } = opened
    return failure.code === 'not-a-database' ? succeed(unreadable(failure.said)) : opened
  }
  try {
    return succeed(await verifyDatabase(opened.value))
  } finally {
    await opened.value.close()
  }
}

/** What is to be said of a file that cannot be opened at all. */
export function unreadable(said: string): Verification {
  const auditChain = { ok: false, entries: 0 }
  return { ok: false, integrity: said, foreignKeys: said, auditChain, schemaVersion: null }
}

/**
 * Read the whole file: is it sound, does every row have its parent, does the chain of changes hold,
 * is every row what the log says of it, and is the caseload what its records come to?
 */
export async function verifyDatabase(db: Database): Promise<Verification> {
  const { sqlite, writing } = getInside(db)
  const foreignKeys = orDamage(
    () => checkParents(sqlite),
    (said) => said,
  )
  const integrity = orDamage(
    () => checkIntegrity(sqlite),
    (said) => said,
  )
  const logged = orDamage<AuditChain>(
    () => checkLog(sqlite),
    () => ({ ok: false, entries: 0 }),
  )
  const auditChain = logged.ok ? await checkCaseload(logged, sqlite, writing) : logged
  const schemaVersion = orDamage(
    () => Number(sqlite.prepare('select count(*) from kysely_migration').pluck().get()),
    () => null,
  )
  const ok = integrity === 'ok' && foreignKeys === 'ok' && auditChain.ok && schemaVersion !== null
  return { ok, integrity, foreignKeys, auditChain, schemaVersion }
}

function orDamage<Value>(look: () => Value, otherwise: (said: string) => Value): Value {
  try {
    return look()
  } catch (error) {
    const said = damageSaid(error)
    if (said === undefined) throw error
    return otherwise(said)
  }
}

const MOST_SAID = 20

function checkIntegrity(sqlite: Sqlite.Database): string {
  const said = sqlite.pragma(`integrity_check(${MOST_SAID})`) as readonly Record<string, string>[]
  const lines = said.flatMap((row) => row.integrity_check?.split('\n') ?? [])
  // The first line only names the database among those attached: there is one.
  return lines.filter((line) => !line.startsWith('***')).join('\n')
}

function checkParents(sqlite: Sqlite.Database): string {
  const orphans = sqlite.pragma('foreign_key_check') as readonly { table: string }[]
  if (orphans.length === 0) return 'ok'
  return `${orphans.length} rows without parent, first in ${orphans[0]?.table}`
}

function checkLog(sqlite: Sqlite.Database): AuditChain {
  const chain = checkChain(sqlite)
  const { entries, firstBad } = chain
  if (firstBad !== undefined) {
    const firstBadEntry = chain.missing ?? contradicted(sqlite, chain)
    return { ok: false, entries, firstBad, ...(firstBadEntry ? { firstBadEntry } : {}) }
  }
  const [firstBadRow] = rowFaults(sqlite)
  return firstBadRow ? { ok: false, entries, firstBadRow } : { ok: true, entries }
}

function* rowFaults(sqlite: Sqlite.Database): Generator<RecordFault, void> {
  yield* recordFaults(sqlite)
  yield* documentFaults(sqlite)
  yield* signingKeyFaults(sqlite)
}

/** The log says nothing of what is derived: its row has no entry there, and the table says what it is. */
async function checkCaseload(
  logged: AuditChain,
  sqlite: Sqlite.Database,
  reader: Reader,
): Promise<AuditChain> {
  const bad = (table: string, row: string) => ({
    ...logged,
    ok: false,
    firstBadRow: { table, row, entry: null },
  })
  try {
    const odd = await findOddEntry(sqlite, reader)
    if (odd !== undefined) return bad('caseload_entry', odd)
    return isSearchSound(sqlite) ? logged : bad('caseload_search', '')
  } catch (error) {
    if (damageSaid(error) === undefined) throw error
    return { ...logged, ok: false }
  }
}

/** A set's hash does not say which entry was altered; the rows, and the entries beside it, may. */
function contradicted(sqlite: Sqlite.Database, { badEntries }: ChainCheck): number | undefined {
  if (!badEntries) return undefined
  let first: number | undefined
  for (const { entry } of recordFaults(sqlite)) {
    if (entry === null || entry < badEntries.first || entry > badEntries.last) continue
    first = Math.min(entry, first ?? entry)
  }
  return first
}
