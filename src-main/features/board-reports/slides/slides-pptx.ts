import type { ReportChart } from '#shared/domain/board-reports/report-chart.ts'
import type { Slide, SlideDeck } from '#shared/domain/board-reports/slides.ts'
import { officeArchive } from '../workbooks/office-archive.ts'
import { appProperties, coreProperties, relations } from '../workbooks/package-parts.ts'
import { OFFICE, PACKAGE } from '../workbooks/xlsx-names.ts'
import { xmlPart } from '../workbooks/xml-text.ts'
import { chartWorkbook } from './chart-workbook.ts'
import { chartXml } from './chart-xml.ts'
import {
  LAYOUTS,
  layoutXmls,
  MASTER_RELATIONS,
  masterXml,
  notesMasterXml,
  themeXml,
} from './deck-frame.ts'
import { DRAWING_NAMES, SLIDE, SLIDE_NAMES } from './pptx-names.ts'
import { notesXml, slideXml, TABLE_STYLE } from './slide-xml.ts'

const TYPES = 'application/vnd.openxmlformats-officedocument'
type Part = readonly [path: string, content: string | Uint8Array]

/** A deck as a PPTX file: the same deck gives the same bytes. */
export function slidesPptx(deck: SlideDeck): Uint8Array {
  const charts = deck.slides.flatMap(({ body }) => (body.kind === 'chart' ? [body.chart] : []))
  const layouts = layoutXmls()
  const parts: readonly Part[] = [
    ['[Content_Types].xml', contentTypes(deck.slides.length, charts.length)],
    [
      '_rels/.rels',
      relations([
        ['rId1', `${OFFICE}/officeDocument`, 'ppt/presentation.xml'],
        ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
        ['rId3', `${OFFICE}/extended-properties`, 'docProps/app.xml'],
      ]),
    ],
    ['docProps/core.xml', coreProperties(deck)],
    ['docProps/app.xml', appProperties()],
    ['ppt/presentation.xml', presentationXml(deck.slides.length)],
    ['ppt/_rels/presentation.xml.rels', presentationRelations(deck.slides.length)],
    ['ppt/presProps.xml', `<p:presentationPr ${SLIDE_NAMES}/>`],
    ['ppt/tableStyles.xml', `<a:tblStyleLst ${DRAWING_NAMES} def="${TABLE_STYLE}"/>`],
    ['ppt/theme/theme1.xml', themeXml('Pathway 28')],
    ['ppt/theme/theme2.xml', themeXml('Pathway 28 notes')],
    ['ppt/slideMasters/slideMaster1.xml', masterXml()],
    ['ppt/slideMasters/_rels/slideMaster1.xml.rels', relations(MASTER_RELATIONS)],
    ['ppt/notesMasters/notesMaster1.xml', notesMasterXml()],
    [
      'ppt/notesMasters/_rels/notesMaster1.xml.rels',
      relations([['rId1', `${OFFICE}/theme`, '../theme/theme2.xml']]),
    ],
    ...layouts.flatMap((layout, place) => layoutParts(layout, place + 1)),
    ...deck.slides.flatMap((slide, place) => {
      const before = deck.slides.slice(0, place + 1).filter(({ body }) => body.kind === 'chart')
      return slideParts(slide, { footer: deck.footer, number: place + 1, chart: before.length })
    }),
    ...charts.flatMap((chart, place) => chartParts(chart, place + 1)),
  ]
  return officeArchive(
    parts.map(([path, root]) => [path, typeof root === 'string' ? xmlPart(root) : root]),
  )
}

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}

function layoutParts(layout: string, number: number): readonly Part[] {
  return [
    [`ppt/slideLayouts/slideLayout${number}.xml`, layout],
    [
      `ppt/slideLayouts/_rels/slideLayout${number}.xml.rels`,
      relations([['rId1', `${OFFICE}/slideMaster`, '../slideMasters/slideMaster1.xml']]),
    ],
  ]
}

interface Place {
  readonly footer: string
  readonly number: number
  /** The number of the slide's chart, if it has one. */
  readonly chart: number
}

