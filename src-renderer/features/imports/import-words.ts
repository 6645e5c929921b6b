import type { Output } from '#shared/contract/api.ts'
import type {
  ImportBatch,
  ImportIssue,
  ImportSummary,
  SaveFailure,
} from '#shared/contract/imports.ts'

export const SEVERITY_NAMES: Readonly<Record<ImportIssue['severity'], string>> = {
  error: 'Error',
  warning: 'Warning',
}

type Counts = Omit<ImportSummary, 'batchId' | 'issues' | 'ignoredColumns'>

/** The counts of an import or a check, with what each means. */
export const COUNTS: readonly {
  readonly name: string
  readonly meaning: string
  readonly of: keyof Counts
}[] = [
  { name: 'Rows read', meaning: 'blank and skipped rows not counted', of: 'rowsRead' },
  { name: 'New', meaning: 'referrals that are not here yet', of: 'created' },
  { name: 'Changed', meaning: 'referrals that are here already', of: 'updated' },
  { name: 'Unchanged', meaning: 'nothing new in the row', of: 'unchanged' },
  { name: 'Parked', meaning: 'probable duplicates, to be looked at', of: 'parked' },
  { name: 'Rejected', meaning: 'rows with an error', of: 'rejected' },
]

type UndoFailure = Extract<Output<'imports.undo'>, { readonly ok: false }>['failure']

export function explainSaveFailure({ file }: SaveFailure): string {
  return `${file} could not be written. Nothing was saved: check that the folder is there, that you may write to it and that the file is not open in another program, and try again.`
}

export function explainUndoFailure(failure: UndoFailure): string {
  switch (failure.code) {
    case 'not-there':
      return 'This import is not there any more. Nothing was changed.'
    case 'already-undone':
      return 'This import was undone before. Nothing was changed.'
    case 'changed-since':
      return `Nothing was undone: ${listWords(failure.references)} changed after the import, and that work would be lost. Correct those records by hand instead.`
  }
}

function listWords(references: readonly string[]): string {
  const shown = references.slice(0, 5).join(', ')
  const more = references.length - 5
  return more > 0 ? `${shown} and ${more} more` : shown
}

/** What an undo takes away, named before it is done. */
export function undoWords({ created, updated, fileName }: UndoneBatch): string {
  const parts = [
    created > 0
      ? `${referralsWords(created)} that came with it ${created === 1 ? 'is' : 'are'} removed`
      : '',
    updated > 0
      ? `${referralsWords(updated)} it changed ${updated === 1 ? 'goes' : 'go'} back to what ${updated === 1 ? 'it was' : 'they were'}`
      : '',
  ].filter((part) => part !== '')
  const what = parts.join(', and ')
  if (what === '') return `The import of ${fileName} brought no change to any referral.`
  return `If the import of ${fileName} is undone, ${what}. The history keeps a trace of both.`
}

type UndoneBatch = Pick<ImportBatch, 'created' | 'updated' | 'fileName'>

export function referralsWords(count: number): string {
  return count === 1 ? '1 referral' : `${count.toLocaleString('en-GB')} referrals`
}
