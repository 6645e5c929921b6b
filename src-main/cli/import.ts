import type { ImportBatch, ImportSummary } from '#shared/contract/imports.ts'
import { describeFileRefusal } from '#shared/domain/imports/file-refusal.ts'
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
import { readRecipe } from './read-recipe.ts'

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
  if (!done.ok) {
    const sentence = describeFileRefusal(done.failure)
    throw done.failure.code === 'no-sheets' ? new UsageError(sentence) : new RefusedError(sentence)
  }
  if (options.flag('json')) surroundings.out(JSON.stringify(done.value))
  else for (const line of toLines(done.value)) surroundings.out(line)
  return 0
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
