import type { ReportChart } from '#shared/domain/board-reports/report-chart.ts'
import { officeArchive } from '../workbooks/office-archive.ts'
import { relations } from '../workbooks/package-parts.ts'
import { MAIN, OFFICE, PACKAGE } from '../workbooks/xlsx-names.ts'
import { xmlPart, xmlText } from '../workbooks/xml-text.ts'

const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

type Value = string | number | null

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
  return chart.series.flatMap(({ name, points }) => [
    [chart.across, ...points.map(([day]) => day)],
    [name, ...points.map(([, percent]) => percent)],
  ])
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
  const parts: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
    ],
    ['_rels/.rels', relations([['rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations([['rId1', `${OFFICE}/worksheet`, 'worksheets/sheet1.xml']]),
    ],
    [
      'xl/worksheets/sheet1.xml',
      `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
    ],
  ]
  return officeArchive(parts.map(([path, root]) => [path, xmlPart(root)]))
}

function cellXml(at: string, value: Value): string {
  if (value === null) return ''
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`
  return `<c r="${at}" t="inlineStr"><is><t>${xmlText(value)}</t></is></c>`
}
