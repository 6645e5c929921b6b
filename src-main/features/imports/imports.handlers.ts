import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import {
  type ImportPreview,
  recipe as recipeSchema,
  type SaveFailure,
} from '#shared/contract/imports.ts'
import type { FileRefusal } from '#shared/domain/imports/file-refusal.ts'
import { type Result, refuse, succeed } from '#shared/domain/result.ts'
import { type Database, inTransaction } from '../../database/database.ts'
import type { Reader } from '../../database/writer.ts'
import type { WallClock } from '../../ipc/clock.ts'
import type { Desk } from '../../ipc/desk.ts'
import type { CallContext, HandlersOf } from '../../ipc/router.ts'
import { importFile } from './import-file.ts'
import {
  findBatch,
  listBatches,
  listIssues,
  listSavedRecipes,
  saveRecipe,
} from './imports.queries.ts'
import { previewFile } from './preview-file.ts'
import { issueLines, keptRowLines } from './save-lists.ts'
import { undoImport } from './undo-import.ts'
import { csvName, writeCsv } from './write-csv.ts'

interface Surroundings {
  readonly clock: WallClock
  readonly desk: Pick<Desk, 'chooseFile' | 'chooseSave'>
  readonly author: string
  /** To be called after an import was kept or taken back. */
  readonly changed: () => void
}

/** Files that a dialog was opened for; the page knows them by a token and never by their path. */
const MOST_CHOSEN = 20

export function importHandlers(db: Database, surroundings: Surroundings): HandlersOf<'imports'> {
  const { clock, desk, author, changed } = surroundings
  const chosen = new Map<string, string>()

  return {
    'imports.chooseFile': async () => {
      const path = await desk.chooseFile('import')
      if (path === undefined) return null
      const fileToken = randomUUID()
      chosen.set(fileToken, path)
      const [oldest] = chosen.keys()
      if (chosen.size > MOST_CHOSEN && oldest) chosen.delete(oldest)
      return preview(fileToken, { path })
    },

    'imports.findPreview': async ({ fileToken, sheet, headerRow }) => {
      const path = chosen.get(fileToken)
      if (path === undefined) return refuse({ code: 'not-chosen' })
      return preview(fileToken, { path, sheet, headerRow })
    },

    'imports.summariseFile': ({ fileToken, sheet, recipe }, context) =>
      take({ fileToken, sheet, recipe, dryRun: true }, context),

    'imports.run': async ({ fileToken, sheet, recipe }, context) => {
      const done = await take({ fileToken, sheet, recipe, dryRun: false }, context)
      if (done.ok) changed()
      return done
    },

    'imports.undo': async ({ batchId }) => {
      const undone = await undoImport(db, batchId, clock.now())
      if (undone.ok) changed()
      return undone
    },

    'imports.listBatches': () => listBatches(db.read),
    'imports.listIssues': ({ batchId }) => listIssues(db.read, batchId),
    'imports.saveIssues': ({ batchId }) => save(batchId, 'issues', issueLines),
    'imports.saveRows': ({ batchId }) => save(batchId, 'rows-to-correct', keptRowLines),

    'imports.listRecipes': async () =>
      (await listSavedRecipes(db.read)).map((saved) => recipeSchema.parse(saved)),

    'imports.saveRecipe': async ({ recipe }) => {
      await inTransaction(db, 'imports.saveRecipe', (tx) => saveRecipe(tx, recipe, clock.now()))
      return null
    },
  }

  async function preview(
    fileToken: string,
    file: Parameters<typeof previewFile>[0],
  ): Promise<Result<ImportPreview, FileRefusal>> {
    const previewed = await previewFile(file)
    return previewed.ok ? succeed({ fileToken, ...previewed.value }) : previewed
  }

  async function take(
    {
      fileToken,
      ...request
    }: { readonly fileToken: string } & Omit<Parameters<typeof importFile>[1], 'path'>,
    context: CallContext,
  ) {
    const path = chosen.get(fileToken)
    if (path === undefined) return refuse({ code: 'not-chosen' })
    return importFile(db, { ...request, path }, { ...context, clock, author })
  }

  async function save(
    batchId: string,
    suffix: string,
    linesOf: (db: Reader, batchId: string) => Promise<readonly string[]>,
  ): Promise<Result<string, SaveFailure> | null> {
    const batch = await findBatch(db.read, batchId)
    if (!batch) return null
    const path = await desk.chooseSave(csvName(batch.file_name, suffix))
    if (path === undefined) return null
    const lines = await linesOf(db.read, batchId)
    const file = basename(path)
    return writeCsv(path, lines).then(
      () => succeed(file),
      () => refuse({ code: 'cannot-write', file } as const),
    )
  }
}
