/**
 * The append-only log of every change. Audit, a record's history, undo and sharing are readings of
 * it. Sets are chained: the hash of each covers the one before it and every change in it.
 */
import { createHash, type Hash } from 'node:crypto'
import type Sqlite from 'better-sqlite3'
import { nextReading } from '#shared/domain/site-exchange/hybrid-clock.ts'
import type { ChangeSetTable, ChangeTable } from './schema.ts'

/** Who acts, where, and by which wall clock. */
export interface Author {
  readonly name: string
  readonly siteId: string
  /** The present UTC instant in ISO form. */
  readonly now: () => string
}

/** What a person did, by the name of the call, and why where that was asked. */
export interface Act {
  readonly name: string
  readonly reason: string
}

export type ChangeEntry = Omit<ChangeTable, 'seq' | 'set_seq'>

const FIRST_PREVIOUS = '0'.repeat(64)

/** The set of changes that one transaction makes: entries as they happen, then one closing row. */
export class ChangeSet {
  readonly id: string
  readonly #sqlite: Sqlite.Database
  readonly #head: Omit<ChangeSetTable, 'hash' | 'changes'>
  readonly #hash: Hash
  readonly #insert: Sqlite.Statement
  #changes = 0

  constructor(sqlite: Sqlite.Database, { id, act, author }: SetBeginning) {
    this.id = id
    this.#sqlite = sqlite
    const last = sqlite
      .prepare<[], ChangeSetTable>('select * from change_set order by seq desc limit 1')
      .get()
    this.#head = {
      seq: (last?.seq ?? 0) + 1,
      id,
      act: act.name,
      reason: act.reason,
      clock: nextReading(last?.clock, author.now(), author.siteId),
      author: author.name,
      site_id: author.siteId,
      previous_hash: last?.hash ?? FIRST_PREVIOUS,
    }
    this.#hash = beginHash(this.#head)
    this.#insert = sqlite.prepare(`
      insert into change (set_seq, kind, entity, row_id, field, before, after)
      values (?, ?, ?, ?, ?, ?, ?)`)
  }

  add({ kind, entity, row_id, field, before, after }: ChangeEntry): void {
    this.#insert.run(this.#head.seq, kind, entity, row_id, field, before, after)
    addToHash(this.#hash, { kind, entity, row_id, field, before, after })
    this.#changes += 1
  }

  /** Close the set; one without changes leaves no trace. */
  close(): void {
    if (this.#changes === 0) return
    const { seq, id, act, reason, clock, author, site_id, previous_hash } = this.#head
    this.#sqlite
      .prepare(`
        insert into change_set
          (seq, id, act, reason, clock, author, site_id, changes, previous_hash, hash)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
      .run(
        ...[seq, id, act, reason, clock, author, site_id, this.#changes],
        ...[previous_hash, this.#hash.digest('hex')],
      )
  }
}

interface SetBeginning {
  readonly id: string
  readonly act: Act
  readonly author: Author
}

export interface ChainCheck {
  readonly ok: boolean
  readonly entries: number
  /** The sequence number of the first set that does not fit. */
  readonly firstBad: number | undefined
  /** The entries of that set: its own, and one more where one is missing at its end. */
  readonly badEntries: { readonly first: number; readonly last: number } | undefined
  /** The first entry that is not there though the set counts it. */
  readonly missing: number | undefined
}

const NOTHING_BAD = { firstBad: undefined, badEntries: undefined, missing: undefined }

/** Walk the whole chain and say where it first breaks. */
export function checkChain(sqlite: Sqlite.Database): ChainCheck {
  const sets = sqlite.prepare<[], ChangeSetTable>('select * from change_set order by seq')
  const changes = sqlite.prepare<[number], ChangeTable>(
    'select * from change where set_seq = ? order by seq',
  )
  let entries = 0
  let lastEntry = 0
  let previous = { seq: 0, hash: FIRST_PREVIOUS }
  for (const set of sets.iterate()) {
    const read = readSet(set, changes.iterate(set.seq), lastEntry)
    entries += read.count
    const follows = set.seq === previous.seq + 1 && set.previous_hash === previous.hash
    if (!follows || read.count !== set.changes || read.hash !== set.hash) {
      const badEntries = { first: lastEntry + 1, last: read.last }
      return { ok: false, entries, firstBad: set.seq, badEntries, missing: read.missing }
    }
    lastEntry = read.last
    previous = set
  }
  const orphan = sqlite
    .prepare<[], { set_seq: number }>(
      'select min(set_seq) as set_seq from change where set_seq not in (select seq from change_set)',
    )
    .get()?.set_seq
  return orphan === undefined || orphan === null
    ? { ok: true, entries, ...NOTHING_BAD }
    : { ok: false, entries, ...NOTHING_BAD, firstBad: orphan }
}

/** Entries are numbered without gaps, whatever was rolled back between them. */
function readSet(set: ChangeSetTable, changes: Iterable<ChangeTable>, lastBefore: number) {
  const hash = beginHash(set)
  let count = 0
  let last = lastBefore
  let missing: number | undefined
  for (const change of changes) {
    addToHash(hash, change)
    count += 1
    if (change.seq !== last + 1) missing ??= last + 1
    last = change.seq
  }
  if (count < set.changes) missing ??= last + 1
  return { hash: hash.digest('hex'), count, last, missing }
}

function beginHash(set: Omit<ChangeSetTable, 'hash' | 'changes'>): Hash {
  const { seq, id, act, reason, clock, author, site_id, previous_hash } = set
  const head = JSON.stringify([previous_hash, seq, id, act, reason, clock, author, site_id])
  return createHash('sha256').update(head)
}

function addToHash(hash: Hash, change: ChangeEntry): void {
  const { kind, entity, row_id, field, before, after } = change
  hash.update(`\n${JSON.stringify([kind, entity, row_id, field, before, after])}`)
}
