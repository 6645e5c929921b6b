import type { CheckSettings } from '#shared/domain/imports/check-cell.ts'
import {
  type CheckedRow,
  checkRow,
  duplicateInFile,
  malformedRow,
  referenceKey,
} from '#shared/domain/imports/check-row.ts'
import { type Cells, type Reading, readRow } from '#shared/domain/imports/read-row.ts'
import type { TableRow } from './reading/table.ts'

/** A row of the file that is a record, with all that can be said of it without the database. */
export interface JudgedRow {
  readonly row: number
  /** All cells as they stand in the file. */
  readonly raw: readonly string[]
  /** The cells that are mapped and not blank; none where the row cannot be taken apart. */
  readonly cells: Cells | undefined
  readonly checked: CheckedRow
  /** Under which its record is found, where it has a reference. */
  readonly key: string | undefined
}

/** Judges the rows of one file in their order, and remembers which references it has seen. */
export class RowJudge {
  readonly #reading: Reading
  readonly #settings: CheckSettings
  readonly #firstRows = new Map<string, number>()

  constructor(reading: Reading, settings: CheckSettings) {
    this.#reading = reading
    this.#settings = settings
  }

  /** `undefined` for a row that is no record: blank, or named by the recipe as one to skip. */
  judge({ row, cells: raw, isUnclosed }: TableRow): JudgedRow | undefined {
    const read = readRow(raw, this.#reading)
    if (read.kind === 'skipped') return undefined
    if (isUnclosed || read.kind === 'malformed') {
      // The cells before the mark stand where they belong.
      if (read.kind !== 'blank') this.#remember(read.cells.get('local_ref')?.text, row)
      return this.#malformed(row, raw, isUnclosed ? 'unclosed-quote' : 'too-many-cells')
    }
    if (read.kind === 'blank') return undefined
    const checked = checkRow(read.cells, this.#settings)
    const localRef = checked.values.get('local_ref')
    const { key, first } = this.#remember(localRef, row)
    const repeated = first === undefined ? [] : [duplicateInFile(localRef ?? '', first)]
    return {
      row,
      raw,
      cells: read.cells,
      checked: { ...checked, issues: [...checked.issues, ...repeated] },
      key,
    }
  }

  /** A reference counts from its first row on, whatever became of that row. */
  #remember(localRef: string | undefined, row: number) {
    if (localRef === undefined) return { key: undefined, first: undefined }
    const key = referenceKey(localRef)
    const first = this.#firstRows.get(key)
    if (first === undefined) this.#firstRows.set(key, row)
    return { key, first }
  }

  #malformed(
    row: number,
    raw: readonly string[],
    flaw: Parameters<typeof malformedRow>[0],
  ): JudgedRow {
    const checked = { cells: new Map(), values: new Map(), issues: [malformedRow(flaw)] }
    return { row, raw, cells: undefined, checked, key: undefined }
  }
}
