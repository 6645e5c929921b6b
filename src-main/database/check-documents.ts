/**
 * Are the documents of issued reports what the log says of them? Their rows are held against the log
 * as every row is; this holds each document against the hash in its row.
 */
import { createHash } from 'node:crypto'
import type Sqlite from 'better-sqlite3'
import type { RecordFault } from './check-records.ts'

interface Kept {
  readonly document_id: string
  readonly content: string | null
  /** The entry of the log that has the hash. */
  readonly entry: number | null
}

/** Every document that is missing or is not what was issued, and every one that no report names. */
export function* documentFaults(sqlite: Sqlite.Database): Generator<RecordFault, void> {
  const documents = sqlite.prepare<[], Kept>(`
    select issued_report.document_id, content,
      (select max(seq) from change where row_id = issued_report.id) as entry
    from issued_report left join issued_document on issued_document.id = document_id
    union all
    select id, content, null from issued_document
    where id not in (select document_id from issued_report)`)
  for (const { document_id, content, entry } of documents.iterate()) {
    if (entry !== null && content !== null && sha256(content) === document_id) continue
    yield { table: 'issued_document', row: document_id, entry }
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
