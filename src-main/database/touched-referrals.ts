import type Sqlite from 'better-sqlite3'
import type { RecordSchema } from './schema.ts'

type Row = Readonly<Record<string, unknown>>

/** The tables whose rows belong to one referral and bear on what the caseload shows of it. */
const PARTS: ReadonlySet<keyof RecordSchema> = new Set(['milestone', 'delay', 'blockage'])

/** The tables whose names a caseload shows, and where a referral refers to them. */
const NAMED: Partial<Readonly<Record<keyof RecordSchema, string>>> = {
  establishment: 'establishment_id',
  organisation: 'provider_id',
}

/** Collects which referrals one transaction touches, so that their entries are derived anew at its end. */
export class TouchedReferrals {
  readonly #ids = new Set<string>()
  readonly #sqlite: Sqlite.Database

  constructor(sqlite: Sqlite.Database) {
    this.#sqlite = sqlite
  }

  get ids(): readonly string[] {
    return [...this.#ids]
  }

  /** A row that was written or removed, as it was or as it is. */
  add(table: keyof RecordSchema, row: Row): void {
    if (table === 'referral') this.#ids.add(String(row.id))
    else if (PARTS.has(table)) this.#ids.add(String(row.referral_id))
  }

  /** A row that others name has changed: all that name it show it. */
  addNaming(table: keyof RecordSchema, id: string): void {
    const column = NAMED[table]
    if (!column) return
    const naming = this.#sqlite.prepare<[string], string>(
      `select id from referral where ${column} = ?`,
    )
    for (const one of naming.pluck().all(id)) this.#ids.add(one)
  }
}
