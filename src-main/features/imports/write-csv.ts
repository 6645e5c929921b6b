import { writeFile } from 'node:fs/promises'
import { CSV_MARK } from '#shared/domain/csv.ts'

/** Write lines as UTF-8 with the mark by which spreadsheet programs know it. */
export function writeCsv(path: string, lines: Iterable<string>): Promise<void> {
  return writeFile(path, withMark(lines))
}

function* withMark(lines: Iterable<string>): Generator<string, void> {
  yield CSV_MARK
  yield* lines
}

/** A name for a file made from another's: only characters that every system takes. */
export function csvName(fileName: string, suffix: string): string {
  const stem = fileName
    .replace(/\.[^./\\]*$/, '')
    .replace(/[^A-Za-z0-9 _-]+/g, '-')
    .slice(0, 100)
    .replace(/^[\s-]+|[\s-]+$/g, '')
  return `${stem || 'import'}-${suffix}.csv`
}
