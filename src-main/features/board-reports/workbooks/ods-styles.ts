import type { Workbook } from '#shared/domain/board-reports/workbook.ts'
import { decimalsOf, type Look } from './cell-looks.ts'
import { NAMESPACES } from './ods-names.ts'

const NAMES: Readonly<Partial<Record<Look, string>>> = {
  title: 'Heading_20_1',
  heading: 'Heading_20_2',
}

/** The name of the style for a look. */
export function styleName(look: Look): string {
  return NAMES[look] ?? look
}

/** Styles, number formats and the master page, without which Excel offers to repair the file. */
export function stylesXml(workbook: Workbook): string {
  const decimals = decimalsOf(workbook)
  const [language, country = ''] = workbook.language.split('-')
  return `<office:document-styles ${NAMESPACES} office:version="1.3"><office:font-face-decls><style:font-face style:name="Arial" svg:font-family="Arial" style:font-family-generic="swiss"/></office:font-face-decls><office:styles>${decimals.map(numberStyle).join('')}<number:text-style style:name="asText"><number:text-content/></number:text-style><style:default-style style:family="table-cell"><style:text-properties style:font-name="Arial" fo:font-size="12pt" fo:language="${language}" fo:country="${country}"/></style:default-style><style:style style:name="Default" style:family="table-cell"/>${cellStyle('Heading_20_1', { bold: true, size: 16, display: 'Heading 1' })}${cellStyle('Heading_20_2', { bold: true, size: 14, display: 'Heading 2' })}${[
    cellStyle('text', {}),
    cellStyle('columnHeading', { bold: true }),
    cellStyle('numberHeading', { bold: true, side: 'end' }),
    cellStyle('link', { isLink: true }),
    cellStyle('mark', { side: 'end' }),
    cellStyle('quoted', { format: 'asText' }),
    cellStyle('rowNumber', { format: 'decimals0' }),
    ...decimals.map((count) =>
      cellStyle(`number${count}`, { format: `decimals${count}`, side: 'end' }),
    ),
  ].join(
    '',
  )}</office:styles><office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1.3cm" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Default" style:page-layout-name="page"><style:header style:display="false"/><style:footer style:display="false"/></style:master-page></office:master-styles></office:document-styles>`
}

interface CellStyle {
  readonly bold?: boolean
  readonly isLink?: boolean
  readonly size?: number
  readonly side?: 'start' | 'end'
  readonly format?: string
  readonly display?: string
}

function cellStyle(
  name: string,
  { bold, isLink, size = 12, side = 'start', format, display }: CellStyle,
): string {
  const shown = display ? ` style:display-name="${display}"` : ''
  const data = format ? ` style:data-style-name="${format}"` : ''
  const weight = bold ? ' fo:font-weight="bold"' : ''
  const link = isLink
    ? ' fo:color="#0b4cb4" style:text-underline-style="solid" style:text-underline-width="auto" style:text-underline-color="font-color"'
    : ''
  return `<style:style style:name="${name}"${shown} style:family="table-cell" style:parent-style-name="Default"${data}><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top" style:text-align-source="fix"/><style:paragraph-properties fo:text-align="${side}"/><style:text-properties fo:font-size="${size}pt"${weight}${link}/></style:style>`
}

function numberStyle(decimals: number): string {
  return `<number:number-style style:name="decimals${decimals}"><number:number number:decimal-places="${decimals}" number:min-decimal-places="${decimals}" number:min-integer-digits="1" number:grouping="true"/></number:number-style>`
}
