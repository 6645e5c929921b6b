/** Workbooks and CSV read back, as somebody else's program would: nothing here knows our writers. */
import { strFromU8, unzipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/node'

export type Value = string | number
/** Rows of values by the name of their sheet. */
export type Sheets = ReadonlyMap<string, readonly (readonly Value[])[]>

export async function readXlsx(bytes: Uint8Array): Promise<Sheets> {
  const sheets = await readXlsxFile(Buffer.from(bytes), { trim: false })
  return new Map(
    sheets.map(({ sheet, data }) => [sheet, data.map((row) => withoutEnd(row.map(cellValue)))]),
  )
}

export function readOds(bytes: Uint8Array): Sheets {
  const content = partsOf(bytes).get('content.xml') ?? ''
  const tables = content.matchAll(/<table:table table:name="([^"]*)".*?<\/table:table>/gs)
  return new Map(
    [...tables].map(([table, name = '']) => [
      unescaped(name),
      [...table.matchAll(/<table:table-row[^>]*>(.*?)<\/table:table-row>/gs)].map(([, row = '']) =>
        [...row.matchAll(/<table:table-cell([^>]*)>(.*?)<\/table:table-cell>/gs)].map(
          ([, attributes = '', text = '']) => {
            const value = attributes.match(/office:value="([^"]*)"/)?.[1]
            return value === undefined ? odsText(text) : Number(value)
          },
        ),
      ),
    ]),
  )
}

/** The parts of an office file as text. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

/** The rows of a CSV file, numbers as numbers where they were not quoted. */
export function readCsv(text: string): readonly (readonly Value[])[] {
  return text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain = '']) => {
        if (quoted !== undefined) return quoted.replaceAll('""', '"')
        return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : plain
      }),
    )
}

/** The rows of each table of a page, heads and feet too, as the text that is seen. */
export function readHtmlTables(page: string): readonly (readonly (readonly string[])[])[] {
  return [...page.matchAll(/<table>(.*?)<\/table>/gs)].map(([, table = '']) =>
    [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) =>
        unescaped(cell.replace(/<svg .*<\/svg> /, '')),
      ),
    ),
  )
}

function odsText(xml: string): string {
  const text = xml.replaceAll('<text:s/>', ' ').replaceAll('<text:tab/>', '\t')
  return unescaped(text.replaceAll('</text:p><text:p>', '\n').replace(/<[^>]*>/g, ''))
}

export function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

function cellValue(cell: unknown): Value {
  if (typeof cell === 'number' || typeof cell === 'string') return cell
  return cell === null ? '' : `unexpected: ${JSON.stringify(cell)}`
}

/** Readers fill short rows up to the widest; what follows the last value is not there. */
function withoutEnd(row: readonly Value[]): readonly Value[] {
  return row.slice(0, row.findLastIndex((cell) => cell !== '') + 1)
}
