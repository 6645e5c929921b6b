import type { Workbook } from '#shared/domain/board-reports/workbook.ts'
import { decimalsOf, type Look, numberCode } from './cell-looks.ts'
import { MAIN } from './xlsx-names.ts'

/** The styles of one workbook, by the look that each is for. */
export type XlsxStyles = readonly XlsxStyle[]

interface XlsxStyle {
  readonly look: Look
  readonly font: 0 | 1 | 2 | 3 | 4
  /** The named style that it is, so that headings are headings to a screen reader. */
  readonly named: 0 | 1 | 2 | 3
  readonly format: number
  readonly side: 'left' | 'right'
  readonly isQuoted?: boolean
}

const FIRST_OWN_FORMAT = 164

export function xlsxStyles(workbook: Workbook): XlsxStyles {
  const plain = { font: 0, named: 0, format: 0, side: 'left' } as const
  return [
    { ...plain, look: 'text' },
    { ...plain, look: 'title', font: 1, named: 1 },
    { ...plain, look: 'heading', font: 2, named: 2 },
    { ...plain, look: 'columnHeading', font: 3 },
    { ...plain, look: 'numberHeading', font: 3, side: 'right' },
    { ...plain, look: 'link', font: 4, named: 3 },
    { ...plain, look: 'mark', side: 'right' },
    { ...plain, look: 'quoted', isQuoted: true },
    { ...plain, look: 'rowNumber', format: FIRST_OWN_FORMAT },
    ...decimalsOf(workbook).map(
      (decimals): XlsxStyle => ({
        ...plain,
        look: `number${decimals}`,
        format: FIRST_OWN_FORMAT + decimals,
        side: 'right',
      }),
    ),
  ]
}

export function styleOf(styles: XlsxStyles, look: Look): number {
  const found = styles.findIndex((style) => style.look === look)
  if (found < 0) throw new Error(`No style for ${look}`)
  return found
}

const FONTS = [
  '<font><sz val="12"/><name val="Arial"/><family val="2"/></font>',
  '<font><b/><sz val="16"/><name val="Arial"/><family val="2"/></font>',
  '<font><b/><sz val="14"/><name val="Arial"/><family val="2"/></font>',
  '<font><b/><sz val="12"/><name val="Arial"/><family val="2"/></font>',
  '<font><u/><sz val="12"/><color rgb="FF0B4CB4"/><name val="Arial"/><family val="2"/></font>',
]

/** Named styles with Excel's own numbers for them. */
const NAMED = [
  { name: 'Normal', builtin: 0, font: 0 },
  { name: 'Heading 1', builtin: 16, font: 1 },
  { name: 'Heading 2', builtin: 17, font: 2 },
  { name: 'Hyperlink', builtin: 8, font: 4 },
]

export function stylesXml(styles: XlsxStyles): string {
  const formats = [...new Set(styles.map(({ format }) => format))].filter((format) => format > 0)
  const looks = styles.map(
    ({ font, named, format, side, isQuoted }) =>
      `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="${named}" applyNumberFormat="1" applyFont="1" applyAlignment="1"${isQuoted ? ' quotePrefix="1"' : ''}><alignment horizontal="${side}" vertical="top" wrapText="1"/></xf>`,
  )
  return `<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats
    .map(
      (format) =>
        `<numFmt numFmtId="${format}" formatCode="${numberCode(format - FIRST_OWN_FORMAT)}"/>`,
    )
    .join(
      '',
    )}</numFmts><fonts count="${FONTS.length}">${FONTS.join('')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="${NAMED.length}">${NAMED.map(
    ({ font }) => `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0"/>`,
  ).join(
    '',
  )}</cellStyleXfs><cellXfs count="${looks.length}">${looks.join('')}</cellXfs><cellStyles count="${NAMED.length}">${NAMED.map(
    ({ name, builtin }, place) =>
      `<cellStyle name="${name}" xfId="${place}" builtinId="${builtin}"/>`,
  ).join('')}</cellStyles></styleSheet>`
}
