import {
  captionOf,
  isDrawn,
  leadOf,
  tableOfChart,
} from '#shared/domain/board-reports/page-words.ts'
import { printed, printedCell } from '#shared/domain/board-reports/print-marks.ts'
import {
  type ChartBlock,
  chartBlocks,
  type DocumentSection,
  type ReportDocument,
  SUMMARY,
  type TableBlock,
  textOf,
} from '#shared/domain/board-reports/report-document.ts'
import type { ReportTable } from '#shared/domain/board-reports/report-table.ts'
import { CHART } from '../slides/pptx-names.ts'
import { xmlText } from '../workbooks/xml-text.ts'
import { PAGE, TEXT_WIDTH, WORD_NAMES } from './docx-names.ts'

/** The words, tables and charts of a report in the order in which they are read. */
export function bodyXml(document: ReportDocument): string {
  const summary = document.sections.find(({ id }) => id === SUMMARY)
  const others = document.sections.filter((section) => section !== summary)
  const parts = [
    paragraph('Title', document.title),
    ...document.marks.map(({ name, text }) => paragraph('Mark', printed(text), name)),
    ...document.facts.map(({ name, text }) => paragraph('Normal', text, `${name}.`)),
    ...(summary ? [paragraph('Heading1', summary.title), ...blocksXml(document, summary)] : []),
    ...others.flatMap((section) => [
      paragraph(
        ...(['Heading1', section.title, ''] as const),
        section.follows || section.sheet ? '' : '<w:pageBreakBefore/>',
      ),
      ...blocksXml(document, section),
    ]),
  ]
  return `<w:document ${WORD_NAMES}><w:body>${parts.join('')}<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/><w:pgMar w:top="${PAGE.margin}" w:right="${PAGE.margin}" w:bottom="${PAGE.margin}" w:left="${PAGE.margin}" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr></w:body></w:document>`
}

/** The title and the page at the foot of every page. */
export function footerXml({ title, scopeWords, marks }: ReportDocument): string {
  const words = [...marks.map(({ name }) => name), `${title}.`, scopeWords].join(' ')
  const field = (name: string) =>
    `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`
  return `<w:ftr ${WORD_NAMES}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${run(`${words} Page `)}${field('PAGE')}${run(' of ')}${field('NUMPAGES')}</w:p></w:ftr>`
}

function run(text: string, look = ''): string {
  return `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`
}

function paragraph(style: string, text: string, bold = '', properties = ''): string {
  const name = bold === '' ? '' : run(`${bold} `, '<w:b/>')
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${name}${run(text)}</w:p>`
}

function blocksXml(document: ReportDocument, section: DocumentSection): readonly string[] {
  return section.blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'sentences':
        return block.sentences.map((one) =>
          paragraph(section.id === SUMMARY ? 'Lead' : 'Normal', printed(textOf(one)), one.name),
        )
      case 'list':
        return block.items.map((item, place) =>
          paragraph('ListBullet', item, '', indentOf(block.depths?.[place] ?? 0)),
        )
      case 'chart':
        return [
          ...leadXml(document, tableOfChart(section, block)),
          chartXml(chartBlocks(document).indexOf(block) + 1, block),
        ]
      case 'table':
        return block.notIn?.includes('page') ? [] : tableXml(document, section, block)
      default:
        return block satisfies never
    }
  })
}

/** An item below another stands further in, in twentieths of a point. */
function indentOf(depth: number): string {
  return depth === 0 ? '' : `<w:ind w:left="${360 * (depth + 1)}" w:hanging="360"/>`
}

function leadXml(document: ReportDocument, table: ReportTable | undefined): readonly string[] {
  return leadOf(document, table).map((sentence) => paragraph('Normal', sentence))
}

/** A chart that can be edited, in English Metric Units. */
function chartXml(number: number, { chart, alt }: ChartBlock): string {
  // Dates and the words of many lines take room that bars and curves do not need.
  const height = chart.kind === 'series' ? 3600000 : 2700000
  return `<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5900000" cy="${height}"/><wp:docPr id="${number}" name="Chart ${number}" descr="${xmlText(alt)}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="${CHART}"><c:chart r:id="rIdChart${number}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
}

function tableXml(
  document: ReportDocument,
  section: DocumentSection,
  block: TableBlock,
): readonly string[] {
  const { table, onPage: shown = table } = block
  const caption = captionOf(document, section, block)
  return [
    ...(isDrawn(section, block) ? [] : leadXml(document, shown)),
    ...(caption === '' ? [] : [paragraph('Caption', caption)]),
    gridXml(shown),
    // Two tables without a paragraph between them would become one.
    paragraph('Normal', ''),
  ]
}

function gridXml({ title, columns, rows }: ReportTable): string {
  const widths = widthsOf(
    columns.map((column, place) => [
      column.title,
      ...rows.map((row) => (row[place] ? printedCell(row[place]) : '')),
    ]),
  )
  const cells = (texts: readonly string[]) =>
    texts
      .map((text, place) => {
        const side = columns[place]?.kind === 'text' ? '' : '<w:jc w:val="right"/>'
        return `<w:tc><w:tcPr><w:tcW w:w="${widths[place]}" w:type="dxa"/></w:tcPr>${paragraph('Cell', text, '', side)}</w:tc>`
      })
      .join('')
  const heads = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells(columns.map((one) => one.title))}</w:tr>`
  const lines = rows.map(
    (row) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells(row.map(printedCell))}</w:tr>`,
  )
  return `<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="00A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${xmlText(title)}"/><w:tblDescription w:val="${xmlText(`${rows.length} rows; columns: ${columns.map((one) => one.title).join(', ')}.`)}"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${heads}${lines.join('')}</w:tbl>`
}

/** The width of each column by its longest text, none of them taking all. */
function widthsOf(columns: readonly (readonly string[])[]): readonly number[] {
  const needs = columns.map((texts) =>
    Math.min(46, Math.max(10, ...texts.map((text) => text.length))),
  )
  const whole = needs.reduce((sum, need) => sum + need, 0)
  return needs.map((need) => Math.floor((TEXT_WIDTH * need) / whole))
}
