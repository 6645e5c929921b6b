import {
  headingRow,
  type Sheet,
  type SheetCell,
  type SheetTable,
  type Workbook,
} from '#shared/domain/board-reports/workbook.ts'
import { headingLook, type Look, lookOfLine, looksOfRow, wordsOf } from './cell-looks.ts'
import { NAMESPACES } from './ods-names.ts'
import { styleName } from './ods-styles.ts'
import { rowHeight } from './row-height.ts'
import { xmlText } from './xml-text.ts'

/** An inch takes about 11 characters of the 12-point type. */
const INCHES_A_CHARACTER = 1 / 11

/** The worksheets of a workbook, each with its table as a database range. */
export function contentXml({ sheets }: Workbook): string {
  const built = sheets.map(sheetRows)
  const widths = distinct(sheets.flatMap((sheet) => sheet.widths)).map((width) => {
    const inches = (width * INCHES_A_CHARACTER).toFixed(2)
    return `<style:style style:name="width${width}" style:family="table-column"><style:table-column-properties style:column-width="${inches}in"/></style:style>`
  })
  const heights = distinct(built.flatMap((rows) => rows.map(({ height }) => height))).map(
    (height) =>
      `<style:style style:name="${heightName(height)}" style:family="table-row"><style:table-row-properties style:row-height="${height}pt" style:use-optimal-row-height="false"/></style:style>`,
  )
  return `<office:document-content ${NAMESPACES} office:version="1.3"><office:automatic-styles>${widths.join('')}${heights.join('')}<style:style style:name="sheet" style:family="table" style:master-page-name="Default"><style:table-properties table:display="true" style:writing-mode="lr-tb"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${sheets
    .map((sheet, place) => tableElement(sheet, built[place] ?? []))
    .join(
      '',
    )}${databaseRanges(sheets)}</office:spreadsheet></office:body></office:document-content>`
}

interface Row {
  readonly height: number
  readonly cells: readonly string[]
  readonly isHeading?: boolean
}

function distinct(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}

function heightName(height: number): string {
  return `height${String(height).replace('.', '_')}`
}

function tableElement({ name, widths }: Sheet, rows: readonly Row[]): string {
  const columns = widths.map(
    (width) =>
      `<table:table-column table:style-name="width${width}" table:default-cell-style-name="${styleName('text')}"/>`,
  )
  const elements = rows.map(({ height, cells, isHeading }) => {
    const row = `<table:table-row table:style-name="${heightName(height)}">${cells.join('')}</table:table-row>`
    return isHeading ? `<table:table-header-rows>${row}</table:table-header-rows>` : row
  })
  return `<table:table table:name="${xmlText(name)}" table:style-name="sheet">${columns.join('')}${elements.join('')}</table:table>`
}

function sheetRows({ title, lines, table, widths }: Sheet): readonly Row[] {
  const [width = 0] = widths
  return [
    {
      height: rowHeight([{ text: title, width, look: 'title' }]),
      cells: [textCell(title, 'title')],
    },
    ...lines.map((line): Row => {
      const { text, linkTo } = line
      const look = lookOfLine(line)
      const cell = linkTo === undefined ? textCell(text, look) : linkCell(text, linkTo)
      return { height: rowHeight([{ text, width, look }]), cells: [cell] }
    }),
    ...(table ? tableRows(table, widths) : []),
  ]
}

function tableRows(table: SheetTable, widths: readonly number[]): readonly Row[] {
  const headings = table.columns.map(({ title }, place) => ({
    text: title,
    width: widths[place] ?? 0,
    look: headingLook(table, place),
  }))
  return [
    {
      height: rowHeight(headings),
      cells: headings.map(({ text, look }) => textCell(text, look)),
      isHeading: true,
    },
    ...table.rows.map((cells): Row => {
      const looks = looksOfRow(table, cells, widths)
      return {
        height: rowHeight(looks),
        cells: cells.map((cell, place) => valueCell(cell, looks[place]?.look ?? 'text')),
      }
    }),
  ]
}

function valueCell(cell: SheetCell, look: Look): string {
  if (cell.kind === 'link') return linkCell(cell.text, cell.linkTo)
  if (cell.kind !== 'number') return textCell(wordsOf(cell), look)
  return `<table:table-cell table:style-name="${styleName(look)}" office:value-type="float" office:value="${cell.value}"><text:p>${wordsOf(cell)}</text:p></table:table-cell>`
}

/** Text as text and nothing else: a cell without a formula attribute is none. */
function textCell(text: string, look: Look): string {
  return `<table:table-cell table:style-name="${styleName(look)}" office:value-type="string">${paragraphs(text)}</table:table-cell>`
}

function linkCell(text: string, linkTo: string): string {
  const place = xmlText(`#'${linkTo.replaceAll("'", "''")}'.A1`)
  return `<table:table-cell table:style-name="${styleName('link')}" office:value-type="string"><text:p><text:a xlink:type="simple" xlink:href="${place}">${spaced(text)}</text:a></text:p></table:table-cell>`
}

function paragraphs(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((part) => `<text:p>${spaced(part)}</text:p>`)
    .join('')
}

/** Readers fold spaces together, but for those that are written as elements. */
function spaced(text: string): string {
  return xmlText(text)
    .replaceAll('\t', '<text:tab/>')
    .replace(/^ | (?= )| $/g, '<text:s/>')
}

function databaseRanges(sheets: readonly Sheet[]): string {
  const ranges = sheets.flatMap((sheet) => {
    if (!sheet.table) return []
    const { name, columns, rows } = sheet.table
    const first = headingRow(sheet)
    const of = `'${sheet.name.replaceAll("'", "''")}'.`
    const area = `${of}A${first}:${of}${String.fromCharCode(64 + columns.length)}${first + rows.length}`
    return `<table:database-range table:name="${name}" table:target-range-address="${xmlText(area)}" table:contains-header="true" table:display-filter-buttons="false"/>`
  })
  return `<table:database-ranges>${ranges.join('')}</table:database-ranges>`
}
