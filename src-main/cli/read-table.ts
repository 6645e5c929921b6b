import { basename } from 'node:path'
import { describeFileRefusal, type FileRefusal } from '#shared/domain/imports/file-refusal.ts'
import { openTable, orRefused } from '../features/imports/reading/open-table.ts'
import type { Table, TableRow } from '../features/imports/reading/table.ts'
import { RefusedError } from './command.ts'

/** What stands in one column of a row, without the spaces around it. */
export type ReadCell = (row: TableRow) => string

export interface Headings {
  find(name: string): ReadCell | undefined
  need(name: string): ReadCell
}

type TakeRow = (row: TableRow) => void

/**
 * Read a CSV file that the program knows nothing of, row by row. `begin` learns the headings, which
 * stand in the first row that is not blank, and answers what is to be done with each row below.
 */
export async function readTable(
  path: string,
  begin: (headings: Headings) => TakeRow,
): Promise<void> {
  const opened = await openTable({ path })
  if (!opened.ok) throw new RefusedError(describe(opened.failure, path))
  const table = opened.value
  try {
    const read = await orRefused(() => takeRows(table, begin))
    if (!read.ok) throw new RefusedError(describe(read.failure, path))
  } finally {
    table.close()
  }
}

async function takeRows(table: Table, begin: (headings: Headings) => TakeRow): Promise<void> {
  if (table.sheet !== undefined) {
    throw new RefusedError(`${table.fileName} is a workbook; save its sheet as CSV.`)
  }
  const rows = filledRows(table)
  const head = await rows.next()
  if (head.done) throw new RefusedError(`${table.fileName} is empty; choose a file with rows.`)
  const width = head.value.cells.length
  const take = begin(readHeadings(head.value.cells))
  for await (const row of rows) {
    checkWidth(row, width)
    take(row)
  }
}

async function* filledRows(table: Table): AsyncGenerator<TableRow, void> {
  for await (const rows of table.rows()) {
    for (const row of rows) {
      if (row.isUnclosed) {
        throw new RefusedError(
          `Row ${row.row} has a quotation mark without its partner; correct the row.`,
        )
      }
      if (row.cells.some((cell) => cell.trim() !== '')) yield row
    }
  }
}

/** A row that cannot be laid under the headings would put its cells into the wrong columns. */
function checkWidth({ row, cells }: TableRow, width: number): void {
  if (cells.slice(width).every((cell) => cell.trim() === '')) return
  throw new RefusedError(
    `Row ${row} has more cells than there are headings; put quotation marks around a text with a comma in it.`,
  )
}

function readHeadings(cells: readonly string[]): Headings {
  const names = cells.map((cell) => cell.trim().toLowerCase())
  return { find, need: (name) => find(name) ?? missing(name) }

  function find(name: string): ReadCell | undefined {
    const place = names.indexOf(name)
    if (place < 0) return undefined
    if (names.includes(name, place + 1)) {
      throw new RefusedError(`The file has two columns ${name}; rename one of them.`)
    }
    return ({ cells }) => cells[place]?.trim() ?? ''
  }

  function missing(name: string): never {
    const found = names.filter((one) => one !== '').join(', ')
    throw new RefusedError(`The file has no column ${name}; its headings are ${found}.`)
  }
}

function describe(refusal: FileRefusal, path: string): string {
  const file = basename(path)
  switch (refusal.code) {
    case 'is-a-folder':
      return `${file} is a folder; choose one file in it.`
    case 'empty':
      return `${file} is empty; choose a file with rows.`
    case 'not-a-table':
      return `${file} looks like ${refusal.looksLike}, not a table; save it as CSV.`
    default:
      return describeFileRefusal(refusal)
  }
}
