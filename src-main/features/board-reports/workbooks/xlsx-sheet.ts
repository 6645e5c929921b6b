import {
  headingRow,
  type Sheet,
  type SheetCell,
  type SheetTable,
} from '#shared/domain/board-reports/workbook.ts'
import { headingLook, type Look, lookOfLine, looksOfRow, wordsOf } from './cell-looks.ts'
import { rowHeight } from './row-height.ts'
import { MAIN, OFFICE } from './xlsx-names.ts'
import { styleOf, type XlsxStyles } from './xlsx-styles.ts'
import { xmlText } from './xml-text.ts'

interface Link {
  readonly at: string
  readonly linkTo: string
  readonly text: string
}

/** A worksheet: the title, the lines, the table, the cursor in A1. */
export function sheetXml(sheet: Sheet, styles: XlsxStyles, isFirst: boolean): string {
  const { title, lines, table, widths } = sheet
  const first = headingRow(sheet)
  const [width = 0] = widths
  const lone = (number: number, text: string, look: Look) =>
    row(number, rowHeight([{ text, width, look }]), [
      textCell(`A${number}`, text, styleOf(styles, look)),
    ])
  const rows = [
    lone(1, title, 'title'),
    ...lines.map((line, place) => lone(place + 2, line.text, lookOfLine(line))),
    ...(table ? tableRows(table, { first, styles, widths }) : []),
  ]
  const last = table
    ? `${letter(table.columns.length)}${first + table.rows.length}`
    : `A${first - 1}`
  const columns = widths.map(
    (width, place) =>
      `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`,
  )
  return `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}"/><sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"><selection activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15.5"/><cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData>${hyperlinks(linksOf(sheet))}<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>${table ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : ''}</worksheet>`
}

interface TablePlace {
  readonly first: number
  readonly styles: XlsxStyles
  readonly widths: readonly number[]
}

function tableRows(table: SheetTable, { first, styles, widths }: TablePlace): readonly string[] {
  const headings = table.columns.map(({ title }, place) => ({
    text: title,
    width: widths[place] ?? 0,
    look: headingLook(table, place),
  }))
  return [
    row(
      first,
      rowHeight(headings),
      headings.map(({ text, look }, place) =>
        textCell(`${letter(place + 1)}${first}`, text, styleOf(styles, look)),
      ),
    ),
    ...table.rows.map((cells, index) => {
      const number = first + index + 1
      const looks = looksOfRow(table, cells, widths)
      return row(
        number,
        rowHeight(looks),
        cells.map((cell, place) => {
          const style = styleOf(styles, looks[place]?.look ?? 'text')
          return valueCell(`${letter(place + 1)}${number}`, cell, style)
        }),
      )
    }),
  ]
}

function row(number: number, height: number, cells: readonly string[]): string {
  return `<row r="${number}" ht="${height}" customHeight="1">${cells.join('')}</row>`
}

function valueCell(at: string, cell: SheetCell, style: number): string {
  if (cell.kind === 'number') return `<c r="${at}" s="${style}"><v>${cell.value}</v></c>`
  return textCell(at, wordsOf(cell), style)
}

/** Text as text and nothing else: an inline string can never be a formula. */
function textCell(at: string, text: string, style: number): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${sheetText(text)}</t></is></c>`
}

/** Excel reads _x0041_ in a text as the letter A, unless its first mark is itself written so. */
function sheetText(text: string): string {
  return xmlText(text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'))
}

function linksOf(sheet: Sheet): readonly Link[] {
  const first = headingRow(sheet)
  return [
    ...sheet.lines.flatMap(({ text, linkTo }, place) =>
      linkTo === undefined ? [] : [{ at: `A${place + 2}`, linkTo, text }],
    ),
    ...(sheet.table?.rows ?? []).flatMap((cells, index) =>
      cells.flatMap((cell, place) =>
        cell.kind === 'link'
          ? [
              {
                at: `${letter(place + 1)}${first + index + 1}`,
                linkTo: cell.linkTo,
                text: cell.text,
              },
            ]
          : [],
      ),
    ),
  ]
}

function hyperlinks(links: readonly Link[]): string {
  if (links.length === 0) return ''
  return `<hyperlinks>${links
    .map(({ at, linkTo, text }) => {
      const place = xmlText(`'${linkTo.replaceAll("'", "''")}'!A1`)
      return `<hyperlink ref="${at}" location="${place}" display="${xmlText(text)}"/>`
    })
    .join('')}</hyperlinks>`
}

/** The table of a worksheet marked up as one, with its headings and its own name. */
export function tableXml({ name, columns, rows }: SheetTable, first: number, id: number): string {
  const area = `A${first}:${letter(columns.length)}${first + rows.length}`
  return `<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${area}" totalsRowShown="0"><tableColumns count="${columns.length}">${columns
    .map(({ title }, place) => `<tableColumn id="${place + 1}" name="${sheetText(title)}"/>`)
    .join('')}</tableColumns></table>`
}

/** @example letter(28) // 'AB' */
function letter(column: number): string {
  const before = Math.floor((column - 1) / 26)
  return (before > 0 ? letter(before) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}
