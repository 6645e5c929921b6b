/**
 * The one write path. Whoever wants to change a record gets a `Writer` from `inTransaction` and
 * nothing else: each of its verbs writes the row and the log together.
 */
import { createHash } from 'node:crypto'
import type Sqlite from 'better-sqlite3'
import type { Kysely } from 'kysely'
import type { ChangeSet } from './change-log.ts'
import type { RecordSchema, Schema } from './schema.ts'
import type { TouchedReferrals } from './touched-referrals.ts'

/** What a query that only reads asks for: the database, or a transaction. */
export type Reader = Pick<Kysely<Schema>, 'selectFrom'>

type Table = keyof RecordSchema
type Value = string | number | null

/** What a query that writes asks for. Nobody gets one except from `inTransaction`. */
export interface Writer extends Reader {
  /** The set of changes this transaction makes, as the log names it. */
  readonly changeSetId: string
  insert<Name extends Table>(table: Name, row: RecordSchema[Name]): void
  /** Change fields of a row that must be there; fields that stay the same leave no trace. */
  update<Name extends Table>(table: Name, id: string, changes: Partial<RecordSchema[Name]>): void
  /** Take a row away; what it held stays in the log. */
  remove(table: Table, id: string): void
  /**
   * Keep the document of an issued report under its own SHA-256, and answer that. The log gets the hash
   * with the row that names it, and not the document a second time. See ADR-0018.
   */
  keepDocument(content: string): string
  /** Keep the secret half of the signing key, beside its row and never in the log. See ADR-0019. */
  keepSigningSecret(privateKey: string): void
}

type Row = Readonly<Record<string, Value>>

interface Means {
  readonly sqlite: Sqlite.Database
  readonly reader: Reader
  readonly changes: ChangeSet
  readonly touched: TouchedReferrals
}

export function createWriter({ sqlite, reader, changes, touched }: Means): Writer {
  const statements = new Map<string, Sqlite.Statement>()

  function prepared(sqlText: string): Sqlite.Statement {
    const known = statements.get(sqlText)
    if (known) return known
    const made = sqlite.prepare(sqlText)
    statements.set(sqlText, made)
    return made
  }

  function getRow(table: Table, id: string): Row {
    const row = prepared(`select * from ${table} where id = ?`).get(id) as Row | undefined
    if (!row) throw new Error(`There is no ${table} with this id`)
    return row
  }

  return {
    changeSetId: changes.id,
    selectFrom: reader.selectFrom.bind(reader),

    insert(table, row) {
      const columns = Object.keys(row).map(columnName)
      const marks = columns.map(() => '?').join(', ')
      prepared(`insert into ${table} (${columns.join(', ')}) values (${marks})`).run(
        Object.values(row),
      )
      changes.add({ ...entry(table, row.id), kind: 'insert', after: JSON.stringify(row) })
      touched.add(table, { ...row })
    },

    update(table, id, fields) {
      const before = getRow(table, id)
      const changed = Object.entries(fields as Row).filter(([name, to]) => before[name] !== to)
      if (changed.length === 0) return
      const sets = changed.map(([field]) => `${columnName(field)} = ?`).join(', ')
      const values = changed.map(([, to]) => to)
      prepared(`update ${table} set ${sets} where id = ?`).run([...values, id])
      for (const [field, to] of changed) {
        changes.add({
          ...entry(table, id),
          kind: 'update',
          field,
          before: JSON.stringify(before[field]),
          after: JSON.stringify(to),
        })
      }
      touched.add(table, before)
      touched.addNaming(table, id)
    },

    remove(table, id) {
      const before = getRow(table, id)
      prepared(`delete from ${table} where id = ?`).run(id)
      changes.add({ ...entry(table, id), kind: 'remove', before: JSON.stringify(before) })
      touched.add(table, before)
    },

    keepDocument(content) {
      const id = createHash('sha256').update(content).digest('hex')
      prepared('insert into issued_document (id, content) values (?, ?)').run(id, content)
      return id
    },

    keepSigningSecret(privateKey) {
      prepared("insert into signing_secret (id, private_key) values ('own', ?)").run(privateKey)
    },
  }
}

function entry(entity: Table, id: string) {
  return { entity, row_id: id, field: null, before: null, after: null }
}

/** Names of columns come from our own types; this keeps it so. */
function columnName(name: string): string {
  if (!/^[a-z][a-z_0-9]*$/.test(name)) throw new Error('Not the name of a column')
  return name
}
