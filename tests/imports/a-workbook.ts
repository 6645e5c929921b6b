import { strToU8, zipSync } from 'fflate'

/** A cell as it is written in a sheet: text, a number shown as a date by its style, or raw XML. */
export type CellSpec = string | { readonly xml: string }

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Style 1 shows a day, 2 a month, 3 a number with two places. */
const STYLES = `<styleSheet xmlns="${SPREADSHEET}">
  <numFmts><numFmt numFmtId="164" formatCode="mmm\\ yyyy"/></numFmts>
  <cellStyleXfs><xf numFmtId="0"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="2"/></cellXfs>
</styleSheet>`

interface WorkbookSpec {
  readonly sheets: Readonly<Record<string, string>>
  readonly strings?: readonly string[]
  readonly hidden?: readonly string[]
  readonly extraParts?: Readonly<Record<string, string | Uint8Array>>
}

/** The bytes of a workbook with these sheets, each given as the XML of its rows. */
export function aWorkbook({
  sheets,
  strings = [],
  hidden = [],
  extraParts = {},
}: WorkbookSpec): Uint8Array {
  const names = Object.keys(sheets)
  const tabs = names.map((name, place) => {
    const state = hidden.includes(name) ? ' state="hidden"' : ''
    return `<sheet name="${name}" sheetId="${place + 1}"${state} r:id="rId${place + 1}"/>`
  })
  const targets = names.map((_, place) =>
    relation(`rId${place + 1}`, 'worksheet', `worksheets/sheet${place + 1}.xml`),
  )
  const others = [
    relation('rId90', 'styles', 'styles.xml'),
    relation('rId91', 'sharedStrings', '/xl/sharedStrings.xml'),
  ]
  const parts: Record<string, string | Uint8Array> = {
    '_rels/.rels': relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><sheets>${tabs.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([...targets, ...others]),
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `<sst xmlns="${SPREADSHEET}">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
  }
  names.forEach((name, place) => {
    parts[`xl/worksheets/sheet${place + 1}.xml`] = sheets[name]?.startsWith('<?xml')
      ? sheets[name]
      : `<worksheet xmlns="${SPREADSHEET}"><sheetData>${sheets[name]}</sheetData></worksheet>`
  })
  return anArchive({ ...parts, ...extraParts })
}

/** The bytes of a ZIP archive with these parts. */
export function anArchive(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(parts).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  return zipSync(Object.fromEntries(bytes))
}

/** The XML of rows of cells, from row 1 on. */
export function sheetRows(rows: readonly (readonly CellSpec[])[]): string {
  return rows
    .map((cells, row) => `<row r="${row + 1}">${cells.map(cellXml).join('')}</row>`)
    .join('')
}

function cellXml(cell: CellSpec): string {
  if (typeof cell !== 'string') return cell.xml
  const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return cell === '' ? '<c/>' : `<c t="inlineStr"><is><t>${text}</t></is></c>`
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
}

function relations(all: readonly string[]): string {
  return `<Relationships xmlns="${RELATIONS}">${all.join('')}</Relationships>`
}

/** The same archive with another unpacked size said of each of its parts, as a trap would lie. */
export function withDeclaredSize(archive: Uint8Array, size: number): Uint8Array {
  const lying = Buffer.from(archive)
  for (let at = 0; at + 28 < lying.length; at += 1) {
    const mark = lying.readUInt32LE(at)
    if (mark === 0x02014b50) lying.writeUInt32LE(size, at + 24)
  }
  return lying
}