function slideParts(slide: Slide, { footer, number, chart }: Place): readonly Part[] {
  const { kind } = slide.body
  const layout = LAYOUTS[kind === 'table' || kind === 'chart' ? 'figures' : kind]
  return [
    [`ppt/slides/slide${number}.xml`, slideXml(slide, footer, number)],
    [
      `ppt/slides/_rels/slide${number}.xml.rels`,
      relations([
        ['rId1', `${OFFICE}/slideLayout`, `../slideLayouts/slideLayout${layout}.xml`],
        ['rId2', `${OFFICE}/notesSlide`, `../notesSlides/notesSlide${number}.xml`],
        ...(kind === 'chart'
          ? [['rId3', `${OFFICE}/chart`, `../charts/chart${chart}.xml`] as const]
          : []),
      ]),
    ],
    [`ppt/notesSlides/notesSlide${number}.xml`, notesXml(slide.notes)],
    [
      `ppt/notesSlides/_rels/notesSlide${number}.xml.rels`,
      relations([
        ['rId1', `${OFFICE}/notesMaster`, '../notesMasters/notesMaster1.xml'],
        ['rId2', `${OFFICE}/slide`, `../slides/slide${number}.xml`],
      ]),
    ],
  ]
}

function chartParts(chart: ReportChart, number: number): readonly Part[] {
  return [
    [`ppt/charts/chart${number}.xml`, chartXml(chart)],
    [
      `ppt/charts/_rels/chart${number}.xml.rels`,
      relations([['rId1', `${OFFICE}/package`, `../embeddings/chart${number}.xlsx`]]),
    ],
    [`ppt/embeddings/chart${number}.xlsx`, chartWorkbook(chart)],
  ]
}

function contentTypes(slides: number, charts: number): string {
  const shown = `${TYPES}.presentationml`
  const overrides = [
    ['/ppt/presentation.xml', `${shown}.presentation.main+xml`],
    ['/ppt/presProps.xml', `${shown}.presProps+xml`],
    ['/ppt/tableStyles.xml', `${shown}.tableStyles+xml`],
    ['/ppt/slideMasters/slideMaster1.xml', `${shown}.slideMaster+xml`],
    ['/ppt/notesMasters/notesMaster1.xml', `${shown}.notesMaster+xml`],
    ...upTo(2).map((n) => [`/ppt/theme/theme${n}.xml`, `${TYPES}.theme+xml`]),
    ...Object.values(LAYOUTS).map((n) => [
      `/ppt/slideLayouts/slideLayout${n}.xml`,
      `${shown}.slideLayout+xml`,
    ]),
    ...upTo(slides).flatMap((n) => [
      [`/ppt/slides/slide${n}.xml`, `${shown}.slide+xml`],
      [`/ppt/notesSlides/notesSlide${n}.xml`, `${shown}.notesSlide+xml`],
    ]),
    ...upTo(charts).map((n) => [`/ppt/charts/chart${n}.xml`, `${TYPES}.drawingml.chart+xml`]),
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', `${TYPES}.extended-properties+xml`],
  ]
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="xlsx" ContentType="${TYPES}.spreadsheetml.sheet"/>${overrides
    .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
    .join('')}</Types>`
}

/** The relations of the presentation: its slides by their numbers, then the rest. */
function presentationRelations(slides: number): string {
  return relations([
    ...upTo(slides).map((n) => [`rId${n}`, `${OFFICE}/slide`, `slides/slide${n}.xml`] as const),
    [`rId${slides + 1}`, `${OFFICE}/slideMaster`, 'slideMasters/slideMaster1.xml'],
    [`rId${slides + 2}`, `${OFFICE}/notesMaster`, 'notesMasters/notesMaster1.xml'],
    [`rId${slides + 3}`, `${OFFICE}/presProps`, 'presProps.xml'],
    [`rId${slides + 4}`, `${OFFICE}/theme`, 'theme/theme1.xml'],
    [`rId${slides + 5}`, `${OFFICE}/tableStyles`, 'tableStyles.xml'],
  ])
}

function presentationXml(slides: number): string {
  const ids = upTo(slides).map((n) => `<p:sldId id="${255 + n}" r:id="rId${n}"/>`)
  return `<p:presentation ${SLIDE_NAMES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId${slides + 1}"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId${slides + 2}"/></p:notesMasterIdLst><p:sldIdLst>${ids.join('')}</p:sldIdLst><p:sldSz cx="${SLIDE.width}" cy="${SLIDE.height}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`
}
