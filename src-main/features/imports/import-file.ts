import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FileRefusal } from '#shared/domain/imports/file-refusal.ts'
import type { ImportSummary } from '#shared/domain/imports/issue.ts'
import { planReading, type Reading } from '#shared/domain/imports/read-row.ts'
import { type Recipe, TEMPLATE_RECIPE } from '#shared/domain/imports/recipe.ts'
import { TEMPLATE_COLUMNS } from '#shared/domain/imports/template.ts'
import { type Result, refuse, succeed } from '#shared/domain/result.ts'
import { type Database, inTransaction } from '../../database/database.ts'
import type { Writer } from '../../database/writer.ts'
import type { WallClock } from '../../ipc/clock.ts'
import type { CallContext } from '../../ipc/router.ts'
import { beginRun } from './begin-run.ts'
import { type ImportRun, writeAccount } from './import-run.ts'
import { openTable, orRefused } from './reading/open-table.ts'
import type { Table, TableRow } from './reading/table.ts'

export interface ImportRequest {
  readonly path: string
  readonly sheet?: string | undefined
  readonly recipe?: Recipe | undefined
  /** Say what the import would do, and do nothing. */
  readonly dryRun: boolean
}

/** What an import needs beside its file: whom it is done for, when, and how it can be stopped. */
export interface ImportContext extends CallContext {
  readonly clock: WallClock
  readonly author: string
}

/** Import a file in one transaction: all of it, or, when it is stopped or fails, nothing. */
export async function importFile(
  db: Database,
  { path, sheet, recipe = TEMPLATE_RECIPE, dryRun }: ImportRequest,
  context: ImportContext,
): Promise<Result<ImportSummary, FileRefusal>> {
  const opened = await openTable({ path, sheet, headerRow: recipe.headerRow })
  if (!opened.ok) return opened
  const table = opened.value
  try {
    return await importTable(db, { table, recipe, dryRun, sha256: await hashFile(path) }, context)
  } finally {
    table.close()
  }
}

/** Import records that were never in a file, each by the names of the template. */
export function importRecords(
  db: Database,
  records: readonly Readonly<Record<string, string>>[],
  context: ImportContext,
): Promise<Result<ImportSummary, FileRefusal>> {
  const lines = [
    TEMPLATE_COLUMNS,
    ...records.map((record) => TEMPLATE_COLUMNS.map((column) => record[column] ?? '')),
  ]
  const rows = lines.map((cells, place) => ({ row: place + 1, cells, isUnclosed: false }))
  const table: Table = {
    fileName: 'made up',
    bytes: 0,
    sheets: [],
    sheet: undefined,
    rows: async function* () {
      yield rows
    },
    fractionRead: () => 1,
    close: () => {},
  }
  const sha256 = createHash('sha256').update(JSON.stringify(lines)).digest('hex')
  return importTable(db, { table, recipe: TEMPLATE_RECIPE, dryRun: false, sha256 }, context)
}

interface TableImport {
  readonly table: Table
  readonly recipe: Recipe
  readonly dryRun: boolean
  readonly sha256: string
}

async function importTable(
  db: Database,
  wanted: TableImport,
  context: ImportContext,
): Promise<Result<ImportSummary, FileRefusal>> {
  const headings = await orRefused(() => readHeadings(wanted.table, wanted.recipe.headerRow))
  if (!headings.ok) return headings
  const reading = planReading(headings.value, wanted.recipe)
  if (!reading.ok) return reading
  const outcome = await orRefused(() =>
    inTransaction(db, 'imports.run', async (tx) => {
      const plan = { ...wanted, reading: reading.value, headings: headings.value }
      const summary = await importRows(tx, plan, context)
      // Only a throw takes back what was written to find out.
      if (wanted.dryRun) throw new DryRunOver({ ...summary, batchId: null })
      return summary
    }).catch((error: unknown) => {
      if (error instanceof DryRunOver) return error.summary
      throw error
    }),
  )
  return outcome.ok ? succeed(outcome.value) : refuse(outcome.failure)
}

class DryRunOver extends Error {
  override readonly name = 'DryRunOver'
  readonly summary: ImportSummary

  constructor(summary: ImportSummary) {
    super('The dry run is over')
    this.summary = summary
  }
}

async function readHeadings(table: Table, headerRow: number): Promise<readonly string[]> {
  for await (const rows of table.rows()) {
    const found = rows.find(({ row }) => row >= headerRow)
    if (found) return found.row === headerRow ? found.cells : []
  }
  return []
}

interface RowsImport extends TableImport {
  readonly reading: Reading
  readonly headings: readonly string[]
}

/** So many rows are taken at a time; between two times, others have their turn. */
const CHUNK = 250

async function importRows(
  tx: Writer,
  plan: RowsImport,
  { signal, progress, clock, author }: ImportContext,
): Promise<ImportSummary> {
  const { table, recipe, reading, headings, dryRun } = plan
  const now = clock.now()
  const stamp = { recorded_by: author, recorded_at: now }
  const { headerRow } = recipe
  const layout = { reading, headings, headerRow }
  const run = await beginRun(tx, { ...layout, stamp, today: clock.today() })
  for await (const rows of table.rows()) {
    for (const chunk of chunksOf(rows.filter(({ row }) => row > headerRow))) {
      await run.take(chunk)
      const done = chunk.at(-1)?.row ?? 0
      const total = Math.max(done, Math.round(done / Math.max(table.fractionRead(), 0.001)))
      progress({ doing: dryRun ? 'checking' : 'saving', done, total })
      await nextTurn()
      signal.throwIfAborted()
    }
  }
  return finish(tx, run, { ...plan, author, now })
}

function* chunksOf(rows: readonly TableRow[]): Generator<readonly TableRow[], void> {
  for (let at = 0; at < rows.length; at += CHUNK) yield rows.slice(at, at + CHUNK)
}

function finish(
  tx: Writer,
  run: ImportRun,
  plan: RowsImport & { readonly author: string; readonly now: string },
): ImportSummary {
  const { table, reading, sha256, author, now } = plan
  const { counts } = run
  const rowsRead = Object.values(counts).reduce((sum, count) => sum + count, 0)
  // The import goes by the name of its set of changes: that is what undoing takes back.
  const batchId = tx.changeSetId
  tx.insert('import_batch', {
    id: batchId,
    source: reading.source,
    file_name: table.fileName,
    file_sha256: sha256,
    rows_read: rowsRead,
    ...counts,
    ignored_columns: JSON.stringify(reading.ignored),
    imported_by: author,
    imported_at: now,
    undone_at: null,
  })
  writeAccount(tx, run, batchId)
  const issues = run.issues.map(({ referralId: _, ...issue }) => issue)
  return { batchId, rowsRead, ...counts, ignoredColumns: reading.ignored, issues }
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}
