import { readFileSync } from 'node:fs'
import {
  type ImportBatch,
  type ImportSummary,
  recipe as recipeSchema,
} from '#shared/contract/imports.ts'
import { describeFileRefusal } from '#shared/domain/imports/file-refusal.ts'
import type { Recipe } from '#shared/domain/imports/recipe.ts'
import { importFile } from '../features/imports/import-file.ts'
import { currentUser } from '../features/index.ts'
import { NO_CONTEXT } from '../ipc/router.ts'
import { answerOf } from './answer.ts'
import {
  type Command,
  RefusedError,
  readOptions,
  type Surroundings,
  UsageError,
} from './command.ts'
import { withDatabase } from './open.ts'

export const importCommand: Command = {
  name: 'import',
  summary: 'bring a return in from CSV or XLSX, or take an import back',
  usage: `import --db FILE --file F.csv|F.xlsx [--sheet NAME] [--mapping recipe.json] [--dry-run] [--json]
       import undo --db FILE --batch ID [--json]`,
  run(args, surroundings) {
    return args[0] === 'undo' ? undo(args.slice(1), surroundings) : bringIn(args, surroundings)
  },
}

async function bringIn(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const options = readOptions(args, {
    texts: ['db', 'file', 'sheet', 'mapping'],
    flags: ['dry-run', 'json'],
  })
  const mapping = options.text('mapping')
  const request = {
    path: options.needed('file'),
    sheet: options.text('sheet'),
    recipe: mapping === undefined ? undefined : readRecipe(mapping),
    dryRun: options.flag('dry-run'),
  }
  const done = await withDatabase(options.needed('db'), surroundings, (db) =>
    importFile(db, request, {
      ...NO_CONTEXT,
      clock: surroundings.clock,
      author: currentUser(),
    }),
  )
  if (!done.ok) throw new RefusedError(describeFileRefusal(done.failure))
  if (options.flag('json')) surroundings.out(JSON.stringify(done.value))
  else for (const line of toLines(done.value)) surroundings.out(line)
  return 0
}

function readRecipe(file: string): Recipe {
  try {
    return recipeSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new RefusedError(
      `The mapping ${file} cannot be read as a recipe: it is JSON with a name and columns. See docs/specs/import.md.`,
    )
  }
}

function toLines(summary: ImportSummary): readonly string[] {
  const { batchId, rowsRead, created, updated, unchanged, parked, rejected, issues } = summary
  return [
    `${rowsRead} rows read: ${created} new, ${updated} updated, ${unchanged} unchanged, ${parked} parked, ${rejected} rejected.`,
    ...issues.map(({ row, severity, message }) => `row ${row}, ${severity}: ${message}`),
    batchId === null ? 'Nothing was kept: this was a dry run.' : `Batch ${batchId}`,
  ]
}

async function undo(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const options = readOptions(args, { texts: ['db', 'batch'], flags: ['json'] })
  const batchId: ImportBatch['batchId'] = options.needed('batch')
  if (batchId.trim() === '') throw new UsageError('--batch takes the id of an import.')
  const undone = await withDatabase(options.needed('db'), surroundings, (db) =>
    answerOf('imports.undo', { batchId }, { db, surroundings }),
  )
  if (!undone.ok) throw new RefusedError(describeUndo(undone.failure))
  if (options.flag('json')) surroundings.out(JSON.stringify({ batchId, ...undone.value }))
  else surroundings.out(`Taken back; referrals removed: ${undone.value.removed}.`)
  return 0
}

type UndoRefusal = Extract<
  Awaited<ReturnType<typeof answerOf<'imports.undo'>>>,
  { readonly ok: false }
>['failure']

function describeUndo(refusal: UndoRefusal): string {
  switch (refusal.code) {
    case 'not-there':
      return 'There is no import with this id. Nothing was changed.'
    case 'already-undone':
      return 'This import was taken back before. Nothing was changed.'
    case 'changed-since':
      return `Nothing was taken back: referrals changed after this import: ${refusal.references.length} (${refusal.references.slice(0, 5).join(', ')}${refusal.references.length > 5 ? ', …' : ''}). Take those changes back first.`
  }
}
