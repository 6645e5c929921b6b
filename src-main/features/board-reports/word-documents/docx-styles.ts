import { COLOURS } from '../slides/pptx-names.ts'
import { WORD_NAMES } from './docx-names.ts'

interface Style {
  readonly id: string
  readonly name: string
  /** Half points. */
  readonly size: number
  readonly isBold?: true
  /** Space before and after, in twentieths of a point. */
  readonly space: readonly [before: number, after: number]
  /** What the paragraph has beside its space, in the order of the schema. */
  readonly before?: string
  readonly after?: string
}

const QUIET = '425563'
const KEEP = '<w:keepNext/><w:keepLines/>'
const BORDER = ['top', 'left', 'bottom', 'right']
  .map((side) => `<w:${side} w:val="single" w:sz="6" w:space="6" w:color="${COLOURS.ink}"/>`)
  .join('')

const STYLES: readonly Style[] = [
  { id: 'Title', name: 'Title', size: 52, isBold: true, space: [1_200, 240], before: KEEP },
  heading(1, 30),
  heading(2, 23),
  { id: 'Lead', name: 'Lead', size: 25, space: [0, 160] },
  {
    ...{ id: 'Mark', name: 'Mark', size: 21, space: [0, 240] },
    before: `<w:pBdr>${BORDER}</w:pBdr>`,
  },
  { id: 'Caption', name: 'caption', size: 18, space: [120, 80], before: KEEP },
  { id: 'Cell', name: 'Cell', size: 18, space: [30, 30] },
  {
    ...{ id: 'ListBullet', name: 'List Bullet', size: 21, space: [0, 60] },
    before: '<w:numPr><w:numId w:val="1"/></w:numPr>',
  },
  { id: 'Footer', name: 'footer', size: 16, space: [0, 0] },
]

function heading(level: 1 | 2, size: number): Style {
  return {
    ...{ id: `Heading${level}`, name: `heading ${level}`, size, isBold: true },
    ...{ space: [280, 140], before: KEEP, after: `<w:outlineLvl w:val="${level - 1}"/>` },
  }
}

function styleXml({ id, name, size, isBold, space, before = '', after = '' }: Style): string {
  const colour = id === 'Caption' || id === 'Footer' ? QUIET : COLOURS.ink
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${before}<w:spacing w:before="${space[0]}" w:after="${space[1]}"/>${after}</w:pPr><w:rPr>${isBold ? '<w:b/>' : ''}<w:color w:val="${colour}"/><w:sz w:val="${size}"/></w:rPr></w:style>`
}

/** How the paragraphs and tables of a report look; people change it in one place. */
export function stylesXml(): string {
  const line = (side: string) =>
    `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${COLOURS.quiet}"/>`
  return `<w:styles ${WORD_NAMES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:color w:val="${COLOURS.ink}"/><w:sz w:val="21"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${STYLES.map(styleXml).join('')}<w:style w:type="table" w:styleId="ReportTable"><w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${line('bottom')}${line('insideH')}</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style></w:styles>`
}

/** The one list of the report: points without numbers. */
export function numberingXml(): string {
  return `<w:numbering ${WORD_NAMES}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="340" w:hanging="340"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
}
