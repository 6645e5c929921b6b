import type { ImportPreview } from '#shared/contract/imports.ts'
import { formatsThatFit } from '#shared/domain/imports/date-formats.ts'
import type { FileRefusal } from '#shared/domain/imports/file-refusal.ts'
import {
  type ColumnGuess,
  guessHeaderRow,
  guessMapping,
} from '#shared/domain/imports/guess-mapping.ts'
import { holdsDates } from '#shared/domain/imports/template.ts'
import type { Result } from '#shared/domain/result.ts'
import { openTable, orRefused, type TableFile } from './reading/open-table.ts'
import type { Table, TableRow } from './reading/table.ts'

/** Among so many rows at the top of a file the headings are looked for. */
const ROWS_ABOVE = 30
const ROWS_SHOWN = 20
/** So many rows are looked at to find out how dates are written. */
const ROWS_SAMPLED = 300
const LONGEST_SHOWN = 200

/** Show the beginning of a file and what its columns probably mean. Nothing is taken in. */
export async function previewFile(
  file: TableFile,
): Promise<Result<Omit<ImportPreview, 'fileToken'>, FileRefusal>> {
  const opened = await openTable(file)
  if (!opened.ok) return opened
  const table = opened.value
  try {
    return await orRefused(async () => {
      const rows = await readTop(table, (file.headerRow ?? ROWS_ABOVE) + ROWS_SAMPLED)
      return describe(table, rows, file.headerRow ?? findHeaderRow(rows))
    })
  } finally {
    table.close()
  }
}

async function readTop(table: Table, lastRow: number): Promise<readonly TableRow[]> {
  const top: TableRow[] = []
  for await (const rows of table.rows()) {
    top.push(...rows.filter(({ row }) => row <= lastRow))
    if ((rows.at(-1)?.row ?? 0) >= lastRow) break
  }
  return top
}

function findHeaderRow(rows: readonly TableRow[]): number {
  const above = rows.filter(({ row }) => row <= ROWS_ABOVE)
  return above[guessHeaderRow(above.map(({ cells }) => cells)) - 1]?.row ?? 1
}

function describe(table: Table, rows: readonly TableRow[], headerRow: number) {
  const headings = rows.find(({ row }) => row === headerRow)?.cells ?? []
  const guesses = guessMapping(headings.map((heading) => heading.trim()))
  const below = rows.filter(({ row }) => row > headerRow)
  return {
    fileName: table.fileName,
    bytes: table.bytes,
    sheets: table.sheets,
    sheet: table.sheet,
    headerRow,
    guesses,
    dateFormats: formatsThatFit(datesIn(below, guesses)),
    firstRows: [{ row: headerRow, cells: headings }, ...below.slice(0, ROWS_SHOWN)].map(
      ({ row, cells }) => ({ row, cells: cells.map((cell) => cell.slice(0, LONGEST_SHOWN)) }),
    ),
  }
}

/** What stands in the columns of dates; words such as "tbc" are not dates at all, and left out. */
function datesIn(rows: readonly TableRow[], guesses: readonly ColumnGuess[]): readonly string[] {
  const places = guesses.flatMap(({ column }, place) =>
    column && holdsDates(column) ? [place] : [],
  )
  const cells = rows.flatMap((row) => places.map((place) => row.cells[place]?.trim() ?? ''))
  return cells.filter((cell) => /\d/.test(cell))
}
