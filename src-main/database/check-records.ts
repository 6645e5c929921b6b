/**
 * Are the rows what the log says of them? Whoever changes a row around the one write path leaves the
 * chain whole, and this finds it. The log is replayed row by row, so that memory holds one at a time.
 */
import type Sqlite from 'better-sqlite3'
import { type ChangeTable, RECORD_TABLES } from './schema.ts'

/** A row that is not what the log says, and the entry that says otherwise. */
export interface RecordFault {
  readonly table: string
  readonly row: string
  /** The last entry that speaks of it; none of a row that the log does not know. */
  readonly entry: number | null
}

type Row = Readonly<Record<string, unknown>>

/** Every row that is not what the log says last of it, and every one that it says nothing of. */
export function* recordFaults(sqlite: Sqlite.Database): Generator<RecordFault, void> {
  const reads = new Map<string, Sqlite.Statement<[string], Row>>(
    RECORD_TABLES.map((table) => [table, sqlite.prepare(`select * from ${table} where id = ?`)]),
  )
  const live = new Map<string, number>()
  const entries = sqlite.prepare<[], ChangeTable>('select * from change order by row_id, seq')
  for (const [table, row, told] of groupByRow(entries.iterate())) {
    const entry = replay(told, reads.get(table)?.get(row))
    if (entry !== undefined) yield { table, row, entry }
    if (told.at(-1)?.kind !== 'remove') live.set(table, (live.get(table) ?? 0) + 1)
  }
  for (const table of RECORD_TABLES) yield* untoldRows(sqlite, table, live.get(table) ?? 0)
}

function* untoldRows(
  sqlite: Sqlite.Database,
  table: string,
  told: number,
): Generator<RecordFault, void> {
  if (sqlite.prepare(`select count(*) from ${table}`).pluck().get() === told) return
  const untold = sqlite.prepare<[string], string>(
    `select id from ${table} where id not in (select row_id from change where entity = ?)`,
  )
  for (const row of untold.pluck().iterate(table)) yield { table, row, entry: null }
}

type Told = readonly [table: string, row: string, entries: readonly ChangeTable[]]

/** The entries of one row after the other; two tables may each have a row of the same id. */
function* groupByRow(entries: Iterable<ChangeTable>): Generator<Told, void> {
  let group: ChangeTable[] = []
  for (const entry of entries) {
    if (group[0] && group[0].row_id !== entry.row_id) {
      yield* byTable(group)
      group = []
    }
    group.push(entry)
  }
  yield* byTable(group)
}

function* byTable(group: readonly ChangeTable[]): Generator<Told, void> {
  for (const [table, entries] of Map.groupBy(group, ({ entity }) => entity)) {
    yield [table, entries[0]?.row_id ?? '', entries]
  }
}

/** The entry that what comes after it, or the row as it is, contradicts; `undefined` where all agree. */
function replay(entries: readonly ChangeTable[], record: Row | undefined): number | undefined {
  const account = new Account()
  for (const entry of entries) {
    const contradicted = account.take(entry)
    if (contradicted !== undefined) return contradicted
  }
  const last = entries.at(-1)?.seq
  if (account.row && record) return account.writerOfOdd(record)
  return account.row || record ? last : undefined
}

/** What the log says of one row, entry by entry. */
class Account {
  /** The row as it stands; none before it was written and after it was removed. */
  row: Row | undefined
  readonly #writers = new Map<string, number>()

  /** Take one entry, and answer the entry that is contradicted by it, if one is. */
  take(entry: ChangeTable): number | undefined {
    if ((entry.kind === 'insert') !== (this.row === undefined)) return entry.seq
    if (entry.kind === 'insert') return this.#write(entry.seq, parse(entry.after))
    if (entry.kind === 'update') return this.#change(entry)
    const gone = parse(entry.before)
    const contradicted = isRow(gone) ? this.writerOfOdd(gone) : entry.seq
    this.row = undefined
    return contradicted
  }

  /** Who wrote the first field that is not as in another row: one that only a later version has is not looked at. */
  writerOfOdd(other: Row): number | undefined {
    const odd = Object.entries(this.row ?? {}).find(
      ([field, value]) => field in other && other[field] !== value,
    )
    return odd && this.#writers.get(odd[0])
  }

  #write(seq: number, row: unknown): number | undefined {
    if (!isRow(row)) return seq
    this.row = row
    for (const field of Object.keys(row)) this.#writers.set(field, seq)
    return undefined
  }

  #change({ seq, field, before, after }: ChangeTable): number | undefined {
    const name = field ?? ''
    if ((this.row?.[name] ?? null) !== parse(before)) return this.#writers.get(name) ?? seq
    this.row = { ...this.row, [name]: parse(after) }
    this.#writers.set(name, seq)
    return undefined
  }
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    // Not written by us: nothing that a row holds is equal to this.
    return Symbol(text ?? '')
  }
}
