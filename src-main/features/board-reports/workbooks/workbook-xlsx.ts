import { headingRow, type Sheet, type Workbook } from '#shared/domain/board-reports/workbook.ts'
import { officeArchive } from './office-archive.ts'
import { appProperties, coreProperties, relations } from './package-parts.ts'
import { MAIN, OFFICE, PACKAGE } from './xlsx-names.ts'
import { sheetXml, tableXml } from './xlsx-sheet.ts'
import { stylesXml, xlsxStyles } from './xlsx-styles.ts'
import { xmlPart, xmlText } from './xml-text.ts'

const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A workbook as an XLSX file: the same workbook gives the same bytes. */
export function workbookXlsx(workbook: Workbook): Uint8Array {
  const styles = xlsxStyles(workbook)
  const tables = workbook.sheets.flatMap((sheet, place) =>
    sheet.table ? [{ sheet, table: sheet.table, place }] : [],
  )
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(workbook.sheets.length, tables.length)],
    ['_rels/.rels', packageRelations()],
    ['docProps/core.xml', coreProperties(workbook)],
    ['docProps/app.xml', appProperties()],
    ['xl/workbook.xml', workbookXml(workbook.sheets)],
    ['xl/_rels/workbook.xml.rels', workbookRelations(workbook.sheets.length)],
    ['xl/styles.xml', stylesXml(styles)],
    ...workbook.sheets.map((sheet, place): [string, string] => [
      `xl/worksheets/sheet${place + 1}.xml`,
      sheetXml(sheet, styles, place === 0),
    ]),
    ...tables.flatMap(({ sheet, table, place }, index): [string, string][] => [
      [`xl/worksheets/_rels/sheet${place + 1}.xml.rels`, tableRelation(index + 1)],
      [`xl/tables/table${index + 1}.xml`, tableXml(table, headingRow(sheet), index + 1)],
    ]),
  ]
  return officeArchive(parts.map(([path, root]) => [path, xmlPart(root)]))
}

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}

function contentTypes(sheets: number, tables: number): string {
  const overrides = [
    ['/xl/workbook.xml', `${TYPES}.sheet.main+xml`],
    ['/xl/styles.xml', `${TYPES}.styles+xml`],
    ...upTo(sheets).map((n) => [`/xl/worksheets/sheet${n}.xml`, `${TYPES}.worksheet+xml`]),
    ...upTo(tables).map((n) => [`/xl/tables/table${n}.xml`, `${TYPES}.table+xml`]),
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ]
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides
    .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
    .join('')}</Types>`
}

function packageRelations(): string {
  return relations([
    ['rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml'],
    ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ['rId3', `${OFFICE}/extended-properties`, 'docProps/app.xml'],
  ])
}

function workbookRelations(sheets: number): string {
  return relations([
    ...upTo(sheets).map(
      (n) => [`rId${n}`, `${OFFICE}/worksheet`, `worksheets/sheet${n}.xml`] as const,
    ),
    [`rId${sheets + 1}`, `${OFFICE}/styles`, 'styles.xml'],
  ])
}

function tableRelation(table: number): string {
  return relations([['rId1', `${OFFICE}/table`, `../tables/table${table}.xml`]])
}

function workbookXml(sheets: readonly Sheet[]): string {
  const tabs = sheets.map(
    ({ name }, place) =>
      `<sheet name="${xmlText(name)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`,
  )
  const titles = sheets.flatMap((sheet, place) => {
    if (!sheet.table) return []
    const row = headingRow(sheet)
    const rows = `'${xmlText(sheet.name.replaceAll("'", "''"))}'!$${row}:$${row}`
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${place}">${rows}</definedName>`
  })
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0" firstSheet="0"/></bookViews><sheets>${tabs.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`
}
