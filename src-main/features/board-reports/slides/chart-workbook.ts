import type { ReportChart } from '#shared/domain/board-reports/report-chart.ts'
import { daysBetween, type LocalDate } from '#shared/domain/local-date.ts'
import { officeArchive } from '../workbooks/office-archive.ts'
import { relations } from '../workbooks/package-parts.ts'
import { MAIN, OFFICE, PACKAGE } from '../workbooks/xlsx-names.ts'
import { xmlPart, xmlText } from '../workbooks/xml-text.ts'

const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A day is a number that is shown as a date. */
type Value = string | number | null | { readonly day: number }

/** One column of the data behind a chart, its heading first. */
type Column = readonly Value[]

/**
 * The columns behind a chart: for bars the categories and a column for each series, for a curve a
 * column of days and one of percent for each. A hidden figure is nothing, not even a mark.
 */
function columnsOf(chart: ReportChart): readonly Column[] {
  if (chart.kind === 'bars') {
    return [
      [chart.across, ...chart.categories],
      ...chart.series.map(({ name, values }) => [name, ...values]),
    ]
  }
  if (chart.kind === 'series') {
    return chart.series.flatMap(({ name, points }) => [
      [chart.across, ...points.map(([on]) => ({ day: daySerial(on) }))],
      [name, ...points.map(([, value]) => value)],
    ])
  }
  return chart.series.flatMap(({ name, points }) => [
    [chart.across, ...points.map(([day]) => day)],
    [name, ...points.map(([, percent]) => percent)],
  ])
}

/** A day as spreadsheets count it: from 30 December 1899. */
export function daySerial(on: LocalDate): number {
  return daysBetween('1899-12-30' as LocalDate, on)
}

/** Where the data of a column stands, for the chart to name; `rows` without the heading. */
export function areaOf(column: number, rows: number): string {
  const letter = String.fromCharCode(65 + column)
  return `Data!$${letter}$2:$${letter}$${rows + 1}`
}

export function headingOf(column: number): string {
  return `Data!$${String.fromCharCode(65 + column)}$1`
}

/** The workbook that opens when somebody edits the chart. */
export function chartWorkbook(chart: ReportChart): Uint8Array {
  const columns = columnsOf(chart)
  const height = Math.max(...columns.map((column) => column.length))
  const rows = Array.from({ length: height }, (_, row) => {
    const cells = columns.map((column, place) =>
      cellXml(`${String.fromCharCode(65 + place)}${row + 1}`, column[row] ?? null),
    )
    return `<row r="${row + 1}">${cells.join('')}</row>`
  })
  const isDated = chart.kind === 'series'
  const parts: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/>${isDated ? STYLES_TYPE : ''}</Types>`,
    ],
    ['_rels/.rels', relations([['rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ['rId1', `${OFFICE}/worksheet`, 'worksheets/sheet1.xml'],
        ...(isDated ? [['rId2', `${OFFICE}/styles`, 'styles.xml'] as const] : []),
      ]),
    ],
    ...(isDated ? [['xl/styles.xml', STYLES] as const] : []),
    [
      'xl/worksheets/sheet1.xml',
      `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
    ],
  ]
  return officeArchive(parts.map(([path, root]) => [path, xmlPart(root)]))
}

const STYLES_TYPE = `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>`

/** Two looks: any number, and a day as a date. */
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="d mmm yyyy"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`

function cellXml(at: string, value: Value): string {
  if (value === null) return ''
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`
  if (typeof value === 'object') return `<c r="${at}" s="1"><v>${value.day}</v></c>`
  return `<c r="${at}" t="inlineStr"><is><t>${xmlText(value)}</t></is></c>`
}
