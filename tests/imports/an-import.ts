import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '#main/database/database.ts'
import { type ImportContext, importFile } from '#main/features/imports/import-file.ts'
import { wallClock } from '#main/ipc/clock.ts'
import { NO_CONTEXT } from '#main/ipc/router.ts'
import { recipe as recipeSchema } from '#shared/contract/imports.ts'
import type { ImportIssue, ImportSummary } from '#shared/domain/imports/issue.ts'
import type { Recipe } from '#shared/domain/imports/recipe.ts'
import type { TemplateColumn } from '#shared/domain/imports/template.ts'
import { aFolder } from '#tests/support/a-database.ts'

export const NOON = '2025-09-30T12:00:00.000Z'

/** What an import needs beside a file, with a wall clock that stands still. */
export function aContext(parts: Partial<ImportContext> = {}): ImportContext {
  return { ...NO_CONTEXT, clock: wallClock(() => new Date(NOON)), author: 'tester', ...parts }
}

export type RowSpec = Partial<Record<TemplateColumn, string>>

/** A return in the template's form with these rows, as a file in a folder of its own. */
export function aReturn(rows: readonly RowSpec[]): string {
  const filled = rows.map((row, place) => ({
    local_ref: `R${place + 1}`,
    direction: 'transfer',
    ...row,
  }))
  const columns = [...new Set(filled.flatMap((row) => Object.keys(row)))] as TemplateColumn[]
  const lines = filled.map((row: RowSpec) => columns.map((column) => `"${row[column] ?? ''}"`))
  return aCsv([columns, ...lines].map((cells) => cells.join(',')).join('\n'))
}

export function aCsv(text: string): string {
  const path = join(aFolder(), 'return.csv')
  writeFileSync(path, text)
  return path
}

interface Asked extends Partial<ImportContext> {
  readonly recipe?: Partial<Recipe>
  readonly dryRun?: boolean
}

/** Import a file that can be read, and give its summary. */
export async function bringIn(
  db: Database,
  path: string,
  { recipe, dryRun = false, ...context }: Asked = {},
): Promise<ImportSummary> {
  const request = { path, dryRun, recipe: recipe && recipeSchema.parse(recipe) }
  const outcome = await importFile(db, request, aContext(context))
  if (!outcome.ok) throw new Error(outcome.failure.code)
  return outcome.value
}

/** Import one return after the other. */
export async function importsOf(db: Database, ...returns: readonly (readonly RowSpec[])[]) {
  const summaries: ImportSummary[] = []
  for (const rows of returns) summaries.push(await bringIn(db, aReturn(rows)))
  return summaries
}

const NONE = { created: 0, updated: 0, unchanged: 0, parked: 0, rejected: 0 }

/** The counts of an import, those that are 0 left out of what is expected. */
export function counted(expected: Partial<typeof NONE>) {
  return { ...NONE, ...expected }
}

export function countsOf(summary: ImportSummary | undefined) {
  const { created, updated, unchanged, parked, rejected } = { ...NONE, ...summary }
  return { created, updated, unchanged, parked, rejected }
}

/** What was said of rows, as far as a specification says it. */
export function inShort(issues: readonly ImportIssue[]) {
  return issues.map(({ row, column, code, severity }) => ({ row, column, code, severity }))
}

/** Everything that stands in every table, as text. */
export async function allText(db: Database): Promise<string> {
  const tables = [
    ...(['site', 'setting', 'organisation', 'unit', 'person', 'referral', 'milestone'] as const),
    ...(['delay', 'mapping_recipe', 'import_batch', 'import_row', 'import_issue'] as const),
    ...(['change_set', 'change', 'view_log'] as const),
  ]
  const rows = await Promise.all(
    tables.map((table) => db.read.selectFrom(table).selectAll().execute()),
  )
  return JSON.stringify(rows)
}
