import { basename } from 'node:path'
import { matchKey } from '#shared/domain/imports/recipe.ts'
import { SheetReader } from './sheet-reader.ts'
import { FileRefusedError, type Table, type TableRow } from './table.ts'
import { openArchive, type WorkbookArchive } from './workbook-archive.ts'
import {
  readSharedStrings,
  readStyles,
  readWorkbook,
  type SheetPart,
  type Workbook,
} from './workbook-parts.ts'
import { XmlScanner } from './xml-scanner.ts'

interface WorkbookFile {
  readonly path: string
  readonly bytes: number
  /** The sheet that was asked for; the first one to be seen otherwise. */
  readonly sheet: string | undefined
}

/** A workbook as a table: one of its sheets, read row by row and never all at once. */
export async function openXlsxTable({ path, bytes, sheet }: WorkbookFile): Promise<Table> {
  const archive = await openArchive(path)
  try {
    const workbook = await readWorkbook(archive)
    if (!workbook) {
      throw new FileRefusedError({ code: 'not-a-table', looksLike: describe(archive.parts) })
    }
    const chosen = chooseSheet(workbook, sheet)
    const reading = { archive, workbook, chosen, fraction: 0 }
    return {
      fileName: basename(path),
      bytes,
      sheets: workbook.sheets.map(({ name }) => name),
      sheet: chosen.name,
      rows: () => readRows(reading),
      fractionRead: () => reading.fraction,
      close: archive.close,
    }
  } catch (error) {
    archive.close()
    throw error
  }
}

function chooseSheet({ sheets }: Workbook, wanted: string | undefined): SheetPart {
  const visible = sheets.find(({ isHidden }) => !isHidden) ?? sheets[0]
  if (!visible) throw new FileRefusedError({ code: 'damaged-workbook' })
  if (wanted === undefined) return visible
  const named = sheets.find(({ name }) => matchKey(name) === matchKey(wanted))
  if (named) return named
  const names = sheets.map(({ name }) => name)
  throw new FileRefusedError({ code: 'sheet-missing', sheet: wanted, sheets: names })
}

interface SheetReading {
  readonly archive: WorkbookArchive
  readonly workbook: Workbook
  readonly chosen: SheetPart
  fraction: number
}

async function* readRows(reading: SheetReading): AsyncGenerator<readonly TableRow[], void> {
  const { archive, workbook, chosen } = reading
  const strings = await readSharedStrings(archive, workbook.stringsPart)
  const styles = await readStyles(archive, workbook.stylesPart)
  const sheet = new SheetReader({ strings, styles, from1904: workbook.from1904 })
  const scanner = new XmlScanner(sheet)
  const size = Math.max(1, archive.sizeOf(chosen.part))
  let length = 0
  for await (const piece of archive.text(chosen.part)) {
    scanner.push(piece)
    length += piece.length
    reading.fraction = Math.min(1, length / size)
    yield sheet.take()
  }
}

const OTHER_ARCHIVES: readonly (readonly [part: string, looksLike: string])[] = [
  ['xl/workbook.bin', 'a binary Excel workbook (.xlsb)'],
  ['word/document.xml', 'a Word document'],
  ['ppt/presentation.xml', 'a presentation'],
  ['content.xml', 'an OpenDocument file'],
]

function describe(parts: readonly string[]): string {
  const known = OTHER_ARCHIVES.find(([part]) => parts.includes(part))
  return known?.[1] ?? 'a ZIP archive'
}
