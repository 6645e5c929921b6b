import { z } from 'zod'
import type { FileRefusal } from '../domain/imports/file-refusal.ts'
import type { ColumnGuess } from '../domain/imports/guess-mapping.ts'
import type { ImportIssue, ImportSummary } from '../domain/imports/issue.ts'
import type { Result } from '../domain/result.ts'
import { returns } from './entry.ts'

export type { ColumnGuess, FileRefusal, ImportIssue, ImportSummary }

export interface ImportBatch extends Omit<ImportSummary, 'issues' | 'ignoredColumns'> {
  readonly batchId: string
  readonly source: string
  readonly fileName: string
  readonly importedAt: string
  readonly importedBy: string
  readonly undoneAt: string | undefined
}

/** A value in a recipe: a script may well write a code that is a number as one. */
const cell = z.union([z.string(), z.number().transform(String)])

/** How the columns and values of a return are to be read. Source: docs/specs/import.md. */
export const recipe = z.object({
  /** The source of the referrals; `template` where it is left out. */
  name: z.string().trim().min(1).max(200).optional(),
  columns: z.record(z.string(), z.string()).default({}),
  dateFormats: z.array(z.string().max(30)).default([]),
  headerRow: z.int().min(1).max(1000).default(1),
  values: z.record(z.string(), z.record(z.string(), cell)).default({}),
  blankValues: z.array(cell).default([]),
  skipRowsWhere: z.record(z.string(), z.array(cell)).default({}),
})
export type Recipe = z.output<typeof recipe>
/** A recipe that is kept has a name, which is also the source of its referrals. */
const namedRecipe = recipe.required({ name: true })

export interface ImportPreview {
  readonly fileToken: string
  readonly fileName: string
  readonly bytes: number
  readonly sheets: readonly string[]
  readonly sheet: string | undefined
  readonly headerRow: number
  readonly guesses: readonly ColumnGuess[]
  /**
   * The date formats that read every date of the first rows in the columns so guessed. None: dates
   * are ISO, or not known. Several: the cells leave it open, and the person has to say.
   */
  readonly dateFormats: readonly string[]
  /** Cells as they stand in the file, the heading row first. */
  readonly firstRows: readonly { readonly row: number; readonly cells: readonly string[] }[]
}

/** A file that main opened a dialog for; the page never sees or names its path. */
const fileToken = z.string().min(1).max(100)
const source = z.object({
  fileToken,
  sheet: z.string().max(200).optional(),
  recipe: recipe.optional(),
})

/** Why a list could not be saved where the person chose. */
export interface SaveFailure {
  readonly code: 'cannot-write'
  readonly file: string
}

export const imports = {
  /** Asks in a dialog for a file; `null` when the person cancelled. */
  'imports.chooseFile': {
    input: z.object({}),
    output: returns<Result<ImportPreview, FileRefusal> | null>(),
  },
  'imports.findPreview': {
    input: z.object({
      fileToken,
      sheet: z.string().max(200).optional(),
      headerRow: z.int().min(1).max(1000).optional(),
    }),
    output: returns<Result<ImportPreview, FileRefusal>>(),
  },
  /** What an import would do, and nothing done. A long call. */
  'imports.summariseFile': { input: source, output: returns<Result<ImportSummary, FileRefusal>>() },
  /** A long call: one transaction, nothing kept when it is cancelled. */
  'imports.run': { input: source, output: returns<Result<ImportSummary, FileRefusal>>() },
  'imports.undo': {
    input: z.object({ batchId: z.string() }),
    output:
      returns<
        Result<
          { readonly removed: number },
          | { readonly code: 'not-there' }
          | { readonly code: 'already-undone' }
          | { readonly code: 'changed-since'; readonly references: readonly string[] }
        >
      >(),
  },
  'imports.listBatches': { input: z.object({}), output: returns<readonly ImportBatch[]>() },
  'imports.listIssues': {
    input: z.object({ batchId: z.string() }),
    output: returns<readonly ImportIssue[]>(),
  },
  /** Asks in a dialog where; `null` when the person cancelled, else the file's name. */
  'imports.saveIssues': {
    input: z.object({ batchId: z.string() }),
    output: returns<Result<string, SaveFailure> | null>(),
  },
  /** Rejected and parked rows with their reasons, to be corrected and imported again. */
  'imports.saveRows': {
    input: z.object({ batchId: z.string() }),
    output: returns<Result<string, SaveFailure> | null>(),
  },
  'imports.listRecipes': { input: z.object({}), output: returns<readonly Recipe[]>() },
  'imports.saveRecipe': { input: z.object({ recipe: namedRecipe }), output: returns<null>() },
} as const
