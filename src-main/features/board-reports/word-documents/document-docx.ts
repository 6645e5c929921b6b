import type { ReportChart } from '#shared/domain/board-reports/report-chart.ts'
import { chartBlocks, type ReportDocument } from '#shared/domain/board-reports/report-document.ts'
import { longDay } from '#shared/domain/board-reports/report-words.ts'
import { chartWorkbook } from '../slides/chart-workbook.ts'
import { chartXml } from '../slides/chart-xml.ts'
import { officeArchive } from '../workbooks/office-archive.ts'
import { appProperties, coreProperties, relations } from '../workbooks/package-parts.ts'
import { OFFICE, PACKAGE } from '../workbooks/xlsx-names.ts'
import { xmlPart } from '../workbooks/xml-text.ts'
import { bodyXml, footerXml } from './docx-body.ts'
import { WORD_NAMES } from './docx-names.ts'
import { numberingXml, stylesXml } from './docx-styles.ts'

const TYPES = 'application/vnd.openxmlformats-officedocument'
type Part = readonly [path: string, content: string | Uint8Array]

/** A report as a DOCX file that can be edited: the same document gives the same bytes. */
export function documentDocx(document: ReportDocument): Uint8Array {
  const charts = chartBlocks(document).map(({ chart }) => chart)
  const { title, scope } = document
  const [audience] = document.marks.slice(-1)
  const parts: readonly Part[] = [
    ['[Content_Types].xml', contentTypes(charts.length)],
    [
      '_rels/.rels',
      relations([
        ['rId1', `${OFFICE}/officeDocument`, 'word/document.xml'],
        ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
        ['rId3', `${OFFICE}/extended-properties`, 'docProps/app.xml'],
      ]),
    ],
    [
      'docProps/core.xml',
      coreProperties({
        title: `${title}, ${longDay(scope.from)} to ${longDay(scope.to)}`,
        author: scope.siteName,
        description: `${audience?.name}`,
        language: 'en-GB',
        createdOn: scope.madeOn,
      }),
    ],
    ['docProps/app.xml', appProperties()],
    ['word/document.xml', bodyXml(document)],
    ['word/_rels/document.xml.rels', documentRelations(charts.length)],
    ['word/styles.xml', stylesXml()],
    ['word/numbering.xml', numberingXml()],
    ['word/settings.xml', settingsXml()],
    ['word/footer1.xml', footerXml(document)],
    ...charts.flatMap((chart, place) => chartParts(chart, place + 1)),
  ]
  return officeArchive(
    parts.map(([path, root]) => [path, typeof root === 'string' ? xmlPart(root) : root]),
  )
}

function settingsXml(): string {
  return `<w:settings ${WORD_NAMES}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-GB"/></w:settings>`
}

function documentRelations(charts: number): string {
  return relations([
    ['rId1', `${OFFICE}/styles`, 'styles.xml'],
    ['rId2', `${OFFICE}/numbering`, 'numbering.xml'],
    ['rId3', `${OFFICE}/footer`, 'footer1.xml'],
    ['rId4', `${OFFICE}/settings`, 'settings.xml'],
    ...numbersTo(charts).map(
      (n) => [`rIdChart${n}`, `${OFFICE}/chart`, `charts/chart${n}.xml`] as const,
    ),
  ])
}

function numbersTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, place) => place + 1)
}

function chartParts(chart: ReportChart, number: number): readonly Part[] {
  return [
    [`word/charts/chart${number}.xml`, chartXml(chart)],
    [
      `word/charts/_rels/chart${number}.xml.rels`,
      relations([['rId1', `${OFFICE}/package`, `../embeddings/chart${number}.xlsx`]]),
    ],
    [`word/embeddings/chart${number}.xlsx`, chartWorkbook(chart)],
  ]
}

function contentTypes(charts: number): string {
  const words = `${TYPES}.wordprocessingml`
  const overrides = [
    ['/word/document.xml', `${words}.document.main+xml`],
    ['/word/styles.xml', `${words}.styles+xml`],
    ['/word/numbering.xml', `${words}.numbering+xml`],
    ['/word/settings.xml', `${words}.settings+xml`],
    ['/word/footer1.xml', `${words}.footer+xml`],
    ...numbersTo(charts).map((n) => [`/word/charts/chart${n}.xml`, `${TYPES}.drawingml.chart+xml`]),
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', `${TYPES}.extended-properties+xml`],
  ]
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="xlsx" ContentType="${TYPES}.spreadsheetml.sheet"/>${overrides
    .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
    .join('')}</Types>`
}
