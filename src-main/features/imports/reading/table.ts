import type { FileRefusal } from '#shared/domain/imports/file-refusal.ts'

/** A row as it stands in a file, whatever kind of file it is. */
export interface TableRow {
  /** The spreadsheet's own row number. */
  readonly row: number
  readonly cells: readonly string[]
  /** Whether a quotation mark in it has no partner, so that its cells cannot be told apart. */
  readonly isUnclosed: boolean
}

/** A file of rows that has been looked at and found safe to read. */
export interface Table {
  readonly fileName: string
  readonly bytes: number
  /** The sheets of a workbook; none in a text file. */
  readonly sheets: readonly string[]
  readonly sheet: string | undefined
  /** Reads the file from its beginning, some rows at a time, so that much of it never lies in memory. */
  rows(): AsyncGenerator<readonly TableRow[], void>
  /** How much of the file the last reading has come through, from 0 to 1. */
  fractionRead(): number
  close(): void
}

/** More columns than any return has: cells beyond are counted as one. */
export const MOST_COLUMNS = 1000

/** The most that is read of one file, packed or unpacked. */
export const MOST_MEGABYTES = 512
export const MEGABYTE = 1024 * 1024

/**
 * Says from the middle of a stream why the file cannot be read on. Whoever reads the stream turns it
 * back into a refusal.
 */
export class FileRefusedError extends Error {
  override readonly name = 'FileRefusedError'
  readonly refusal: FileRefusal

  constructor(refusal: FileRefusal, options?: ErrorOptions) {
    super(refusal.code, options)
    this.refusal = refusal
  }
}
